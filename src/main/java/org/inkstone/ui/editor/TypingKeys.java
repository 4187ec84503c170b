package org.inkstone.ui.editor;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.inkstone.workspace.Edit;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.TypingCommands;
import org.inkstone.workspace.TypingOptions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Enter, Tab, Backspace and the characters that come in pairs: each asks a command first, and is the control's own where that does not
 * apply. A plain letter is told by itself, without looking at the text. What an input method writes does not come as a key.
 */
final class TypingKeys {

    private final Predicate<EditCommand> run;
    private final BooleanProperty autoClose = new SimpleBooleanProperty(true);
    private final BooleanProperty smartQuotes = new SimpleBooleanProperty(false);
    /** The edit of the last special character, as long as nothing else was typed. */
    private Optional<Edit> typed = Optional.empty();

    /** @param run does what a command would do and says whether it applied */
    TypingKeys(Predicate<EditCommand> run) {
        this.run = run;
    }

    /** The keys of {@code area} that other filters leave are asked for from now on. */
    void install(Node area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    BooleanProperty autoCloseProperty() {
        return autoClose;
    }

    BooleanProperty smartQuotesProperty() {
        return smartQuotes;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case ENTER -> run.test(event.isShiftDown() ? TypingCommands.lineBreak() : TypingCommands.enter());
            case TAB -> run.test(event.isShiftDown() ? TypingCommands.shiftTab() : TypingCommands.tab());
            case BACK_SPACE -> backspace();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean backspace() {
        boolean tookBack = typed.filter(edit -> run.test(TypingCommands.takeBack(edit))).isPresent();
        typed = Optional.empty();
        return tookBack || run.test(TypingCommands.backspace(options()));
    }

    private void typed(KeyEvent event) {
        // AltGr is Ctrl and Alt on some systems, and many brackets need it.
        boolean shortcut = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (shortcut || event.getCharacter().length() != 1) {
            return;
        }
        char c = event.getCharacter().charAt(0);
        if (c < ' ' || !TypingCommands.isSpecial(c, options())) {
            return;
        }
        typed = Optional.empty();
        EditCommand command = TypingCommands.typed(c, options());
        boolean done = run.test((state, selection) -> {
            typed = command.run(state, selection);
            return typed;
        });
        if (done) {
            event.consume();
        }
    }

    private TypingOptions options() {
        return new TypingOptions(autoClose.get(), smartQuotes.get(), Locale.getDefault().toLanguageTag());
    }
}
