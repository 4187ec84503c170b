package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.inkstone.text.TextRange;

/** Finds what a query asks for in texts. One thread at a time; takes as long as it takes, within the given patience. */
final class TextSearch {

    /** More matches than this are not shown. */
    static final int SHOWN = 10_000;

    private static final String TOO_SLOW = "This pattern takes too long here. Make it simpler, for example with fewer + and * inside brackets.";

    private final SearchQuery query;
    private Pattern pattern;

    TextSearch(SearchQuery query) {
        this.query = query;
    }

    /**
     * @param lf the text in LF coordinates
     * @param most how many matches are wanted
     * @return of a cancelled search anything
     */
    SearchResult in(String lf, int most, Patience patience) {
        if (query.isEmpty()) {
            return SearchResult.Found.NOTHING;
        }
        try {
            Hits hits = new Hits(lf, most);
            if (query.regex()) {
                matches(lf, patience, hits);
            } else {
                new LiteralSearch(query).in(lf, patience, range -> hits.add(range, Optional.empty()));
            }
            return new SearchResult.Found(hits.matches, hits.complete);
        } catch (PatternSyntaxException e) {
            return new SearchResult.Failed(PatternProblem.sentence(query.text(), e));
        } catch (Patience.Ended | StackOverflowError e) {
            // A pattern such as (a|b)* goes one step deeper for each character.
            return new SearchResult.Failed(TOO_SLOW);
        }
    }

    /** What is wrong with the query itself. */
    Optional<String> problem() {
        try {
            if (query.regex()) {
                pattern();
            }
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(PatternProblem.sentence(query.text(), e));
        } catch (StackOverflowError e) {
            return Optional.of(TOO_SLOW);
        }
    }

    private void matches(String lf, Patience patience, Hits hits) {
        Matcher matcher = pattern().matcher(new PatientText(lf, patience));
        while (matcher.find() && hits.add(new TextRange(matcher.start(), matcher.end()), Optional.of(matcher.toMatchResult()))) {
            patience.check();
        }
    }

    private Pattern pattern() {
        if (pattern == null) {
            // Lines end as in the editor, at LF only.
            int flags = Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS
                    | (query.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            // On its own first, so that a problem is told where it stands in what was written.
            Pattern alone = Pattern.compile(query.text(), flags);
            pattern = query.wholeWord() ? Pattern.compile(wholeWords(), flags) : alone;
        }
        return pattern;
    }

    private String wholeWords() {
        boolean openQuote = query.text().lastIndexOf("\\Q") > query.text().lastIndexOf("\\E");
        return WordBoundary.PATTERN + "(?:" + query.text() + (openQuote ? "\\E" : "") + ")" + WordBoundary.PATTERN;
    }

    /** Gathers matches with the lines that they stand in. */
    private static final class Hits {
        private final String text;
        private final int most;
        private final List<Match> matches = new ArrayList<>();
        private boolean complete = true;
        private int line;
        private int nextBreak;

        Hits(String text, int most) {
            this.text = text;
            this.most = most;
            nextBreak = text.indexOf('\n');
        }

        /** Says whether there is room for more. */
        boolean add(TextRange range, Optional<MatchResult> groups) {
            if (matches.size() == most) {
                complete = false;
                return false;
            }
            while (nextBreak >= 0 && nextBreak < range.start()) {
                line++;
                nextBreak = text.indexOf('\n', nextBreak + 1);
            }
            matches.add(new Match(range, line, groups));
            return true;
        }
    }
}
