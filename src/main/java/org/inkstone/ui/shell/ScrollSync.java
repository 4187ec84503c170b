package org.inkstone.ui.shell;

import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.SourcePlace;
import org.inkstone.ui.preview.PreviewView;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * Keeps text and page at the same place. The one of them leads that the writer has touched last; what the other does then is its answer,
 * and never answered in turn. FX thread only.
 */
final class ScrollSync {

    /** A key is on the screen before the page is asked for anything. */
    private static final Duration CARET_REST = Duration.millis(50);

    private final EditorView editor;
    private final PreviewView preview;
    private final PauseTransition caretRest = new PauseTransition(CARET_REST);
    private boolean pageLeads;

    ScrollSync(EditorView editor, PreviewView preview) {
        this.editor = editor;
        this.preview = preview;
        leads(editor, false);
        leads(preview, true);
        editor.setOnTextScroll(this::textScrolled);
        preview.setOnPageScroll(this::pageScrolled);
        preview.setOnPageClick(this::pageClicked);
        caretRest.setOnFinished(event -> showCaret());
        editor.addOnCaret(offset -> caretRest.playFromStart());
    }

    private void leads(Node pane, boolean isPage) {
        pane.addEventFilter(ScrollEvent.ANY, event -> pageLeads = isPage);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pageLeads = isPage);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> pageLeads = isPage);
    }

    private void textScrolled(SourcePlace place) {
        if (!pageLeads) {
            preview.scrollTo(place);
        }
    }

    private void pageScrolled(SourcePlace place) {
        if (pageLeads) {
            editor.scrollTo(place);
        }
    }

    private void pageClicked(int offset) {
        editor.reveal(TextRange.at(offset));
    }

    private void showCaret() {
        SourcePlace caret = editor.caretPlace();
        if (pageLeads) {
            preview.markCaret(caret);
        } else {
            preview.showCaret(caret);
        }
    }
}
