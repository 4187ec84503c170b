package org.inkstone.check;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.inkstone.export.ImageLocation;
import org.inkstone.files.Disk;
import org.inkstone.files.FileStamp;
import org.inkstone.files.ReadResult;

/** Which images say where they were taken; each is read once as long as it stays as it is. For many threads. */
public final class ImagePlaces {

    private static final int BEGIN = 16;
    /** Bytes; what is larger is no image for a page. */
    private static final long LARGEST = 50L << 20;

    private final Disk disk;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(FileStamp stamp, boolean told) {}

    public ImagePlaces(Disk disk) {
        this.disk = disk;
    }

    boolean tells(Path image, FileStamp stamp) {
        return known.compute(image, (file, before) -> before != null && before.stamp().equals(stamp)
                ? before
                : new Known(stamp, look(file, stamp.size()))).told();
    }

    private boolean look(Path image, long size) {
        if (size > LARGEST) {
            return false;
        }
        if (ImageLocation.standsAhead(disk.beginning(image, BEGIN))) {
            return ImageLocation.isTold(disk.beginning(image, ImageLocation.JPEG_HEAD));
        }
        return disk.read(image) instanceof ReadResult.Contents contents && ImageLocation.isTold(contents.bytes());
    }
}
