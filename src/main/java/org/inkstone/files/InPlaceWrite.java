package org.inkstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** Writing over a file, the second best way to save: only while a verified copy of both texts is held. */
final class InPlaceWrite {

    private final Target target;
    private final byte[] after;

    InPlaceWrite(Target target, byte[] after) {
        this.target = target;
        this.after = after;
    }

    /** @throws IOException while the file is as it was and nothing is held */
    SaveResult write(Expected expected, HeldCopies held) throws IOException {
        Optional<byte[]> before = target.bytes();
        if (!target.matches(expected)) {
            return new SaveResult.Conflict();
        }
        Optional<String> obstacle = held.hold(target.path(), before.orElse(new byte[0]), after);
        if (obstacle.isPresent()) {
            return new SaveResult.Failed(obstacle.get());
        }
        SaveResult result = overHeldCopies(before);
        if (result instanceof SaveResult.Conflict && expected instanceof Expected.Anything) {
            result = new SaveResult.Failed("Another program is writing this file. Try again.");
        }
        if (!(result instanceof SaveResult.Unconfirmed || result instanceof SaveResult.Torn)) {
            held.release(target.path());
        }
        return result;
    }

    /** Completes a write that a crash has torn; the caller holds the copies. */
    SaveResult finish() {
        try {
            ForcedWrite.to(target.path(), after, StandardOpenOption.WRITE);
            return verified();
        } catch (IOException e) {
            return holds(after) ? unconfirmed(e) : torn(e);
        }
    }

    private SaveResult overHeldCopies(Optional<byte[]> before) {
        try {
            if (!unchanged(before)) {
                return new SaveResult.Conflict();
            }
        } catch (IOException e) {
            return failed(e);
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(target.path(), options(before));
        } catch (FileAlreadyExistsException e) {
            return new SaveResult.Conflict();
        } catch (IOException e) {
            // Opening changes no file that is there, but it may have failed after it made a new one.
            return before.isPresent() || putBack(before) ? failed(e) : torn(e);
        }
        try (channel) {
            ForcedWrite.over(channel, after);
        } catch (IOException e) {
            if (holds(after)) {
                return unconfirmed(e);
            }
            return putBack(before) ? failed(e) : torn(e);
        }
        return verified();
    }

    /** Holding the copies took a while; what another program wrote meanwhile must not be lost. */
    private boolean unchanged(Optional<byte[]> before) throws IOException {
        Optional<byte[]> now = target.bytes();
        return now.isPresent() == before.isPresent() && Arrays.equals(now.orElse(null), before.orElse(null));
    }

    private static OpenOption[] options(Optional<byte[]> before) {
        return before.isPresent()
                ? new OpenOption[]{StandardOpenOption.WRITE}
                : new OpenOption[]{StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW};
    }

    private SaveResult verified() {
        try {
            ForcedWrite.folder(target.path().getParent());
            return holds(after)
                    ? new SaveResult.Saved(ContentHash.of(after))
                    : new SaveResult.Unconfirmed(ContentHash.of(after), Sentences.READ_BACK_DIFFERS);
        } catch (IOException e) {
            return unconfirmed(e);
        }
    }

    private boolean putBack(Optional<byte[]> before) {
        try {
            if (before.isEmpty()) {
                return removeWhatWasBegun();
            }
            ForcedWrite.to(target.path(), before.get(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            return false;
        }
        return holds(before.get());
    }

    private boolean removeWhatWasBegun() throws IOException {
        Optional<byte[]> found = target.bytes();
        if (found.isPresent() && isBeginning(found.get())) {
            Files.delete(target.path());
        }
        return found.isEmpty() || isBeginning(found.get());
    }

    private boolean isBeginning(byte[] found) {
        return found.length <= after.length && Arrays.equals(found, 0, found.length, after, 0, found.length);
    }

    private boolean holds(byte[] text) {
        try {
            return Arrays.equals(text, Files.readAllBytes(target.path()));
        } catch (IOException e) {
            return false;
        }
    }

    private SaveResult failed(IOException e) {
        return new SaveResult.Failed(Sentences.notWritten(e, target.path(), after.length));
    }

    private SaveResult unconfirmed(IOException e) {
        return new SaveResult.Unconfirmed(ContentHash.of(after), Sentences.notConfirmed(e));
    }

    private SaveResult torn(IOException e) {
        return new SaveResult.Torn(Sentences.torn(e));
    }
}
