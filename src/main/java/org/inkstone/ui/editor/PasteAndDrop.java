package org.inkstone.ui.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Edit;
import org.inkstone.workspace.EditCommand;
import org.inkstone.workspace.InlineCommands;
import org.inkstone.workspace.Intake;
import org.inkstone.workspace.PasteCommands;
import org.inkstone.workspace.PastedTable;
import org.inkstone.workspace.Picture;
import org.inkstone.workspace.StoredImage;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * What other programs hand over: files before images, images before formatted text, formatted text before plain. What takes a worker comes
 * where the caret was, however the text has changed meanwhile.
 */
final class PasteAndDrop {

    private static final Pattern ONE_IMAGE = Pattern.compile(
            "(?is)\\s*(?:<meta[^>]*>|<!--.*?-->|</?(?:html|body|head)[^>]*>|\\s)*<img\\b[^>]*>(?:<!--.*?-->|</?(?:html|body)[^>]*>|\\s)*");
    private static final Pattern POST = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mkd|mdx)");

    private final MarkdownArea area;
    private final Text text;
    private final Intake intake;
    private final Consumer<Path> open;
    private final Consumer<String> say;
    private final NamingBar naming;
    private final List<Awaited> awaited = new ArrayList<>();

    /** What it needs of the editor. */
    interface Text {
        Optional<Document> document();

        /** Whether an input method composes; nothing is pasted meanwhile. */
        boolean isComposing();

        TextRange selection();

        /** Makes an edit that is an undo step of its own. */
        void apply(Edit edit);
    }

    /** A place in the text, which follows it. */
    private static final class Awaited {
        private final Document document;
        private TextRange place;

        private Awaited(Document document, TextRange place) {
            this.document = document;
            this.place = place;
        }
    }

    /**
     * @param open opens a post that was dropped
     * @param say tells the writer something that asks for nothing
     */
    PasteAndDrop(MarkdownArea area, Text text, Intake intake, Consumer<Path> open, Consumer<String> say, NamingBar naming) {
        this.area = area;
        this.text = text;
        this.intake = intake;
        this.open = open;
        this.say = say;
        this.naming = naming;
        area.setOnPaste(this::paste);
        area.setOnDragOver(this::over);
        area.setOnDragDropped(this::dropped);
    }

    /** Puts in what the clipboard holds, as Markdown as far as that has an equal. */
    void paste() {
        ready().ifPresent(document -> take(Clipboard.getSystemClipboard(), document, text.selection()));
    }

    /** Puts in nothing but the characters. */
    void pastePlain() {
        ready().ifPresent(document -> plain(Clipboard.getSystemClipboard(), document, text.selection()));
    }

    /** Puts images in from files. */
    void insert(List<Path> images) {
        ready().ifPresent(document -> pictures(images.stream().<Picture>map(Picture.Of::new).toList(), document,
                text.selection()));
    }

    /** The text has changed. */
    void follow(Document document, ChangeSet changes) {
        for (Awaited place : awaited) {
            if (place.document == document) {
                int start = changes.mapOffset(place.place.start(), false);
                place.place = new TextRange(start, Math.max(start, changes.mapOffset(place.place.end(), false)));
            }
        }
    }

    private Optional<Document> ready() {
        return text.document().filter(document -> !text.isComposing());
    }

    private void take(Clipboard board, Document document, TextRange place) {
        DocumentState state = document.state();
        List<Path> files = board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
        String html = board.hasHtml() ? Optional.ofNullable(board.getHtml()).orElse("") : "";
        if (!files.isEmpty()) {
            files(files, document, place);
        } else if (board.hasImage() && (html.isBlank() ? !board.hasString() : ONE_IMAGE.matcher(html).matches())) {
            Supplier<byte[]> png = new PngEncoder(board.getImage())::encode;
            pictures(List.of(new Picture.Points(png)), document, place);
        } else if (board.hasString() && edit(document, place, InlineCommands.pasteOver(board.getString()))) {
            area.requestFollowCaret();
        } else if (!html.isBlank() && !PasteCommands.isPlain(state, place)) {
            String words = board.hasString() ? board.getString() : "";
            Awaited there = await(document, place);
            intake.markdown(html, markdown -> arrived(there,
                    markdown.map(PasteCommands::markdown).orElseGet(() -> PasteCommands.plain(words))));
        } else if (!board.hasString() || PasteCommands.isPlain(state, place)
                || !edit(document, place, asTable(board.getString()))) {
            plain(board, document, place);
        }
    }

    /** Cells that came as text, from a spreadsheet or a file, where they are that clearly. */
    private static EditCommand asTable(String words) {
        return (state, place) -> PastedTable.markdown(words).flatMap(table -> PasteCommands.markdown(table).run(state, place));
    }

    private void files(List<Path> files, Document document, TextRange place) {
        Predicate<Path> isPost = file -> POST.matcher(file.getFileName().toString()).matches();
        List<Picture> pictures = files.stream().filter(isPost.negate()).<Picture>map(Picture.Of::new).toList();
        if (!pictures.isEmpty()) {
            pictures(pictures, document, place);
        }
        files.stream().filter(isPost).findFirst().ifPresent(open);
    }

    private void pictures(List<Picture> pictures, Document document, TextRange place) {
        if (place.start() < document.state().post().body().start()) {
            say.accept("An image goes into the text, not into the front matter.");
            return;
        }
        Awaited there = await(document, place);
        intake.store(pictures,
                images -> arrived(there, PasteCommands.images(images)).ifPresent(edit -> name(document, edit, images)));
    }

    private void plain(Clipboard board, Document document, TextRange place) {
        if (board.hasString() && !board.getString().isEmpty()) {
            edit(document, place, PasteCommands.plain(board.getString()));
        }
    }

    private Awaited await(Document document, TextRange place) {
        Awaited there = new Awaited(document, place);
        awaited.add(there);
        return there;
    }

    /** The caret goes where the edit wants it, unless the writer has gone on meanwhile. */
    private Optional<Edit> arrived(Awaited there, EditCommand command) {
        awaited.remove(there);
        Optional<Edit> edit = text.document().filter(there.document::equals)
                .flatMap(document -> command.run(document.state(), there.place));
        boolean waits = text.selection().equals(there.place) && !text.isComposing();
        edit.map(e -> waits ? e : elsewhere(e)).ifPresent(text::apply);
        return edit.filter(e -> waits);
    }

    private Edit elsewhere(Edit edit) {
        ChangeSet changes = edit.transaction().changes();
        TextRange selection = text.selection();
        int start = changes.mapOffset(selection.start(), true);
        return new Edit(edit.transaction(), new TextRange(start, Math.max(start, changes.mapOffset(selection.end(), true))));
    }

    private boolean edit(Document document, TextRange place, EditCommand command) {
        Optional<Edit> edit = command.run(document.state(), place);
        edit.ifPresent(text::apply);
        return edit.isPresent();
    }

    private void name(Document document, Edit inserted, List<StoredImage> images) {
        StoredImage image = images.getFirst();
        if (images.size() > 1) {
            say.accept(images.size() + " images are in the text now. Each waits for its description.");
        } else if (!image.isNew()) {
            say.accept("This image was there already, as " + image.file().getFileName() + ".");
        } else {
            int start = inserted.selection().start();
            Awaited address = await(document, new TextRange(start + 2, start + 2 + image.address().length()));
            long revision = document.state().revision();
            naming.show(image,
                    wanted -> intake.rename(image, wanted, renamed -> renamed(address, revision, inserted, image, renamed)));
        }
    }

    /** Where nothing was written since, the image comes with its new name in one step; undo must not bring back a name that is gone. */
    private void renamed(Awaited address, long revision, Edit inserted, StoredImage image, StoredImage now) {
        awaited.remove(address);
        Document document = address.document;
        if (now.equals(image) || text.document().filter(document::equals).isEmpty()) {
            return;
        }
        if (document.state().revision() == revision) {
            ChangeSet before = inserted.transaction().changes();
            String text = before.changes().getFirst().inserted().replace(image.address(), now.address());
            document.undo();
            this.text.apply(new Edit(new Transaction(document.state().revision(),
                    ChangeSet.replace(before.span().start(), before.span().end(), text), Origin.PASTE), inserted.selection()));
        } else if (address.place.of(document.state().text()).equals(image.address())) {
            ChangeSet change = ChangeSet.replace(address.place.start(), address.place.end(), now.address());
            this.text.apply(
                    elsewhere(new Edit(new Transaction(document.state().revision(), change, Origin.PASTE), TextRange.at(0))));
        }
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() == null && ready().isPresent() && isWanted(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            area.requestFocus();
            area.moveTo(offset(event));
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Optional<Document> document = ready();
        document.ifPresent(d -> take(event.getDragboard(), d, TextRange.at(offset(event))));
        event.setDropCompleted(document.isPresent());
        event.consume();
    }

    private static boolean isWanted(Clipboard board) {
        return board.hasFiles() || board.hasImage() || board.hasHtml() || board.hasString();
    }

    private int offset(DragEvent event) {
        return area.hit(event.getX(), event.getY()).getInsertionIndex();
    }
}
