package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Conflict;
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
import org.inkstone.store.JournalEntry;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;

/** The post being edited: its document, its file, and how the two stand to one another. Owner thread only. */
public final class OpenPost {

    private final UUID id = UUID.randomUUID();
    private final Document document;
    private final Supplier<HouseStyle> houseStyle;
    private final FieldRun fieldRun = new FieldRun();
    private final ViewPlace firstPlace;
    private Path file;
    private OnDisk onDisk;
    private SaveState saveState;
    private List<Conflict> conflicts = List.of();
    private Instant recoveredFrom;
    private SourceText beingSaved;

    /**
     * What the file held when it was last read or written and verified.
     *
     * @param bytes of {@code source}, the same array for as long as they are the same; none where there is no file yet
     * @param hash empty where there is no file yet
     * @param identity what tells the file from others however it is called; empty where the file system has no such thing
     */
    record OnDisk(SourceText source, byte[] bytes, Optional<ContentHash> hash, Optional<String> identity) {

        /** Empty where there is no file yet. */
        Optional<byte[]> base() {
            return hash.map(h -> bytes);
        }
    }

    /**
     * A post read from {@code file}.
     *
     * @param houseStyle what fields that are added follow
     */
    OpenPost(LoadResult.Loaded loaded, Supplier<HouseStyle> houseStyle, Consumer<RuntimeException> reporter) {
        this.houseStyle = houseStyle;
        this.document = new Document(loaded.source(), reporter);
        this.file = loaded.file();
        this.onDisk = onDisk(loaded);
        this.saveState = new SaveState.Unchanged();
        this.firstPlace = loaded.place();
    }

    /** A post that has no file yet. */
    OpenPost(SourceText template, ViewPlace firstPlace, Supplier<HouseStyle> houseStyle, Consumer<RuntimeException> reporter) {
        this.houseStyle = houseStyle;
        this.document = new Document(template, reporter);
        this.onDisk = new OnDisk(template, new byte[0], Optional.empty(), Optional.empty());
        this.saveState = new SaveState.Untouched();
        this.firstPlace = firstPlace;
    }

    /**
     * What the journal kept of a post that has no file, or none any more.
     *
     * @param text what was written
     * @param base what the file last held; empty for a post that never had one
     */
    OpenPost(JournalEntry entry, SourceText text, SourceText base, Supplier<HouseStyle> houseStyle,
            Consumer<RuntimeException> reporter) {
        this.houseStyle = houseStyle;
        this.document = new Document(text, reporter);
        this.file = entry.file().orElse(null);
        this.onDisk = new OnDisk(base, entry.base().orElse(new byte[0]), entry.base().map(ContentHash::of), Optional.empty());
        this.saveState = file == null ? new SaveState.Unsaved() : new SaveState.Gone();
        this.firstPlace = entry.place();
    }

    /** Under which the journal keeps what is not saved of it. */
    UUID id() {
        return id;
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
            document.applyAlone(repair.changes(), Origin.FORM);
        }
    }

    /** Where caret and view were when the post was last open. */
    public ViewPlace firstPlace() {
        return firstPlace;
    }

    /** Where this text and what another program wrote could not be brought together without asking; in the present text's coordinates. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** When the text was written that came back from the journal and that the writer has not answered for yet; else empty. */
    public Optional<Instant> recoveredFrom() {
        return Optional.ofNullable(recoveredFrom);
    }

    /** What the file held when it was last read or written; the template of a new post. */
    public SourceText savedSource() {
        return onDisk.source();
    }

    OnDisk onDisk() {
        return onDisk;
    }

    /** Follows an edit; a step back to what is on the disk is no change. */
    void edited(Update update) {
        boolean same = update.after().post().source().equals(onDisk.source());
        saveState = saveState instanceof SaveState.Gone || saveState instanceof SaveState.Saving
                ? saveState
                : same ? unchanged() : saveState.needsAnswer() ? saveState : new SaveState.Unsaved();
        conflicts = mapped(update.transaction().changes());
        Origin origin = update.transaction().origin();
        if (origin != Origin.RELOAD && origin != Origin.MERGE) {
            // Who writes on has kept what came back.
            recoveredFrom = null;
        }
    }

    /** What a save must find at the target. */
    Expected expected() {
        return file == null
                ? new Expected.NoFile()
                : onDisk.hash().<Expected>map(Expected.Content::new).orElse(new Expected.NoFile());
    }

    void saving() {
        saveState = new SaveState.Saving();
        beingSaved = document.state().post().source();
    }

    /** The text that is being written into the file; empty while nothing is saved. */
    Optional<SourceText> beingSaved() {
        return saveState instanceof SaveState.Saving ? Optional.of(beingSaved) : Optional.empty();
    }

    void saved(Path target, DocumentState saved, OnDisk now, LocalTime at) {
        file = target;
        onDisk = now;
        recoveredFrom = null;
        saveState = document.state().revision() == saved.revision() ? new SaveState.Saved(at) : new SaveState.Unsaved();
    }

    /** The bytes are in place, but nobody can say whether they would survive a power cut. */
    void unconfirmed(OnDisk now, String reason) {
        onDisk = now;
        saveState = new SaveState.Failed(reason);
    }

    void notSaved(SaveState state) {
        saveState = state;
    }

    /** The file holds something else now, which is about to be taken into the document, or is there already. */
    void found(LoadResult.Loaded loaded) {
        onDisk = onDisk(loaded);
        settle();
    }

    /** The file holds the same bytes, but may have been put there anew. */
    void sameContent(Optional<String> identity) {
        onDisk = new OnDisk(onDisk.source(), onDisk.bytes(), onDisk.hash(), identity);
    }

    /** The state follows from comparing text and file, whatever it was. */
    void settle() {
        saveState = document.state().post().source().equals(onDisk.source()) ? unchanged() : new SaveState.Unsaved();
    }

    void inConflict(List<Conflict> found) {
        conflicts = List.copyOf(found);
    }

    void resolved(Conflict conflict) {
        conflicts = conflicts.stream().filter(c -> !c.equals(conflict)).toList();
    }

    void recovered(Instant written) {
        recoveredFrom = written;
    }

    void answered() {
        recoveredFrom = null;
    }

    void movedTo(Path newFile) {
        file = newFile;
    }

    private List<Conflict> mapped(ChangeSet changes) {
        return conflicts.isEmpty()
                ? conflicts
                : conflicts.stream().map(c -> c.after(changes)).flatMap(Optional::stream).toList();
    }

    private SaveState unchanged() {
        return file == null ? new SaveState.Untouched() : new SaveState.Unchanged();
    }

    private static OnDisk onDisk(LoadResult.Loaded loaded) {
        return new OnDisk(loaded.source(), loaded.bytes(), Optional.of(loaded.hash()), loaded.identity());
    }
}
