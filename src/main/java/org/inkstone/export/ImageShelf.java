package org.inkstone.export;

import java.nio.file.Path;

/** Where the images of a page are put that is published with them. */
public interface ImageShelf {

    /** What became of an image. */
    sealed interface Put {

        /** @param address from the page that shows it */
        record Done(String address) implements Put {}

        /** @param reason a plain sentence without the file's name */
        record Refused(String reason) implements Put {}
    }

    /**
     * Puts an image there, or finds that it is there already.
     *
     * @param address as the post has it
     */
    Put put(String address, Path image);

    /** Is told of an image that is not in the blog's folder. */
    void missing(String address);
}
