package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.text.ChangeSet;

/** Ways in which the line of a problem might be mended. Guesses all: {@link FrontMatterRepairs} tries each before it offers it. */
final class LineRepairs {

    /** Beyond a name and a separator: the value, up to a comment. */
    private static final Pattern YAML_VALUE = Pattern
            .compile(
                    "[ \\t]*(?:-[ \\t]+)?(?:(?:\"[^\"]*\"|'[^']*'|[^\\s\"':#][^:#]*):(?:[ \\t]+)|-[ \\t]+)(?<value>\\S.*?)(?:[ \\t]+#.*)?[ \\t]*");
    private static final Pattern TOML_VALUE = Pattern.compile("[^=]*=[ \\t]*(?<value>\\S.*?)(?:[ \\t]+#.*)?[ \\t]*");
    private static final Pattern JSON_VALUE = Pattern.compile("[^:]*:[ \\t]*(?<value>\\S.*?),?[ \\t]*");
    /** Characters; a longer line is not one that a writer mends by a click. */
    private static final int LONGEST = 4000;
    private static final Pattern LEADING_TAB = Pattern.compile("(?m)^ *\\t[ \\t]*");

    private final String lf;
    private final Malformed malformed;
    private final int offset;
    private final int start;
    private final int end;
    private final List<Proposal> proposals = new ArrayList<>();

    /** @param label what a button says */
    record Proposal(String label, ChangeSet changes) {}

    /** @param offset where the problem was found */
    LineRepairs(String lf, Malformed malformed, int offset) {
        this.lf = lf;
        this.malformed = malformed;
        this.offset = offset;
        this.start = Lines.start(lf, offset);
        this.end = Lines.end(lf, offset);
    }

    /** The most fitting first. */
    List<Proposal> proposals() {
        tabs();
        Pattern pattern = switch (malformed.notation()) {
            case TOML -> TOML_VALUE;
            case JSON -> JSON_VALUE;
            default -> YAML_VALUE;
        };
        Matcher line = pattern.matcher(lf.substring(start, Math.min(end, start + LONGEST)));
        if (end - start < LONGEST && line.matches()) {
            value(start + line.start("value"), start + line.end("value"));
        }
        separators();
        if (malformed.notation() == Notation.YAML) {
            lines();
        }
        return proposals;
    }

    private void tabs() {
        if (malformed.notation() == Notation.YAML) {
            Splices splices = new Splices();
            Matcher tab = LEADING_TAB.matcher(lf).region(malformed.content().start(), malformed.content().end());
            while (tab.find()) {
                splices.replace(tab.start(), tab.end(), tab.group().replace("\t", "  "));
            }
            propose("Replace the tabs", splices.changes());
        }
    }

    private void value(int from, int to) {
        String value = lf.substring(from, to);
        char quote = value.charAt(0);
        if (quote != '"' && quote != '\'') {
            propose("Quote the value", from, to, quoted(value));
            return;
        }
        boolean closed = value.length() > 1 && value.charAt(value.length() - 1) == quote;
        if (closed) {
            String inside = value.substring(1, value.length() - 1);
            if (quote == '"') {
                propose("Double the backslashes", from, to, '"' + inside.replace("\\", "\\\\").replace("\\\\\"", "\\\"") + '"');
                propose("Escape the quotes", from, to, '"' + inside.replaceAll("(?<!\\\\)\"", "\\\\\"") + '"');
            } else if (malformed.notation() == Notation.YAML) {
                propose("Escape the quotes", from, to, "'" + inside.replaceAll("(?<!')'(?!')", "''") + "'");
            } else {
                propose("Escape the quotes", from, to, quoted(inside));
            }
        } else {
            propose("Close the quote", from, to, value + quote);
        }
        propose("Quote the value", from, to,
                malformed.notation() == Notation.YAML ? YamlLexeme.singleQuoted(value) : quoted(value));
    }

    private void separators() {
        if (malformed.notation() == Notation.TOML) {
            int colon = lf.indexOf(':', start);
            if (colon >= 0 && colon < end) {
                propose("Write an equals sign", colon, colon + 1, " =");
            }
        }
        if (malformed.notation() == Notation.JSON) {
            int before = offset;
            while (before > malformed.content().start() && Character.isWhitespace(lf.charAt(before - 1))) {
                before--;
            }
            propose("Add the comma", before, before, ",");
        }
    }

    private void lines() {
        int first = Lines.skipBlanks(lf, start);
        int above = Lines.start(lf, Math.max(0, start - 1));
        propose("Align the line", start, first, Lines.indent(lf, above));
        propose("Align the line", start, first, "");
        propose("Make the line a comment", first, first, "# ");
        boolean unprintable = offset < end && Character.isISOControl(lf.charAt(offset));
        if (unprintable) {
            propose("Remove the character", offset, offset + 1, "");
        }
    }

    private String quoted(String text) {
        return malformed.notation() == Notation.YAML ? YamlLexeme.doubleQuoted(text) : JsonString.written(text, '"');
    }

    private void propose(String label, int from, int to, String text) {
        if (!lf.substring(from, to).equals(text)) {
            propose(label, ChangeSet.replace(from, to, text));
        }
    }

    private void propose(String label, ChangeSet changes) {
        proposals.add(new Proposal(label, changes));
    }
}
