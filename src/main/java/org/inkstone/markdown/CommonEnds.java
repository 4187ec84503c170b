package org.inkstone.markdown;

/** How much of two texts is the same at their begin and at their end. */
final class CommonEnds {

    /** Characters that are compared at once. */
    private static final int STRIDE = 4096;

    private CommonEnds() {}

    static int begin(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        int same = 0;
        while (same + STRIDE <= limit && a.regionMatches(same, b, same, STRIDE)) {
            same += STRIDE;
        }
        while (same < limit && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    /** @param begin characters at the begin that are the same, and do not count again */
    static int end(String a, String b, int begin) {
        int limit = Math.min(a.length(), b.length()) - begin;
        int same = 0;
        while (same + STRIDE <= limit
                && a.regionMatches(a.length() - same - STRIDE, b, b.length() - same - STRIDE, STRIDE)) {
            same += STRIDE;
        }
        while (same < limit && a.charAt(a.length() - same - 1) == b.charAt(b.length() - same - 1)) {
            same++;
        }
        return same;
    }
}
