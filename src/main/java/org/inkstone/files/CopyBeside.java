package org.inkstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Holds the new text of one save in a hidden file beside its target. The old one is lost only where the new one replaces it. */
final class CopyBeside implements HeldCopies {

    private Path copy;

    @Override
    public Optional<String> hold(Path target, byte[] before, byte[] after) {
        Path file = Leftovers.copyBeside(target);
        try {
            Belongings.writeNew(file, after, new Target(target));
            ForcedWrite.folder(file.getParent());
            if (Arrays.equals(after, Files.readAllBytes(file))) {
                copy = file;
                return Optional.empty();
            }
            Leftovers.delete(file);
            return Optional.of(Sentences.READ_BACK_DIFFERS);
        } catch (IOException e) {
            Leftovers.delete(file);
            return Optional.of(Sentences.notWritten(e, target, after.length));
        }
    }

    @Override
    public void release(Path target) {
        Leftovers.delete(copy);
        copy = null;
    }

    /** The same result; if the copy is still needed, it says where that is. */
    SaveResult named(SaveResult result) {
        if (copy == null) {
            return result;
        }
        String where = " The new text is also in " + copy + ".";
        return switch (result) {
            case SaveResult.Unconfirmed unconfirmed ->
                new SaveResult.Unconfirmed(unconfirmed.hash(), unconfirmed.reason() + where);
            case SaveResult.Torn torn -> new SaveResult.Torn(torn.reason() + where);
            default -> result;
        };
    }
}
