package org.inkstone.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.workspace.TextCommand;

import javafx.beans.value.ObservableBooleanValue;

/** The commands on the text with their keys, in two menus: what goes around words, and what lines are. */
final class TextMenu {

    private final Map<TextCommand, Command> commands = new EnumMap<>(TextCommand.class);
    private final ObservableBooleanValue editing;
    private final EditorView editor;

    /** @param editing whether a post is open */
    TextMenu(ObservableBooleanValue editing, EditorView editor) {
        this.editing = editing;
        this.editor = editor;
        for (TextCommand command : TextCommand.values()) {
            commands.put(command, Command.of(group(command), command.title(), keys(command), editing, () -> editor.run(command)));
        }
    }

    Command of(TextCommand command) {
        return commands.get(command);
    }

    /**
     * In the order of the menus, with lines between.
     *
     * @param tables what there is for tables
     */
    List<Command> commands(List<Command> tables) {
        Stream<Command> format = Stream.of(group(TextCommand.BOLD, TextCommand.HARD_BREAK), List.of(Menus.LINE),
                group(TextCommand.CODE_BLOCK, TextCommand.CODE_BLOCK), tables, group(TextCommand.RULE, TextCommand.RULE),
                List.of(Menus.LINE, Command.toggle("Format", "Auto-close brackets", editor.autoCloseProperty()),
                        Command.toggle("Format", "Smart quotes", editor.smartQuotesProperty())))
                .flatMap(List::stream);
        Stream<Command> paragraph = Stream.of(group(TextCommand.HEADING, TextCommand.HEADING_DOWN), List.of(Menus.LINE),
                group(TextCommand.QUOTE, TextCommand.TOGGLE_TASK), List.of(Menus.LINE),
                group(TextCommand.INDENT, TextCommand.DUPLICATE)).flatMap(List::stream);
        return Stream.concat(format, paragraph).toList();
    }

    private List<Command> group(TextCommand first, TextCommand last) {
        return commands.entrySet().stream().filter(e -> e.getKey().compareTo(first) >= 0 && e.getKey().compareTo(last) <= 0)
                .map(Map.Entry::getValue).toList();
    }

    private static String group(TextCommand command) {
        return command.compareTo(TextCommand.HEADING) < 0 ? "Format" : "Paragraph";
    }

    private static String keys(TextCommand command) {
        return switch (command) {
            case BOLD -> "Shortcut+B";
            case ITALIC -> "Shortcut+I";
            case STRIKETHROUGH -> "Shortcut+Shift+X";
            case CODE -> "Shortcut+Shift+C";
            case LINK -> "Shortcut+K";
            case IMAGE -> "Shortcut+Shift+I";
            case FOOTNOTE -> "Shortcut+Alt+F";
            case HARD_BREAK -> "Shortcut+Shift+Enter";
            case CODE_BLOCK -> "Shortcut+Shift+K";
            case RULE -> "";
            case HEADING -> "Shortcut+Shift+H";
            case HEADING_1 -> "Shortcut+Alt+1";
            case HEADING_2 -> "Shortcut+Alt+2";
            case HEADING_3 -> "Shortcut+Alt+3";
            case HEADING_4 -> "Shortcut+Alt+4";
            case HEADING_5 -> "Shortcut+Alt+5";
            case HEADING_6 -> "Shortcut+Alt+6";
            case NO_HEADING -> "Shortcut+Alt+0";
            case HEADING_UP -> "Shortcut+Alt+Period";
            case HEADING_DOWN -> "Shortcut+Alt+Comma";
            case QUOTE -> "Shortcut+Shift+Q";
            case BULLET_LIST -> "Shortcut+Shift+U";
            case NUMBERED_LIST -> "Shortcut+Shift+O";
            case TASK_LIST -> "Shortcut+Shift+T";
            case TOGGLE_TASK -> "Shortcut+Enter";
            case INDENT -> "Shortcut+Close Bracket";
            case OUTDENT -> "Shortcut+Open Bracket";
            case MOVE_UP -> "Alt+Up";
            case MOVE_DOWN -> "Alt+Down";
            case DUPLICATE -> "Shortcut+Shift+D";
        };
    }
}
