package org.inkstone.markdown;

/** TeX source and how far it is read. Belongs to one conversion. */
final class TexSource {

    /** What this program has no MathML for. Never leaves the package: the source is shown instead. */
    static final class Unconvertible extends Exception {

        private static final long serialVersionUID = 1;

        Unconvertible(String what) {
            super(what);
        }
    }

    static final char END = 0;

    private final String tex;
    private int at;

    TexSource(String tex) {
        this.tex = tex;
    }

    /** The next character that is neither blank nor in a comment, or {@link #END}. */
    char peek() {
        while (at < tex.length()) {
            char c = tex.charAt(at);
            if (c == '%') {
                int end = tex.indexOf('\n', at);
                at = end < 0 ? tex.length() : end;
            } else if (c <= ' ') {
                at++;
            } else {
                return c;
            }
        }
        return END;
    }

    /** The character that stands right here, blank or not, or {@link #END}. */
    char here() {
        return at < tex.length() ? tex.charAt(at) : END;
    }

    void skip() {
        at++;
    }

    /** The next code point, blanks and comments aside. */
    String next() {
        if (peek() == END) {
            return "";
        }
        String character = Character.toString(tex.codePointAt(at));
        at += character.length();
        return character;
    }

    /** The command that comes next, without its backslash: letters, with a star behind them, or one other character. Stays here. */
    String command() {
        return peek() == '\\' ? tex.substring(at + 1, endOfCommand()) : "";
    }

    void skipCommand() {
        at = endOfCommand();
    }

    private int endOfCommand() {
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            return Math.min(tex.length(), end + 1);
        }
        return end < tex.length() && tex.charAt(end) == '*' && tex.startsWith("operatorname", at + 1) ? end + 1 : end;
    }

    /** Whether {@code command} comes next; if so it is read. */
    boolean take(String command) {
        if (command().equals(command)) {
            skipCommand();
            return true;
        }
        return false;
    }

    /** Whether {@code c} comes next; if so it is read. */
    boolean take(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    /** What stands between the braces that come next, unread. */
    String group() throws Unconvertible {
        if (!take('{')) {
            throw new Unconvertible("a group");
        }
        int start = at;
        int depth = 1;
        while (at < tex.length()) {
            char c = tex.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return tex.substring(start, at - 1);
            }
        }
        throw new Unconvertible("the end of a group");
    }

    /** What stands between brackets, if some come next; otherwise empty. */
    String option() throws Unconvertible {
        if (peek() != '[') {
            return "";
        }
        int end = tex.indexOf(']', at);
        if (end < 0) {
            throw new Unconvertible("the end of an option");
        }
        String option = tex.substring(at + 1, end);
        at = end + 1;
        return option;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
