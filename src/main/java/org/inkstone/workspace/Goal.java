package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many words the open post is to have. It is kept with the post's versions, never in the post; that of a post without a file is kept
 * once it has one. Owner thread only.
 */
public final class Goal implements WorkspaceListener {

    private final Archive archive;
    private final Supplier<Optional<OpenPost>> open;
    private final Listeners listeners;
    private int words;
    private Optional<Path> keptFor = Optional.empty();

    Goal(Archive archive, Supplier<Optional<OpenPost>> open, Listeners listeners) {
        this.archive = archive;
        this.open = open;
        this.listeners = listeners;
    }

    /** 0 for none. */
    public int words() {
        return words;
    }

    /** @param wanted 0 for none */
    public void set(int wanted) {
        if (wanted != words) {
            show(wanted);
            open.get().ifPresent(this::keep);
        }
    }

    @Override
    public void openChanged(OpenState state) {
        show(0);
        keptFor = open.get().flatMap(OpenPost::file);
        keptFor.ifPresent(file -> archive.goal(file, found -> {
            if (keptFor.filter(file::equals).isPresent() && words == 0) {
                show(found);
            }
        }));
    }

    /** A post that was saved for the first time, or under another name, takes its goal there. */
    @Override
    public void saveStateChanged(SaveState state) {
        open.get().filter(post -> !post.file().equals(keptFor)).ifPresent(this::keep);
    }

    /** The archive has followed already. */
    @Override
    public void fileMoved(Path file) {
        keptFor = Optional.of(file);
    }

    private void keep(OpenPost post) {
        keptFor = post.file();
        keptFor.ifPresent(file -> archive.keepGoal(file, post.onDisk(), words));
    }

    private void show(int now) {
        words = now;
        listeners.tell(l -> l.goalChanged(now));
    }
}
