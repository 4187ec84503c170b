package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkstone.store.Stores.NOON;
import static org.inkstone.store.Stores.POST;
import static org.inkstone.store.Stores.bytes;
import static org.inkstone.store.Stores.noise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    private static final Path MOVED = Path.of("/blog/posts/coffee.md");
    private static final Retention EVERYTHING = new Retention(0, 0);

    @TempDir
    private Path folder;
    private Store store;
    private Versions versions;

    @BeforeEach
    void open() {
        store = Stores.in(folder);
        versions = store.versions();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bringsBackEveryVersionNewestFirst() throws StoreException {
        List<byte[]> texts = List.of(new byte[0], bytes("two\0"), "drei \u00e4".getBytes(StandardCharsets.ISO_8859_1),
                noise(3_000_000, 1), new byte[5_000_000]);
        for (int i = 0; i < texts.size(); i++) {
            versions.add(POST, Optional.empty(), texts.get(i), VersionKind.values()[i], NOON.plusSeconds(i));
        }
        List<Version> kept = versions.of(POST);
        assertThat(kept).extracting(Version::kind).containsExactly(VersionKind.FROM_OUTSIDE, VersionKind.BEFORE_CHANGE,
                VersionKind.SAVED_BY_ITSELF, VersionKind.SAVED, VersionKind.OPENED);
        assertThat(kept).extracting(Version::size).containsExactly(5_000_000, 3_000_000, 6, 4, 0);
        assertThat(kept.getLast().at()).isEqualTo(NOON);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(versions.content(kept.get(texts.size() - 1 - i))).isEqualTo(texts.get(i));
        }
        assertThat(versions.of(MOVED)).isEmpty();
    }

    @Test
    void theSameContentTakesRoomOnce() throws StoreException {
        versions.add(POST, Optional.empty(), noise(1000, 1), VersionKind.SAVED, NOON);
        long once = versions.size();
        versions.add(MOVED, Optional.empty(), noise(1000, 1), VersionKind.SAVED, NOON);
        versions.add(POST, Optional.empty(), bytes("x"), VersionKind.SAVED, NOON);
        long withAnother = versions.size();
        versions.add(POST, Optional.empty(), noise(1000, 1), VersionKind.SAVED, NOON);
        assertThat(once).isBetween(1000L, 1100L);
        assertThat(versions.size()).isEqualTo(withAnother);
        assertThat(versions.of(POST)).hasSize(3);
    }

    @Test
    void whatTheNewestVersionHoldsIsNotKeptAgainButCountsAsSavedOnceItIs() throws StoreException {
        versions.add(POST, Optional.empty(), bytes("text"), VersionKind.OPENED, NOON);
        versions.add(POST, Optional.empty(), bytes("text"), VersionKind.SAVED_BY_ITSELF, NOON.plusSeconds(1));
        assertThat(versions.of(POST)).extracting(Version::kind).containsExactly(VersionKind.OPENED);
        versions.add(POST, Optional.empty(), bytes("text"), VersionKind.SAVED, NOON.plusSeconds(2));
        assertThat(versions.of(POST)).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(VersionKind.SAVED);
            assertThat(version.at()).isEqualTo(NOON.plusSeconds(2));
        });
        versions.add(POST, Optional.empty(), bytes("theirs"), VersionKind.FROM_OUTSIDE, NOON);
        versions.add(POST, Optional.empty(), bytes("theirs"), VersionKind.SAVED, NOON);
        assertThat(versions.of(POST)).extracting(Version::kind).containsExactly(VersionKind.FROM_OUTSIDE, VersionKind.SAVED);
        versions.add(POST, Optional.empty(), bytes("text"), VersionKind.OPENED, NOON.plusSeconds(3));
        assertThat(versions.of(POST)).as("any version holds what was opened").hasSize(2);
    }

    @Test
    void theNewestIsTheOneAddedLastThoughTheClockWentBack() throws StoreException {
        versions.add(POST, Optional.empty(), bytes("one"), VersionKind.SAVED, NOON);
        versions.add(POST, Optional.empty(), bytes("two"), VersionKind.SAVED, NOON.minusSeconds(3600));
        versions.prune(new Retention(1, 0), NOON.plus(Duration.ofDays(30)));
        assertThat(contents(POST)).containsExactly("two");
    }

    @Test
    void pathsAreKeptToTheByte() throws StoreException {
        Path odd = Path.of("/blog/🖋 new\nline ä?#%20.md");
        versions.add(odd, Optional.empty(), bytes("odd"), VersionKind.SAVED, NOON);
        assertThat(contents(odd)).containsExactly("odd");
        assertThat(contents(Path.of("/blog/🖋 new line ä?#%20.md"))).isEmpty();
        assertThat(contents(Path.of("/blog/🖋 new\nline ä?#%2520.md"))).isEmpty();
    }

    @Test
    void aFileThatWasMovedOutsideKeepsItsHistory() throws StoreException {
        add(POST, "one", "two");
        versions.locate(MOVED, Optional.empty(), bytes("two"), nothingExistsBut(MOVED));
        assertThat(contents(MOVED)).containsExactly("two", "one");
        assertThat(versions.of(POST)).isEmpty();
    }

    @Test
    void aHistoryIsNotTakenFromAPostThatIsStillThere() throws StoreException {
        add(POST, "one", "two");
        versions.locate(MOVED, Optional.empty(), bytes("two"), nothingExistsBut(MOVED, POST));
        assertThat(versions.of(MOVED)).isEmpty();
        assertThat(versions.of(POST)).hasSize(2);
    }

    @Test
    void aHistoryIsNotTakenForAnotherTextNorForAnOldOneNorForTheSameFileKeyAlone() throws StoreException {
        versions.add(POST, Optional.of("inode 7"), bytes("one"), VersionKind.SAVED, NOON);
        versions.add(POST, Optional.of("inode 7"), bytes("two"), VersionKind.SAVED, NOON);
        versions.locate(MOVED, Optional.of("inode 7"), bytes("one"), path -> false);
        versions.locate(MOVED, Optional.of("inode 7"), bytes("three"), path -> false);
        assertThat(versions.of(MOVED)).isEmpty();
        assertThat(versions.of(POST)).hasSize(2);
    }

    @Test
    void ofSeveralLostHistoriesTheOneWithTheSameFileKeyIsTaken() throws StoreException {
        Path keyed = Path.of("/blog/keyed.md");
        versions.add(keyed, Optional.of("inode 7"), bytes("keyed"), VersionKind.SAVED, NOON);
        versions.add(keyed, Optional.of("inode 7"), bytes("end"), VersionKind.SAVED, NOON);
        add(POST, "later", "end");
        versions.locate(MOVED, Optional.of("inode 7"), bytes("end"), path -> false);
        assertThat(contents(MOVED)).containsExactly("end", "keyed");
    }

    @Test
    void ofSeveralLostHistoriesWithoutAKeyTheOneThatChangedLastIsTaken() throws StoreException {
        add(Path.of("/blog/older.md"), "older", "end");
        add(POST, "later", "end");
        versions.locate(MOVED, Optional.empty(), bytes("end"), path -> false);
        assertThat(contents(MOVED)).containsExactly("end", "later");
    }

    @Test
    void aFileWithAHistoryOfItsOwnKeepsIt() throws StoreException {
        add(POST, "one", "end");
        add(MOVED, "own");
        versions.locate(MOVED, Optional.empty(), bytes("end"), path -> false);
        assertThat(contents(MOVED)).containsExactly("own");
        assertThat(contents(POST)).containsExactly("end", "one");
    }

    @Test
    void theHistoryFollowsARename() throws StoreException {
        add(POST, "one", "two");
        versions.renamed(POST, MOVED);
        versions.renamed(Path.of("/blog/never seen.md"), POST);
        versions.renamed(MOVED, MOVED);
        assertThat(contents(MOVED)).containsExactly("two", "one");
        assertThat(versions.of(POST)).isEmpty();
    }

    @Test
    void aRenameOntoAPostWithAHistoryJoinsBoth() throws StoreException {
        add(MOVED, "theirs");
        add(POST, "one", "two");
        versions.renamed(POST, MOVED);
        assertThat(contents(MOVED)).containsExactly("two", "one", "theirs");
        assertThat(versions.of(POST)).isEmpty();
        add(POST, "begun anew");
        assertThat(contents(POST)).containsExactly("begun anew");
    }

    @Test
    void pruningByAgeKeepsTheNewestOfEveryPost() throws StoreException {
        addAt(POST, "old", NOON.minus(Duration.ofDays(91)));
        addAt(POST, "kept", NOON.minus(Duration.ofDays(89)));
        addAt(POST, "newest", NOON);
        addAt(MOVED, "alone", NOON.minus(Duration.ofDays(900)));
        assertThat(versions.prune(Retention.USUAL, NOON)).isEqualTo(1);
        assertThat(contents(POST)).containsExactly("newest", "kept");
        assertThat(contents(MOVED)).containsExactly("alone");
        assertThat(versions.prune(Retention.USUAL, NOON)).isZero();
    }

    @Test
    void pruningBySizeRemovesTheOldestFirstUntilItFits() throws StoreException {
        for (int i = 0; i < 10; i++) {
            versions.add(i % 2 == 0 ? POST : MOVED, Optional.empty(), noise(10_000, i), VersionKind.SAVED, NOON.plusSeconds(i));
        }
        assertThat(versions.prune(new Retention(0, 60_500), NOON)).isEqualTo(4);
        assertThat(versions.size()).isLessThanOrEqualTo(60_500);
        assertThat(versions.of(POST)).hasSize(3);
        assertThat(versions.content(versions.of(POST).getLast())).isEqualTo(noise(10_000, 4));
        assertThat(versions.prune(new Retention(0, 1), NOON)).isEqualTo(4);
        assertThat(versions.of(POST)).hasSize(1);
        assertThat(versions.of(MOVED)).hasSize(1);
    }

    @Test
    void pruningForEverRemovesNothing() throws StoreException {
        addAt(POST, "ancient", Instant.EPOCH);
        addAt(POST, "newest", NOON);
        assertThat(versions.prune(EVERYTHING, NOON)).isZero();
        assertThat(versions.of(POST)).hasSize(2);
    }

    @Test
    void whatInkstoneSavedByItselfIsThinnedAfterADay() throws StoreException {
        Instant longAgo = Instant.parse("2026-01-01T10:00:00Z");
        for (int minute = 0; minute < 30; minute++) {
            versions.add(POST, Optional.empty(), bytes("minute " + minute), VersionKind.SAVED_BY_ITSELF,
                    longAgo.plusSeconds(60L * minute));
        }
        versions.add(POST, Optional.empty(), bytes("saved"), VersionKind.SAVED, longAgo.plusSeconds(61));
        for (int minute = 0; minute < 5; minute++) {
            versions.add(POST, Optional.empty(), bytes("today " + minute), VersionKind.SAVED_BY_ITSELF,
                    NOON.minusSeconds(600 - 60L * minute));
        }
        assertThat(versions.prune(EVERYTHING, NOON)).isEqualTo(27);
        assertThat(contents(POST)).containsExactly("today 4", "today 3", "today 2", "today 1", "today 0", "saved", "minute 29",
                "minute 19", "minute 9");
    }

    @Test
    void pruningNeverTouchesWhatTheJournalAndHeldWritesNeed() throws StoreException {
        byte[] base = noise(50_000, 1);
        byte[] before = noise(50_000, 2);
        byte[] after = noise(50_000, 3);
        for (byte[] bytes : List.of(base, before, after, bytes("newest"))) {
            versions.add(POST, Optional.empty(), bytes, VersionKind.SAVED, Instant.EPOCH);
        }
        JournalEntry entry = Stores.entry(UUID.randomUUID(), base, bytes("unsaved"));
        store.journal().put(entry);
        store.heldWrites().hold(MOVED, before, after);
        assertThat(versions.prune(new Retention(1, 1), NOON)).isEqualTo(3);
        assertThat(store.journal().entries()).map(Stores::facts).containsExactly(Stores.facts(entry));
        assertThat(store.heldWrites().all()).map(Stores::facts)
                .containsExactly(Stores.facts(new HeldWrite(MOVED, before, after)));
    }

    @Test
    void aVersionThatWasPrunedSaysSo() throws StoreException {
        addAt(POST, "old", Instant.EPOCH);
        Version old = versions.of(POST).getFirst();
        addAt(POST, "new", NOON);
        versions.prune(Retention.USUAL, NOON);
        addAt(POST, "newer", NOON);
        assertThatThrownBy(() -> versions.content(old)).isInstanceOf(StoreException.class)
                .hasMessage("This version is not kept any more.");
    }

    private void add(Path file, String... texts) throws StoreException {
        for (String text : texts) {
            addAt(file, text, NOON);
        }
    }

    private void addAt(Path file, String text, Instant at) throws StoreException {
        versions.add(file, Optional.empty(), bytes(text), VersionKind.SAVED, at);
    }

    private List<String> contents(Path file) throws StoreException {
        List<String> contents = new ArrayList<>();
        for (Version version : versions.of(file)) {
            contents.add(Stores.text(versions.content(version)));
        }
        return contents;
    }

    private static Predicate<Path> nothingExistsBut(Path... files) {
        return List.of(files)::contains;
    }
}
