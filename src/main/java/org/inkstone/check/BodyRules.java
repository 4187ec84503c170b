package org.inkstone.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.markdown.BodyParts;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** The rules for the text of a post. For one post. */
final class BodyRules {

    /** Within a sentence it is what the sentence is about: "remove TODO and say so". */
    private static final Pattern NOTE_TO_SELF = Pattern
            .compile("(?<!\\p{Ll} )\\b(?:TODO|FIXME)\\b|\\b(?:TODO|FIXME)\\b(?! \\p{Ll})|\\b(?:TK)+\\b");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^([^\\]\\s\\[]+)](?!:)");
    /** Two asterisks at the begin or at the end of a word, neither escaped nor in a row of more. */
    private static final Pattern OPEN_STRONG = Pattern
            .compile("(?<![\\\\*\\p{L}\\p{N}/])\\*\\*(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}.,!?:;)])\\*\\*(?![*\\p{L}\\p{N}/.])");
    /** What was meant to be bold and has blanks inside its asterisks. */
    private static final Pattern LOOSE_END = Pattern.compile("\\G\\*\\*[^*\\n]*?[^*\\s]([ \\t]+)\\*\\*(?!\\*)");

    private final PostUnderCheck post;
    private final BodyParts parts;
    private final String body;
    private int closedUntil;

    BodyRules(PostUnderCheck post) {
        this.post = post;
        parts = post.parts();
        body = post.body();
    }

    void check() {
        footnotes();
        for (TextRange range : parts.texts()) {
            String text = range.of(body);
            each(NOTE_TO_SELF, text, range,
                    found -> add(Rule.TODO, found, "“" + found.of(body) + "” stands in the text.", Optional.empty()));
            each(FOOTNOTE_MARK, text, range, found -> add(Rule.FOOTNOTE_MISSING, found,
                    "There is no text for the footnote “" + found.of(body) + "”.", footnoteText(found.of(body))));
            each(OPEN_STRONG, text, range, this::open);
        }
    }

    private void footnotes() {
        Set<String> used = parts.footnoteReferences().stream().map(BodyParts.Footnote::key).collect(Collectors.toSet());
        Set<String> defined = new HashSet<>();
        for (BodyParts.Footnote footnote : parts.footnotes()) {
            if (!used.contains(footnote.key())) {
                add(Rule.FOOTNOTE_UNUSED, footnote.range(), "Nothing leads to the footnote “" + footnote.label()
                        + "”, so it will not be on the page.", Optional.empty());
            } else if (!defined.add(footnote.key())) {
                add(Rule.FOOTNOTE_UNUSED, footnote.range(),
                        "There is another footnote “" + footnote.label() + "” above; this one is not shown.", Optional.empty());
            }
        }
    }

    /** At the end of the post, where footnotes are usual. */
    private Optional<Fix> footnoteText(String mark) {
        String gap = body.endsWith("\n\n") ? "" : body.endsWith("\n") ? "\n" : "\n\n";
        return post.inBody("Begin its text below", List.of(TextChange.insert(body.length(), gap + mark + ": \n")));
    }

    private void open(TextRange asterisks) {
        // What was meant to close them is no finding of its own.
        if (asterisks.start() >= closedUntil) {
            add(Rule.EMPHASIS_OPEN, asterisks, "These asterisks make nothing bold; readers will see them.", closed(asterisks));
        }
    }

    private Optional<Fix> closed(TextRange asterisks) {
        Matcher loose = LOOSE_END.matcher(body).region(asterisks.start(), body.length());
        if (loose.find()) {
            closedUntil = loose.end();
            TextRange blanks = new TextRange(loose.start(1), loose.end());
            boolean wordFollows = loose.end() < body.length() && !Character.isWhitespace(body.charAt(loose.end()));
            return post.inBody("Close it at the word",
                    List.of(new TextChange(blanks, wordFollows ? "**" + loose.group(1) : "**")));
        }
        return post.inBody("Remove the asterisks", List.of(TextChange.delete(asterisks)));
    }

    private interface Found {
        void at(TextRange range);
    }

    private static void each(Pattern pattern, String text, TextRange range, Found then) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            then.at(new TextRange(range.start() + found.start(), range.start() + found.end()));
        }
    }

    private void add(Rule rule, TextRange range, String message, Optional<Fix> fix) {
        post.addInBody(rule, range, message, fix);
    }
}
