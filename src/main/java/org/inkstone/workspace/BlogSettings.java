package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.post.FieldEdit;
import org.inkstone.work.Worker;
import org.inkstone.workspace.BlogFile.Contents;

/**
 * What holds for the blog in sight: what its {@link BlogFile} says, and what the writer has chosen since. The file is written when she
 * changes something, and never else. Owner thread only; the disk worker reads and writes.
 */
public final class BlogSettings implements WorkspaceListener {

    private final Disk disk;
    private final Worker worker;
    private final Consumer<Notice> tell;
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private Contents.Values values = Contents.Values.NONE;
    /** Told once for each file that cannot be read. */
    private String trouble = "";
    /** What was chosen and is not in the file, or not yet. */
    private final Map<String, FieldEdit> unwritten = new HashMap<>();

    BlogSettings(Disk disk, Worker worker, Consumer<Notice> tell) {
        this.disk = disk;
        this.worker = worker;
        this.tell = tell;
    }

    /** @param changed is run when something may be otherwise than before */
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    /** Whose settings these are; empty before a folder was chosen. */
    public Optional<Path> folder() {
        return folder;
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.texts().get(key));
    }

    public List<String> list(String key) {
        return values.lists().getOrDefault(key, List.of());
    }

    public void set(String key, String text) {
        set(List.of(new FieldEdit.SetText(key, text)));
    }

    /** An empty list is no list. */
    public void set(String key, List<String> items) {
        set(List.of(items.isEmpty() ? new FieldEdit.Remove(key) : new FieldEdit.SetList(key, items)));
    }

    /** Makes all of the edits in one save, in effect at once. */
    void set(List<FieldEdit> wanted) {
        List<FieldEdit> edits = wanted.stream().filter(this::isNews).toList();
        if (edits.isEmpty() || folder.isEmpty()) {
            return;
        }
        Path of = folder.get();
        edits.forEach(edit -> unwritten.put(edit.key(), edit));
        show(with(values, edits));
        worker.submit(() -> new BlogFile(disk, of).edit(edits), obstacle -> {
            if (obstacle.isEmpty()) {
                edits.forEach(edit -> unwritten.remove(edit.key(), edit));
            } else if (folder.filter(of::equals).isPresent()) {
                tell.accept(Notice.problem("What you chose for this blog holds until you close Inkstone only. " + obstacle));
            }
        });
    }

    /** Reads the file again; it may have been edited by hand, or come from another computer. */
    void read() {
        folder.ifPresent(of -> worker.submitLatest(this, new BlogFile(disk, of)::read, contents -> {
            if (folder.filter(of::equals).isPresent()) {
                take(contents);
            }
        }));
    }

    @Override
    public void libraryChanged(Library library) {
        if (folder.filter(library.folder()::equals).isEmpty()) {
            folder = Optional.of(library.folder());
            unwritten.clear();
            trouble = "";
            show(Contents.Values.NONE);
            read();
        }
    }

    private void take(Contents contents) {
        switch (contents) {
            case Contents.Values found -> {
                trouble = "";
                show(with(found, List.copyOf(unwritten.values())));
            }
            case Contents.Unreadable unreadable -> {
                if (!unreadable.reason().equals(trouble)) {
                    trouble = unreadable.reason();
                    tell.accept(Notice.problem(trouble));
                }
                show(with(Contents.Values.NONE, List.copyOf(unwritten.values())));
            }
        }
    }

    private boolean isNews(FieldEdit edit) {
        return switch (edit) {
            case FieldEdit.SetText set -> text(set.key()).filter(set.text()::equals).isEmpty();
            case FieldEdit.SetList set -> !list(set.key()).equals(set.items());
            case FieldEdit.Remove remove -> values.texts().containsKey(remove.key());
            case FieldEdit.Rename rename -> true;
        };
    }

    private static Contents.Values with(Contents.Values before, List<FieldEdit> edits) {
        Map<String, String> texts = new HashMap<>(before.texts());
        Map<String, List<String>> lists = new HashMap<>(before.lists());
        for (FieldEdit edit : edits) {
            texts.remove(edit.key());
            lists.remove(edit.key());
            if (edit instanceof FieldEdit.SetText set) {
                texts.put(set.key(), set.text());
                lists.put(set.key(), List.of(set.text()));
            } else if (edit instanceof FieldEdit.SetList set) {
                texts.put(set.key(), String.join(", ", set.items()));
                lists.put(set.key(), set.items());
            }
        }
        return new Contents.Values(texts, lists);
    }

    private void show(Contents.Values now) {
        if (!now.equals(values)) {
            values = now;
            listeners.forEach(Runnable::run);
        }
    }
}
