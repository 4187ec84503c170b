package org.inkstone.spelling;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;

/**
 * A word list on the disk: UTF-8 text that may be edited by hand. A word is added as a line at its end, and every other byte stays. The
 * file is made with the first word.
 *
 * @param title what a new file says of itself in its first line
 */
public record WordListFile(Disk disk, Path file, String title) {

    /** How often a word is added anew after another program has changed the file in that very moment. */
    private static final int ATTEMPTS = 3;

    /** @param problem why the file cannot be used as it is, one plain sentence; empty also where there is no file */
    public record Contents(WordList words, Optional<String> problem) {}

    /** Blocks on the disk. */
    public Contents read() {
        return switch (disk.read(file)) {
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Decoded decoded -> new Contents(WordList.of(decoded.source().lf()), Optional.empty());
                case DecodeResult.Refused refused -> unusable(refused.reason());
            };
            case ReadResult.Refused refused -> disk.exists(file)
                    ? unusable(refused.reason())
                    : new Contents(WordList.EMPTY, Optional.empty());
        };
    }

    /**
     * Adds a word that the list does not accept yet. Blocks on the disk.
     *
     * @return why it was not added, one plain sentence, or empty
     */
    public Optional<String> add(String word) {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Contents before = read();
            if (before.problem().isPresent()) {
                return before.problem();
            }
            if (before.words().accepts(word)) {
                return Optional.empty();
            }
            SaveResult result = switch (disk.read(file)) {
                case ReadResult.Contents contents -> disk.save(file, with(contents.bytes(), word),
                        new Expected.Content(contents.hash()));
                case ReadResult.Refused refused -> create(word);
            };
            switch (result) {
                case SaveResult.Saved saved -> {
                    return Optional.empty();
                }
                case SaveResult.Conflict conflict -> problem = "Another program keeps changing " + file + ".";
                case SaveResult.Failed failed -> {
                    return Optional.of(failed.reason());
                }
                case SaveResult.Unconfirmed unconfirmed -> {
                    return Optional.of(unconfirmed.reason());
                }
                case SaveResult.Torn torn -> {
                    return Optional.of(torn.reason());
                }
            }
        }
        return Optional.of(problem);
    }

    private SaveResult create(String word) {
        String refused = disk.createFolder(file.getParent());
        return refused.isEmpty()
                ? disk.save(file, ("# " + title + "\n" + word + "\n").getBytes(StandardCharsets.UTF_8), new Expected.NoFile())
                : new SaveResult.Failed(refused);
    }

    private Contents unusable(String reason) {
        return new Contents(WordList.EMPTY, Optional.of("The word list " + file + " cannot be used. " + reason));
    }

    private static byte[] with(byte[] before, String word) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        String text = new String(before, StandardCharsets.UTF_8);
        String end = text.contains("\r\n") ? LineEnding.CRLF.characters() : LineEnding.LF.characters();
        boolean open = !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\uFEFF");
        out.writeBytes(((open ? end : "") + word + end).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
