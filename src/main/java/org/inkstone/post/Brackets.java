package org.inkstone.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds the bracket that closes another one, past the strings between. */
final class Brackets {

    private static final int DEPTH = 50;

    private Brackets() {}

    /** Where the string that begins at an offset ends. */
    interface Strings {

        /** The offset behind the string; -1 where none begins. */
        int end(int offset) throws Misread;
    }

    /** The offset behind the bracket that closes the one at {@code start}; empty where none does, or another closes first. */
    static Optional<Integer> end(String lf, int start, int end, Strings strings) throws Misread {
        Deque<Character> open = new ArrayDeque<>();
        int position = start;
        while (position < end) {
            int behindString = strings.end(position);
            if (behindString > position) {
                position = behindString;
                continue;
            }
            char c = lf.charAt(position);
            switch (c) {
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                case '(' -> open.push(')');
                case ']', '}', ')' -> {
                    if (open.pop() != c) {
                        return Optional.empty();
                    }
                }
                default -> {
                    // Whatever else stands between is not looked at.
                }
            }
            position++;
            if (open.isEmpty()) {
                return Optional.of(position);
            }
            if (open.size() > DEPTH) {
                throw new Misread(position, "The front matter is nested more than 50 levels deep; edit it as text.");
            }
        }
        return Optional.empty();
    }
}
