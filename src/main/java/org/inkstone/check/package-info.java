/**
 * What a writer wants to know of a post before it is published. Each rule looks at the text and at the blog around it and never changes
 * either.
 *
 * <p>Architecture invariant: no rule reads the network, and none needs a window.
 */
package org.inkstone.check;
