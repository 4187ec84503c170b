package org.inkstone.workspace;

import org.inkstone.document.Transaction;
import org.inkstone.text.TextRange;

/**
 * What a command would do.
 *
 * @param selection what is selected afterwards, in LF coordinates of the text after the transaction
 */
public record Edit(Transaction transaction, TextRange selection) {}
