package org.inkstone.post;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A SnakeYAML error as a writer can use it: one plain sentence, and the place to look at. */
record YamlProblem(int offset, String message) {

    static final String BACKSLASH = "A backslash in double quotes begins an escape; write two to mean one.";
    static final String UNKNOWN = "The front matter cannot be read here.";

    /**
     * @param at where SnakeYAML stumbled, in {@code text}
     * @param begin where the thing it was reading begins
     */
    static YamlProblem of(MarkedYAMLException e, String text, int at, int begin) {
        String context = e.getContext() == null ? "" : e.getContext();
        String problem = e.getProblem() == null ? "" : e.getProblem();
        char found = at < text.length() ? text.charAt(at) : '\n';
        if (problem.contains("found unknown escape") || problem.contains("escape sequence")) {
            return new YamlProblem(Math.max(0, at - 1), BACKSLASH);
        }
        if (context.contains("quoted scalar") || (problem.contains("end of stream") && context.contains("quoted"))) {
            return new YamlProblem(begin, "The quote is not closed.");
        }
        if (found == '\t') {
            return new YamlProblem(at, "A tab stands here; front matter is indented with blanks.");
        }
        if (problem.contains("cannot start any token") || context.contains("scanning a directive")) {
            return needsQuotes(at, found == '\n' ? '%' : found);
        }
        if (problem.contains("mapping values are not allowed")) {
            return new YamlProblem(at, "A colon with a blank behind it stands inside a value; put the value in quotes.");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return new YamlProblem(at, "A list cannot begin here; a value that begins with a dash needs quotes.");
        }
        if (context.contains("scanning an alias")) {
            return needsQuotes(begin, '*');
        }
        if (context.contains("scanning an anchor")) {
            return needsQuotes(begin, '&');
        }
        if (context.contains(" tag") || problem.contains("tag handle")) {
            return needsQuotes(begin, '!');
        }
        if (context.contains("scanning a block scalar")) {
            return new YamlProblem(at,
                    "The text behind \"|\" or \">\" begins on the next line; a value that begins so needs quotes.");
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            return new YamlProblem(begin, "The bracket is not closed.");
        }
        if (problem.contains("could not find expected ':'")) {
            return new YamlProblem(begin, "This line has no colon, so it is no field.");
        }
        return expectedEnd(text, at);
    }

    /** The parser wanted the end of a mapping: either the indent is wrong, or something stands behind a complete value. */
    private static YamlProblem expectedEnd(String text, int at) {
        int line = Lines.start(text, at);
        int behind = Lines.skipBlanksBack(text, at);
        if (behind <= line) {
            return new YamlProblem(at, "This line is not indented as the lines above it.");
        }
        char last = text.charAt(behind - 1);
        if (last == '"' || last == '\'') {
            return new YamlProblem(at, "Text stands behind the closing quote.");
        }
        if (last == ']' || last == '}') {
            return new YamlProblem(at, "Text stands behind the closing bracket; put the value in quotes.");
        }
        return new YamlProblem(at, UNKNOWN);
    }

    private static YamlProblem needsQuotes(int offset, char first) {
        return new YamlProblem(offset, "A value that begins with \"" + first + "\" needs quotes.");
    }
}
