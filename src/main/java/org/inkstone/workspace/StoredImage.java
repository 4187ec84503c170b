package org.inkstone.workspace;

import java.nio.file.Path;

/**
 * An image in the blog's folder.
 *
 * @param address as the post writes it
 * @param isNew whether it came now; otherwise the same image was there before
 */
public record StoredImage(Path file, String address, boolean isNew) {

    /** Its name without the extension. */
    public String stem() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** With its dot. */
    public String extension() {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    /** The same image under another name. */
    StoredImage renamed(Path renamed) {
        String place = address.substring(0, address.length() - file.getFileName().toString().length());
        return new StoredImage(renamed, place + renamed.getFileName(), isNew);
    }
}
