package org.inkstone.text;

/** Which way a paragraph runs: that of its first letter (rules P2 and P3 of UAX #9), as a page with {@code dir="auto"} has it. */
public final class ReadingDirection {

    /** UTF-16 units; a line that begins with more marks than this runs from left to right. */
    private static final int REACH = 1024;

    private ReadingDirection() {}

    public static boolean isRightToLeft(CharSequence paragraph) {
        int end = Math.min(paragraph.length(), REACH);
        for (int i = 0; i < end;) {
            int c = Character.codePointAt(paragraph, i);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                default -> i += Character.charCount(c);
            }
        }
        return false;
    }
}
