package org.inkstone.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in chunks, so that an edit of a long one copies a chunk and not the text. (As one string, each key in a text of 10 MB cost 34 ms.)
 * Immutable; any thread may use it.
 */
final class Rope implements CharSequence {

    /** Characters in a chunk that was just cut; edits make chunks up to twice as long. */
    private static final int CHUNK = 16_384;
    /** From so many changes at once on, one pass over the whole text costs less. */
    private static final int FEW = 32;

    private final String[] chunks;
    /** Where each chunk begins, and behind them the length of the text. */
    private final int[] starts;
    private final boolean returns;
    /** The text as one string, made when it is first asked for. Threads that ask at once may each make an equal one. */
    private String whole;

    private Rope(String[] chunks, boolean returns) {
        this.chunks = chunks;
        this.returns = returns;
        starts = new int[chunks.length + 1];
        for (int i = 0; i < chunks.length; i++) {
            starts[i + 1] = starts[i] + chunks[i].length();
        }
    }

    static Rope of(String text) {
        List<String> chunks = new ArrayList<>();
        addChunks(text, chunks);
        Rope rope = new Rope(chunks.toArray(String[]::new), text.indexOf('\r') >= 0);
        rope.whole = text;
        return rope;
    }

    /** Whether there is a carriage return in it. */
    boolean hasReturns() {
        return returns;
    }

    /** The text after {@code changes}. */
    Rope after(ChangeSet changes) {
        if (changes.changes().size() > FEW) {
            return of(changes.apply(toString()));
        }
        changes.requireFits(length());
        Rope after = this;
        for (TextChange change : changes.changes().reversed()) {
            after = after.replaced(change.range(), change.inserted());
        }
        return after;
    }

    @Override
    public int length() {
        return starts[chunks.length];
    }

    @Override
    public char charAt(int index) {
        int chunk = chunkOf(index);
        return chunks[chunk].charAt(index - starts[chunk]);
    }

    @Override
    public String subSequence(int start, int end) {
        if (whole != null || start == end) {
            return toString(start, end);
        }
        int first = chunkOf(start);
        int last = chunkOf(end - 1);
        if (first == last) {
            return chunks[first].substring(start - starts[first], end - starts[first]);
        }
        StringBuilder out = new StringBuilder(end - start).append(chunks[first], start - starts[first], chunks[first].length());
        for (int i = first + 1; i < last; i++) {
            out.append(chunks[i]);
        }
        return out.append(chunks[last], 0, end - starts[last]).toString();
    }

    private String toString(int start, int end) {
        return start == end ? "" : whole.substring(start, end);
    }

    @Override
    public String toString() {
        String text = whole;
        if (text == null) {
            text = String.join("", chunks);
            whole = text;
        }
        return text;
    }

    private Rope replaced(TextRange range, String inserted) {
        if (range.isEmpty() && inserted.isEmpty()) {
            return this;
        }
        if (chunks.length == 0) {
            return of(inserted);
        }
        int first = chunkOf(range.start());
        int last = range.isEmpty() ? first : chunkOf(range.end() - 1);
        String edited = chunks[first].substring(0, range.start() - starts[first]) + inserted
                + chunks[last].substring(range.end() - starts[last]);
        if (edited.length() < CHUNK / 2 && last + 1 < chunks.length) {
            // Or many deletions would leave many little chunks.
            last++;
            edited += chunks[last];
        }
        List<String> middle = new ArrayList<>();
        if (edited.length() <= 2 * CHUNK && !edited.isEmpty()) {
            middle.add(edited);
        } else {
            addChunks(edited, middle);
        }
        String[] after = new String[first + middle.size() + chunks.length - last - 1];
        System.arraycopy(chunks, 0, after, 0, first);
        for (int i = 0; i < middle.size(); i++) {
            after[first + i] = middle.get(i);
        }
        System.arraycopy(chunks, last + 1, after, first + middle.size(), chunks.length - last - 1);
        return new Rope(after, returns ? anyReturns(after) : inserted.indexOf('\r') >= 0);
    }

    /** The chunk that holds the character at {@code index}; for the end of the text, the last. */
    private int chunkOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return Math.min(found >= 0 ? found : -found - 2, chunks.length - 1);
    }

    private static boolean anyReturns(String[] chunks) {
        return Arrays.stream(chunks).anyMatch(chunk -> chunk.indexOf('\r') >= 0);
    }

    private static void addChunks(String text, List<String> into) {
        for (int start = 0; start < text.length(); start += CHUNK) {
            into.add(text.substring(start, Math.min(text.length(), start + CHUNK)));
        }
    }
}
