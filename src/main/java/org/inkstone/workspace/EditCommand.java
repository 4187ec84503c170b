package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.text.TextRange;

/** A command on the text: from a state and a selection to an edit, or to nothing where it does not apply. One function answers both. */
@FunctionalInterface
public interface EditCommand {

    Optional<Edit> run(DocumentState state, TextRange selection);
}
