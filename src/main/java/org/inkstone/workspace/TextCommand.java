package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.text.TextRange;

/** Every command on the text that a writer can choose by name. Each is one undo step, and none touches the front matter. */
public enum TextCommand implements EditCommand {

    BOLD("Bold", InlineCommands.bold()), //
    ITALIC("Italic", InlineCommands.italic()), //
    STRIKETHROUGH("Strikethrough", InlineCommands.strike()), //
    CODE("Code", InlineCommands.code()), //
    LINK("Link", InlineCommands.link()), //
    IMAGE("Image", InlineCommands.image()), //
    FOOTNOTE("Footnote", FootnoteCommands.footnote()), //
    HARD_BREAK("Hard line break", LineBreakCommands.hardBreak()), //
    CODE_BLOCK("Code block", BlockCommands.codeBlock()), //
    RULE("Horizontal rule", BlockCommands.rule()), //
    HEADING("Heading", HeadingCommands.next()), //
    HEADING_1("Heading 1", HeadingCommands.level(1)), //
    HEADING_2("Heading 2", HeadingCommands.level(2)), //
    HEADING_3("Heading 3", HeadingCommands.level(3)), //
    HEADING_4("Heading 4", HeadingCommands.level(4)), //
    HEADING_5("Heading 5", HeadingCommands.level(5)), //
    HEADING_6("Heading 6", HeadingCommands.level(6)), //
    NO_HEADING("No heading", HeadingCommands.level(0)), //
    HEADING_UP("Heading up", HeadingCommands.up()), //
    HEADING_DOWN("Heading down", HeadingCommands.down()), //
    QUOTE("Quote", LineCommands.quote()), //
    BULLET_LIST("Bullet list", ListCommands.bullets()), //
    NUMBERED_LIST("Numbered list", ListCommands.numbers()), //
    TASK_LIST("Task list", ListCommands.tasks()), //
    TOGGLE_TASK("Task done", ListCommands.toggleDone()), //
    INDENT("Indent", NestingCommands.indent()), //
    OUTDENT("Outdent", NestingCommands.outdent()), //
    MOVE_UP("Move line up", LineCommands.moveUp()), //
    MOVE_DOWN("Move line down", LineCommands.moveDown()), //
    DUPLICATE("Duplicate line", LineCommands.duplicate());

    private final String title;
    private final EditCommand command;

    TextCommand(String title, EditCommand command) {
        this.title = title;
        this.command = command;
    }

    /** As menus show it. */
    public String title() {
        return title;
    }

    @Override
    public Optional<Edit> run(DocumentState state, TextRange selection) {
        return command.run(state, selection);
    }
}
