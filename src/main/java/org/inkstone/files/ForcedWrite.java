package org.inkstone.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writing that has reached the disk when it returns. */
final class ForcedWrite {

    private ForcedWrite() {}

    /** Makes {@code bytes} all that {@code file} holds. */
    static void to(Path file, byte[] bytes, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            over(channel, bytes);
        }
    }

    /**
     * Writes over what is there and cuts the rest off afterwards, so that up to its last byte the file is the beginning of the new text
     * and the rest of the old: never shorter than the old one, and never empty.
     */
    static void over(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.truncate(bytes.length);
        channel.force(true);
    }

    /**
     * Makes the entries of {@code folder} durable. Windows cannot open folders and needs no such call; some network shares have no such
     * call (EINVAL in fsync(2)), and are as safe as they can be without.
     */
    static void folder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                if (!Sentences.reasonOf(e).equals("Invalid argument")) {
                    throw e;
                }
            }
        }
    }
}
