/**
 * What Inkstone asks of the network.
 *
 * <p>Architecture invariant: nothing else in the program opens a connection, and nothing here does unless the writer allowed it for the
 * blog; a connection brings images in and tells nothing about the writer: no cookie, no referrer.
 */
package org.inkstone.network;
