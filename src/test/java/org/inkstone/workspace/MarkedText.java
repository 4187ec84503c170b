package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.Document;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;

/**
 * Texts of tables in tests: {@code |} is the caret, {@code ⟨} and {@code ⟩} are the ends of the selection, {@code ⏎} is a line break,
 * {@code ⇥} a tab and {@code ·} a blank that could be overlooked.
 */
final class MarkedText {

    /** What stands there where a command does not apply. */
    static final String NOTHING = "nothing";

    private MarkedText() {}

    /** The text after the command, marked as the one before. */
    static String run(EditCommand command, String marked) {
        String text = marked.replace("⏎", "\n").replace("⇥", "\t").replace("·", " ");
        boolean caret = text.contains("|");
        int start = text.indexOf(caret ? '|' : '⟨');
        int end = caret ? start : text.indexOf('⟩') - 1;
        String plain = caret ? text.replaceFirst("\\|", "") : text.replaceAll("[⟨⟩]", "");
        return run(command, plain, new TextRange(start, end));
    }

    static String run(EditCommand command, String text, TextRange selection) {
        Document document = document(text);
        Optional<Edit> edit = command.run(document.state(), selection);
        if (edit.isEmpty()) {
            return NOTHING;
        }
        document.apply(edit.get().transaction());
        return marked(document.state().text(), edit.get().selection());
    }

    static String marked(String text, TextRange selection) {
        String shown = selection.isEmpty()
                ? text.substring(0, selection.start()) + "|" + text.substring(selection.start())
                : text.substring(0, selection.start()) + "⟨" + selection.of(text) + "⟩" + text.substring(selection.end());
        return shown.replace("\n", "⏎").replace("\t", "⇥");
    }

    /** As a table writes it. */
    static String expected(String marked) {
        return marked.replace("·", " ");
    }

    static Document document(String text) {
        return new Document(SourceText.of(text), e -> {
            throw e;
        });
    }
}
