package org.inkstone.ui.preview;

import java.util.List;

/**
 * Which pieces of a page are in it. A page of usual length is there as a whole; of a longer one only what is near what is seen, since the
 * web view lays out all that is there on the thread that the keys need, and gaps stand for the rest. FX thread only.
 */
final class PageWindow {

    /** Characters of HTML that are in the page as a whole. */
    private static final int LONGEST_WHOLE = 160_000;
    /** Characters of HTML that are kept on each side of what is seen. */
    private static final int REACH = 40_000;
    /** Screens that what is seen is away from the end of what is in the page before more is put into it. */
    private static final double NEAR = 1.5;

    private final PageScript page;
    private final PieceHeights heights = new PieceHeights();
    private List<String> pieces = List.of();
    private int first;
    private int last;

    PageWindow(PageScript page) {
        this.page = page;
    }

    /** Begins a page that is about to be loaded: with as many pieces as {@link #count} says, from {@link #first} on. */
    void begin(List<String> all, int around) {
        pieces = all;
        heights.reset(all.size());
        choose(around);
    }

    /** Once the page is loaded. */
    void loaded() {
        placeGaps();
    }

    int first() {
        return first;
    }

    /** How many pieces are in the page. */
    int count() {
        return last - first;
    }

    boolean holds(int index) {
        return first <= index && index < last;
    }

    List<String> pieces() {
        return pieces;
    }

    /** Replaces what is different. What is seen stays where it is. */
    void update(List<String> now) {
        PagePatch patch = PagePatch.between(pieces, now);
        if (patch.isEmpty()) {
            return;
        }
        boolean inside = first <= patch.from() && patch.end() <= last;
        pieces = now;
        heights.patch(patch);
        if (inside) {
            page.replace(patch.from() - first, patch.removed(), patch.added());
            last += patch.growth();
            if (length(first, last) > LONGEST_WHOLE) {
                move(patch.from());
            }
        } else if (patch.end() <= first || last <= patch.from()) {
            if (patch.end() <= first) {
                first += patch.growth();
                last += patch.growth();
            }
            stay(this::placeGaps);
        } else {
            page.replace(0, last - first, List.of());
            first = 0;
            last = 0;
            move(patch.from());
        }
    }

    /** Sees to it that the piece is in the page. */
    void show(int index) {
        if (!holds(index)) {
            move(index);
        }
    }

    /** Sees to it that what is seen is in the page, and something around it. */
    void scrolled() {
        if (isWhole()) {
            return;
        }
        PageScript.View view = page.view();
        double top = heights.sum(0, first, pieces) + view.bodyTop();
        double bottom = view.pageHeight() - heights.sum(last, pieces.size(), pieces);
        double near = NEAR * view.height();
        if (view.top() > bottom || view.top() + view.height() < top) {
            move(heights.at(view.top() - view.bodyTop(), pieces));
        } else if (first > 0 && view.top() - top < near || last < pieces.size() && bottom - view.top() - view.height() < near) {
            move(first + page.indexAt(view.height() / 2));
        }
    }

    private boolean isWhole() {
        return first == 0 && last == pieces.size();
    }

    /** Puts the pieces around {@code index} into the page and takes out those far away. */
    private void move(int index) {
        int oldFirst = first;
        int oldLast = last;
        if (oldLast > oldFirst) {
            heights.measured(first, page.heights(), pieces);
        }
        stay(() -> {
            choose(index);
            if (last <= oldFirst || oldLast <= first) {
                page.replace(0, oldLast - oldFirst, pieces.subList(first, last));
            } else {
                int goneBelow = Math.max(0, oldLast - last);
                page.replace(oldLast - oldFirst - goneBelow, goneBelow, pieces.subList(Math.min(oldLast, last), last));
                page.replace(0, Math.max(0, first - oldFirst), pieces.subList(first, Math.max(oldFirst, first)));
            }
            placeGaps();
        });
    }

    /** Does something to the page above what is seen and keeps that where it is, if it is still there. */
    private void stay(Runnable change) {
        int seen = last > first ? first + page.indexAt(0) : -1;
        double place = seen < 0 ? 0 : page.places(seen - first)[0];
        String html = seen < 0 ? "" : pieces.get(seen);
        change.run();
        if (seen >= 0 && holds(seen) && pieces.get(seen).equals(html)) {
            double moved = page.places(seen - first)[0] - place;
            if (moved != 0) {
                page.scrollTo(page.view().top() + moved);
            }
        }
    }

    private void choose(int around) {
        if (length(0, pieces.size()) <= LONGEST_WHOLE) {
            first = 0;
            last = pieces.size();
            return;
        }
        first = Math.clamp(around, 0, pieces.size() - 1);
        last = first + 1;
        for (int length = 0; first > 0 && length < REACH; length += pieces.get(first).length()) {
            first--;
        }
        for (int length = 0; last < pieces.size() && length < REACH; length += pieces.get(last - 1).length()) {
            last++;
        }
    }

    private void placeGaps() {
        page.gaps(heights.sum(0, first, pieces), heights.sum(last, pieces.size(), pieces));
    }

    private int length(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += pieces.get(i).length();
        }
        return length;
    }
}
