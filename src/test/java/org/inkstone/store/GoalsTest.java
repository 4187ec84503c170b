package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsTest {

    private static final Path OTHER = Path.of("/blog/posts/coffee.md");

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bringsBackTheLastGoalOfEachPost() throws StoreException {
        store.goals().put(POST, Optional.empty(), 800);
        store.goals().put(OTHER, Optional.of("inode"), 300);
        store.goals().put(POST, Optional.empty(), 1000);
        store.close();
        store = Stores.in(folder);
        assertThat(store.goals().of(POST)).isEqualTo(1000);
        assertThat(store.goals().of(OTHER)).isEqualTo(300);
        assertThat(store.goals().of(Path.of("/blog/none.md"))).isZero();
        store.goals().put(POST, Optional.empty(), 0);
        assertThat(store.goals().of(POST)).isZero();
    }

    @Test
    void followsAFileThatIsRenamed() throws StoreException {
        store.goals().put(POST, Optional.empty(), 800);
        store.versions().renamed(POST, OTHER);
        assertThat(store.goals().of(OTHER)).isEqualTo(800);
        assertThat(store.goals().of(POST)).isZero();
    }

    @Test
    void theRenamedPostsGoalIsThatOfThePostWhoseNameItTakes() throws StoreException {
        store.goals().put(POST, Optional.empty(), 800);
        store.goals().put(OTHER, Optional.empty(), 300);
        store.versions().add(POST, Optional.empty(), bytes("tea"), VersionKind.SAVED, NOON);
        store.versions().renamed(POST, OTHER);
        assertThat(store.goals().of(OTHER)).isEqualTo(800);
        store.goals().put(POST, Optional.empty(), 100);
        store.versions().renamed(POST, Path.of("/blog/third.md"));
        store.goals().put(POST, Optional.empty(), 0);
        store.versions().renamed(Path.of("/blog/none.md"), OTHER);
        assertThat(store.goals().of(OTHER)).as("nothing came with the last one").isEqualTo(800);
    }

    @Test
    void followsAFileThatWasRenamedWhileNobodyLooked() throws StoreException {
        store.versions().add(POST, Optional.empty(), bytes("tea"), VersionKind.OPENED, NOON);
        store.goals().put(POST, Optional.empty(), 800);
        store.versions().locate(OTHER, Optional.empty(), bytes("tea"), file -> false);
        assertThat(store.goals().of(OTHER)).isEqualTo(800);
    }
}
