package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds which neighbouring blocks belong together because an HTML element begins in one and ends in another:
 * {@code <details>}, Markdown, {@code </details>}. An element that never ends binds nothing: it ends with its block.
 */
final class PieceBoundaries {

    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "param",
            "source", "track", "wbr");

    private record Open(String name, int block) {}

    private final List<Open> stack = new ArrayList<>();
    private final Map<String, Integer> openOfName = new HashMap<>();
    /** For each block the first block it belongs together with; itself if none. */
    private final int[] first;

    private PieceBoundaries(int blocks) {
        first = new int[blocks];
        for (int i = 0; i < blocks; i++) {
            first[i] = i;
        }
    }

    /** @return the indexes of the blocks with which a piece begins, in order */
    static List<Integer> startsOfPieces(List<String> htmlOfBlocks) {
        PieceBoundaries boundaries = new PieceBoundaries(htmlOfBlocks.size());
        for (int block = 0; block < htmlOfBlocks.size(); block++) {
            boundaries.read(htmlOfBlocks.get(block), block);
        }
        return boundaries.starts();
    }

    private List<Integer> starts() {
        int bound = first.length;
        List<Integer> starts = new ArrayList<>();
        for (int block = first.length - 1; block >= 0; block--) {
            bound = Math.min(bound, first[block]);
            if (bound == block) {
                starts.addFirst(block);
                bound = block;
            }
        }
        return starts;
    }

    private void read(String html, int block) {
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', html.startsWith("<!--", at) ? behindComment(html, at) : readTag(html, at, block));
        }
    }

    private static int behindComment(String html, int at) {
        int end = html.indexOf("-->", at + 2);
        return end < 0 ? html.length() : end + 3;
    }

    /** Returns where to go on. */
    private int readTag(String html, int at, int block) {
        boolean closes = html.startsWith("</", at);
        int start = at + (closes ? 2 : 1);
        int nameEnd = start;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == start) {
            return start;
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        if (closes) {
            close(name, block);
        } else if (!VOID.contains(name)) {
            stack.add(new Open(name, block));
            openOfName.merge(name, 1, Integer::sum);
        }
        return endOfTag(html, nameEnd);
    }

    private static int endOfTag(String html, int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private void close(String name, int block) {
        if (openOfName.getOrDefault(name, 0) == 0) {
            return;
        }
        Open open;
        do {
            open = stack.removeLast();
            openOfName.merge(open.name(), -1, Integer::sum);
        } while (!open.name().equals(name));
        first[block] = Math.min(first[block], open.block());
    }
}
