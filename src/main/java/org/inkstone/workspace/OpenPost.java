package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.document.Update;
import org.inkstone.files.ContentHash;
import org.inkstone.files.Expected;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FrontMatterRepairs;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Repair;
import org.inkstone.text.SourceText;

/** The post being edited: its document, its file, and how the two stand to one another. Owner thread only. */
public final class OpenPost {

    private final Document document;
    private final Supplier<HouseStyle> houseStyle;
    private final FieldRun fieldRun = new FieldRun();
    private Path file;
    private ContentHash hash;
    private SourceText onDisk;
    private SaveState saveState;

    /**
     * A post read from {@code file}.
     *
     * @param houseStyle what fields that are added follow
     */
    OpenPost(LoadResult.Loaded loaded, Supplier<HouseStyle> houseStyle, Consumer<RuntimeException> reporter) {
        this.houseStyle = houseStyle;
        this.document = new Document(loaded.source(), reporter);
        this.file = loaded.file();
        this.hash = loaded.hash();
        this.onDisk = loaded.source();
        this.saveState = new SaveState.Unchanged();
    }

    /** A post that has no file yet. */
    OpenPost(SourceText template, Supplier<HouseStyle> houseStyle, Consumer<RuntimeException> reporter) {
        this.houseStyle = houseStyle;
        this.document = new Document(template, reporter);
        this.onDisk = template;
        this.saveState = new SaveState.Untouched();
    }

    public Document document() {
        return document;
    }

    /** Empty for a post that was never saved. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    public SaveState saveState() {
        return saveState;
    }

    /**
     * Edits one field of the front matter, as one transaction of the document.
     *
     * @return why it was refused, or empty
     */
    public Optional<String> edit(FieldEdit edit) {
        DocumentState state = document.state();
        return switch (fieldRun.edit(state, edit, houseStyle.get())) {
            case FieldEditResult.Refused refused -> Optional.of(refused.reason());
            case FieldEditResult.Edited edited -> {
                if (!edited.changes().isEmpty()) {
                    document.apply(new Transaction(state.revision(), edited.changes(), Origin.FORM, edit.key()));
                }
                yield Optional.empty();
            }
        };
    }

    /** What fields that are added to the post follow. */
    public HouseStyle houseStyle() {
        return houseStyle.get();
    }

    /** What the form can mend by one click. */
    public List<Repair> repairs() {
        return FrontMatterRepairs.of(document.state().post());
    }

    /** Mends what {@code repair} is about, as one step that can be undone; nothing where the text has changed since it was offered. */
    public void mend(Repair repair) {
        if (repairs().contains(repair)) {
            document.endUndoStep();
            document.apply(new Transaction(document.state().revision(), repair.changes(), Origin.FORM));
            document.endUndoStep();
        }
    }

    /** Follows an edit; a step back to what is on the disk is no change. */
    void edited(Update update) {
        boolean same = update.after().post().source().equals(onDisk);
        saveState = same ? unchanged() : isWaiting() ? saveState : new SaveState.Unsaved();
    }

    /** What a save must find at the target. */
    Expected expected() {
        return file == null ? new Expected.NoFile() : new Expected.Content(hash);
    }

    void saving() {
        saveState = new SaveState.Saving();
    }

    void saved(Path target, DocumentState saved, ContentHash newHash, LocalTime at) {
        file = target;
        hash = newHash;
        onDisk = saved.post().source();
        saveState = document.state().revision() == saved.revision() ? new SaveState.Saved(at) : new SaveState.Unsaved();
    }

    void notSaved(SaveState state) {
        saveState = state;
    }

    /** The file's new content was put into the document as an edit. */
    void reloaded(LoadResult.Loaded loaded) {
        hash = loaded.hash();
        onDisk = loaded.source();
        saveState = document.state().post().source().equals(onDisk) ? new SaveState.Unchanged() : new SaveState.Unsaved();
    }

    private SaveState unchanged() {
        return file == null ? new SaveState.Untouched() : new SaveState.Unchanged();
    }

    /** A conflict or a failed save stays in sight until it is answered. */
    private boolean isWaiting() {
        return saveState instanceof SaveState.Conflict || saveState instanceof SaveState.Failed
                || saveState instanceof SaveState.Saving;
    }
}
