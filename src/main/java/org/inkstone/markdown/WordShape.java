package org.inkstone.markdown;

/** What a name is by how it looks: most languages write types with a capital and calls with a parenthesis. */
final class WordShape {

    private WordShape() {}

    /** The name from {@code from} to {@code to}: a type, a function, or {@code null} for any other. */
    static TokenKind kind(String code, int from, int to) {
        if (Character.isUpperCase(code.charAt(from)) && hasLowerCase(code, from, to)) {
            return TokenKind.TYPE;
        }
        return to < code.length() && code.charAt(to) == '(' ? TokenKind.FUNCTION : null;
    }

    /** Not so {@code MAX_VALUE}, which is a constant. */
    private static boolean hasLowerCase(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(code.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
