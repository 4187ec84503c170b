package org.inkstone.ui.editor;

import org.inkstone.document.Update;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Folds the front matter block to its first line, as the form above shows it; a click on that line's button unfolds it. */
final class FrontMatterFold {

    private final MarkdownArea area;
    private FrontMatter frontMatter = new FrontMatter.Absent();
    private boolean folded;

    FrontMatterFold(MarkdownArea area) {
        this.area = area;
    }

    /** Folds the block of a post that is shown for the first time; one that cannot be read stays open. */
    void show(Post post) {
        frontMatter = post.frontMatter();
        folded = false;
        if (frontMatter instanceof FrontMatter.Parsed && lines() > 1) {
            setFolded(true);
        }
        area.recreateParagraphGraphic(0);
    }

    void update(Update update) {
        if (!update.frontMatterChanged()) {
            protect();
            return;
        }
        int before = lines(update.before().text(), frontMatter);
        frontMatter = update.after().post().frontMatter();
        if (folded && !(frontMatter instanceof FrontMatter.Parsed)) {
            folded = false;
            unfold(before);
        } else if (folded) {
            fold();
        }
        protect();
        area.recreateParagraphGraphic(0);
    }

    /** A caret in the folded block would stand nowhere: it goes to the body. Says whether it had to. */
    boolean keepCaretOut() {
        if (!folded || area.getCaretPosition() >= firstVisible()) {
            return false;
        }
        int anchor = area.getAnchor();
        area.selectRange(Math.max(anchor, firstVisible()), firstVisible());
        return true;
    }

    /** Unfolds the block if {@code offset} lies hidden in it. */
    void reveal(int offset) {
        if (folded && offset < frontMatter.block().end()) {
            setFolded(false);
        }
    }

    /** The first place where a writer can write: the body's begin, or the text's where there is no block. */
    int firstVisible() {
        return frontMatter.block().end();
    }

    private void setFolded(boolean wanted) {
        folded = wanted;
        if (wanted) {
            if (area.getCaretPosition() < frontMatter.block().end()) {
                area.moveTo(firstVisible());
            }
            fold();
        } else {
            unfold(lines());
        }
        protect();
        area.recreateParagraphGraphic(0);
    }

    private void protect() {
        area.protectBefore(folded ? firstVisible() : 0);
        styleHead();
    }

    /** Folding replaces the lines by themselves in another style, which the protection would take for an edit. */
    private void fold() {
        int lines = lines();
        for (int line = 1; line < lines; line++) {
            if (!area.isFolded(line)) {
                area.protectBefore(0);
                area.foldParagraphs(0, lines - 1);
                return;
            }
        }
    }

    private void unfold(int lines) {
        if (lines > 1) {
            area.protectBefore(0);
            area.unfoldParagraphs(0);
        }
    }

    /** How many lines the block has, fences included. */
    private int lines() {
        return lines(area.getText(0, Math.min(area.getLength(), frontMatter.block().end())), frontMatter);
    }

    private static int lines(String text, FrontMatter frontMatter) {
        String block = text.substring(0, Math.min(text.length(), frontMatter.block().end()));
        return (int) block.chars().filter(c -> c == '\n').count() + (block.endsWith("\n") || block.isEmpty() ? 0 : 1);
    }

    /** The folded line says what is in it; its fence would only be noise beside that. */
    private void styleHead() {
        area.styleParagraph(0, "fold-head", folded);
    }

    /** Stands before the block's first line; null where there is no block. */
    Node button() {
        if (lines() <= 1) {
            return null;
        }
        int fields = frontMatter instanceof FrontMatter.Parsed parsed ? parsed.fields().size() : 0;
        Button button = new Button(
                folded ? "▸ front matter · " + fields + (fields == 1 ? " field" : " fields") : "▾ front matter");
        button.getStyleClass().setAll("fold-button");
        button.setFocusTraversable(false);
        button.setOnAction(e -> setFolded(!folded));
        HBox line = new HBox(button);
        line.getStyleClass().add("fold-line");
        line.paddingProperty()
                .bind(Bindings.createObjectBinding(() -> new Insets(3, 0, 3, area.leftMargin().get()), area.leftMargin()));
        return line;
    }
}
