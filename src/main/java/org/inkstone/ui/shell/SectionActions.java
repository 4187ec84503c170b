package org.inkstone.ui.shell;

import java.util.Optional;

import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.ui.outline.Breadcrumbs;
import org.inkstone.ui.outline.HeadingPalette;
import org.inkstone.ui.outline.OutlineActions;
import org.inkstone.ui.outline.OutlineView;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.PostOutline;
import org.inkstone.workspace.SectionCommands;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The sections of the open post: its outline, its headings by name, and the path to the caret, in step with the text. */
final class SectionActions implements OutlineActions {

    private final EditorView editor;
    private final PostOutline sections;
    private final Runnable showText;
    private final OutlineView view = new OutlineView(this);
    private final HeadingPalette headings = new HeadingPalette(this::goTo);
    private final Breadcrumbs breadcrumbs = new Breadcrumbs(this::goTo);
    private Outline outline = Outline.EMPTY;

    /** @param showText brings the source into sight */
    SectionActions(EditorView editor, PostOutline sections, Runnable showText) {
        this.editor = editor;
        this.sections = sections;
        this.showText = showText;
        sections.setListener(this::show);
        editor.addOnCaret(this::showCaret);
    }

    Region view() {
        return view;
    }

    Node breadcrumbs() {
        return breadcrumbs;
    }

    /** What lies over the window while a heading is chosen. */
    Node layer() {
        return headings.node();
    }

    void goToHeading() {
        headings.show(outline, editor.place().caret());
    }

    /** To the outline; from there back to the text and the posts. */
    void toggle(SidePane side) {
        if (side.isShown(SidePane.Tab.OUTLINE) && Nodes.isInside(view.getScene().getFocusOwner(), view)) {
            side.show(SidePane.Tab.POSTS);
            leave();
        } else {
            side.show(SidePane.Tab.OUTLINE);
            view.focus();
        }
    }

    @Override
    public void goTo(Section section) {
        showText.run();
        editor.goToLine(section.head().start());
        editor.focusText();
    }

    @Override
    public boolean move(Section section, Optional<Section> before) {
        return run(SectionCommands.move(section, before));
    }

    @Override
    public void changeLevel(Section section, int by) {
        run(SectionCommands.changeLevel(section, by));
    }

    @Override
    public void leave() {
        editor.focusText();
    }

    /** The next key may be about the sections as they are then. */
    private boolean run(EditCommand command) {
        boolean applied = editor.runAside(command);
        if (applied) {
            sections.refresh();
        }
        return applied;
    }

    private void show(Outline now) {
        outline = now;
        view.show(now);
        breadcrumbs.show(now);
        editor.folding().know(now);
        showCaret(editor.place().caret());
    }

    /** While the outline is of a text that has changed since, places do not agree: the caret waits for the next one. */
    private void showCaret(int offset) {
        if (sections.isCurrent()) {
            view.showCaret(offset);
            breadcrumbs.showCaret(offset);
        }
    }
}
