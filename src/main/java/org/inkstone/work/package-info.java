/**
 * Background threads. The only module that makes any.
 *
 * <p>Architecture invariant: asynchrony changes when a function runs, never who owns the data: a task gets what it needs as immutable
 * values and its result is handed to the owner thread.
 */
package org.inkstone.work;
