/**
 * Spelling: dictionaries, word lists of the writer's own, and which words of a line are prose to be checked.
 *
 * <p>Architecture invariant: what is no prose is never reported: code, addresses, HTML, shortcodes, formulas, names of keys. In doubt a
 * word is passed over; a mark that is wrong costs more trust than one that is missing.
 *
 * <p>Architecture invariant: nothing here fails for a broken dictionary or an odd word list; it says what is wrong in one sentence. Lucene
 * is used in this package only.
 */
package org.inkstone.spelling;
