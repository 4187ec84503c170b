package org.inkstone.app;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A program of its own that types letters into whatever window has the keyboard and looks when the pixels of a part of the screen change:
 * nothing of Inkstone is in it. Prints one line: the numbers of keys sent and seen, and the median, 95th and 99th
 * percentile and worst in ms.
 *
 * <p>Arguments: number of keys, then x, y, width and height of the part that is looked at.
 */
final class KeyMeter {

    private static final long PATIENCE = 10_000_000_000L;
    /** In which nothing may change before the next key. */
    private static final long CALM = 120_000_000L;
    /** Pixels that a blinking caret is wide at most. */
    private static final int CARET = 4;
    /** Keys that are typed first and not counted: a program that has just started is not what a writer works with. */
    private static final int WARMING = 12;
    /** Pixels above and below the last change that are looked at for the next: about a line, as the next letter may stand in another one. */
    private static final int MARGIN = 30;

    private final Robot robot = new Robot();
    private final Rectangle part;
    /** Where the last letter appeared. To look at the whole part all the time would keep the display from drawing. */
    private Rectangle band;

    private KeyMeter(Rectangle part) throws AWTException {
        this.part = part;
        band = part;
    }

    public static void main(String[] arguments) throws AWTException {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        KeyMeter meter = new KeyMeter(new Rectangle(numbers[1], numbers[2], numbers[3], numbers[4]));
        System.out.println(meter.measure(numbers[0]));
        System.exit(0);
    }

    private String measure(int keys) {
        Random random = new Random(5);
        double[] times = new double[keys];
        int seen = 0;
        for (int i = -WARMING; i < keys; i++) {
            BufferedImage before = calm();
            int key = KeyEvent.VK_A + random.nextInt(26);
            long start = System.nanoTime();
            robot.keyPress(key);
            long changed = untilChanged(before);
            robot.keyRelease(key);
            band = around(change(before, calm()));
            if (i >= 0 && changed > 0) {
                times[seen++] = (changed - start) / 1e6;
            }
        }
        double[] sorted = Arrays.copyOf(times, seen);
        Arrays.sort(sorted);
        return seen == 0
                ? keys + " 0 0 0 0 0"
                : keys + " " + seen + " " + sorted[seen / 2] + " " + percentile(sorted, 0.95) + " " + percentile(sorted, 0.99)
                        + " "
                        + sorted[seen - 1];
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    private BufferedImage calm() {
        BufferedImage last = robot.createScreenCapture(part);
        long since = System.nanoTime();
        long end = since + PATIENCE;
        while (System.nanoTime() - since < CALM && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
            BufferedImage now = robot.createScreenCapture(part);
            if (!change(last, now).isEmpty()) {
                since = System.nanoTime();
            }
            last = now;
        }
        return last;
    }

    /** When the band, or after a tenth of the patience the whole part, was first seen otherwise; negative where it stays as it is. */
    private long untilChanged(BufferedImage before) {
        BufferedImage inBand = before.getSubimage(band.x - part.x, band.y - part.y, band.width, band.height);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE) {
            boolean whole = System.nanoTime() - begin > PATIENCE / 10;
            BufferedImage now = robot.createScreenCapture(whole ? part : band);
            if (!change(whole ? before : inBand, now).isEmpty()) {
                return System.nanoTime();
            }
        }
        return -1;
    }

    private Rectangle around(Rectangle change) {
        Rectangle lines = new Rectangle(part.x, part.y + change.y - MARGIN, part.width, change.height + 2 * MARGIN);
        return change.isEmpty() ? part : lines.intersection(part);
    }

    /** What differs, in the pictures; empty where it is nothing but a caret. */
    private static Rectangle change(BufferedImage before, BufferedImage now) {
        int width = now.getWidth();
        int height = now.getHeight();
        int[] old = before.getRGB(0, 0, width, height, null, 0, width);
        int[] seen = now.getRGB(0, 0, width, height, null, 0, width);
        Rectangle change = new Rectangle(-1, -1);
        for (int i = 0; i < seen.length; i++) {
            if (old[i] != seen[i]) {
                change.add(new Rectangle(i % width, i / width, 1, 1));
            }
        }
        return change.width > CARET ? change : new Rectangle();
    }
}
