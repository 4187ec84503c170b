package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    private Path folder;

    @Test
    void bringsBackTheLastPlaceOfEachPost() throws StoreException {
        try (Store store = Stores.in(folder)) {
            Path other = Path.of("/blog/🖋\n.md");
            store.places().put(POST, new ViewPlace(1, 2, 3), NOON);
            store.places().put(other, new ViewPlace(7, 7, 0), NOON);
            store.places().put(POST, new ViewPlace(10, 20, 30), NOON);
            assertThat(store.places().of(POST)).contains(new ViewPlace(10, 20, 30));
            assertThat(store.places().of(other)).contains(new ViewPlace(7, 7, 0));
            assertThat(store.places().of(Path.of("/blog/unknown.md"))).isEmpty();
        }
    }

    @Test
    void keepsTheNewestTwoThousand() throws StoreException {
        try (Store store = Stores.in(folder)) {
            for (int i = 0; i < 2001; i++) {
                store.places().put(Path.of("/blog/" + i + ".md"), new ViewPlace(i, i, i), NOON.plusSeconds(i));
            }
            assertThat(store.places().of(Path.of("/blog/0.md"))).isEmpty();
            assertThat(store.places().of(Path.of("/blog/1.md"))).isPresent();
            assertThat(store.places().of(Path.of("/blog/2000.md"))).isPresent();
        }
    }
}
