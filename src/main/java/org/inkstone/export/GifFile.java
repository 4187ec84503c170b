package org.inkstone.export;

import java.util.Optional;

/** GIF89a without comments, plain texts and application data but for the number of repetitions. */
final class GifFile {

    private GifFile() {}

    static byte[] clean(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        int flags = image[10];
        copy.copy(13 + colours(flags));
        boolean shown = false;
        while (true) {
            switch (copy.peek(0)) {
                case 0x21 -> extension(copy);
                case 0x2C -> {
                    copy.copy(10 + colours(copy.peek(9)));
                    copy.copy(1);
                    blocks(copy, true);
                    shown = true;
                }
                case 0x3B -> {
                    if (!shown) {
                        throw new BrokenImageException();
                    }
                    copy.copy(1);
                    return copy.copied();
                }
                default -> throw new BrokenImageException();
            }
        }
    }

    /** GIF89a, chapter 18: the logical screen. */
    static Optional<ImageSize> size(byte[] image) {
        ImageCopy header = new ImageCopy(image);
        return Optional.of(new ImageSize(header.littleEndian(6, 2), header.littleEndian(8, 2)));
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static void extension(ImageCopy copy) throws BrokenImageException {
        int label = copy.peek(1);
        boolean kept = label == 0xF9
                || label == 0xFF && (copy.ascii(3, 11).equals("NETSCAPE2.0") || copy.ascii(3, 11).equals("ANIMEXTS1.0"));
        if (kept) {
            copy.copy(2);
        } else {
            copy.skip(2);
        }
        blocks(copy, kept);
    }

    private static void blocks(ImageCopy copy, boolean kept) throws BrokenImageException {
        int size;
        do {
            size = copy.peek(0);
            if (kept) {
                copy.copy(1 + size);
            } else {
                copy.skip(1 + size);
            }
        } while (size > 0);
    }
}
