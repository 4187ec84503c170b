package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Stores and what is put into them. */
final class Stores {

    static final Instant NOON = Instant.parse("2026-01-09T12:00:00.123456Z");
    static final Path POST = Path.of("/blog/posts/tea.md");

    private Stores() {}

    /** A store that opens as if nothing were the matter. */
    static Store in(Path folder) {
        StoreOpening opening = Store.open(folder);
        assertThat(opening).isInstanceOfSatisfying(StoreOpening.Opened.class, opened -> assertThat(opened.setAside()).isEmpty());
        return ((StoreOpening.Opened) opening).store();
    }

    static JournalEntry entry(UUID id, byte[] base, byte[] text) {
        return new JournalEntry(id, "writer-1", Optional.of(Path.of("/blog")), Optional.of(POST), Optional.of(base), text,
                new ViewPlace(3, 5, 1), NOON);
    }

    static JournalEntry entry(UUID id, String base, String text) {
        return entry(id, bytes(base), bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Bytes that cannot be made smaller, the same ones for the same seed. */
    static byte[] noise(int size, long seed) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /** Everything about an entry, in values that can be compared and shown in a message. */
    static List<Object> facts(JournalEntry entry) {
        return List.of(entry.id(), entry.owner(), entry.folder(), entry.file(), entry.base().map(Stores::fact),
                fact(entry.text()),
                entry.place(), entry.at(), entry.saving());
    }

    static List<Object> facts(HeldWrite held) {
        return List.of(held.file(), fact(held.before()), fact(held.after()));
    }

    private static String fact(byte[] bytes) {
        return bytes.length + " bytes, SHA-256 " + HexFormat.of().formatHex(Checksum.of(bytes));
    }
}
