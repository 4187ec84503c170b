package org.inkstone.files;

import java.nio.file.Path;
import java.util.Optional;

/** Where a verified copy of both texts is kept while a file has to be written in place. Called on the thread that saves. */
public interface HeldCopies {

    /**
     * Keeps both texts so that they outlive a crash and a power cut, and has read them back.
     *
     * @param target the file that is about to be written, with every symbolic link resolved
     * @param before what it holds, or nothing if it is not there yet
     * @return a plain sentence if they could not be kept (nothing is written then), else empty
     */
    Optional<String> hold(Path target, byte[] before, byte[] after);

    /** The file holds one of the two texts, whole and on the disk: the copy is needed no more. */
    void release(Path target);
}
