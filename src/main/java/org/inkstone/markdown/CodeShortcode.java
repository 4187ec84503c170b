package org.inkstone.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of shortcodes, each in lines of its own, between which no Markdown stands: Jekyll's {@code highlight} (jekyllrb.com/docs/liquid/tags)
 * and Liquid's {@code comment}, and Hugo's {@code highlight} (gohugo.io/shortcodes/highlight). Like a fence, one without an end goes on to
 * the end of what it stands in.
 */
enum CodeShortcode {

    LIQUID_HIGHLIGHT("\\{%-?\\s*highlight\\s++([\\w+#.-]++)[^%]*%}", "{% endhighlight %}",
            "\\{%-?\\s*endhighlight\\s*-?%}"), LIQUID_COMMENT("\\{%-?\\s*comment()\\s*-?%}", "{% endcomment %}",
                    "\\{%-?\\s*endcomment\\s*-?%}"), HUGO_HIGHLIGHT("\\{\\{<\\s*highlight\\s++\"?([\\w+#.-]++)\"?[^>]*>}}",
                            "{{< /highlight >}}", "\\{\\{<\\s*/\\s*highlight\\s*>}}");

    private final Pattern opener;
    private final String end;
    private final Pattern closer;

    CodeShortcode(String opener, String end, String closer) {
        this.opener = Pattern.compile("[ \\t]*" + opener + "\\s*");
        this.end = end;
        this.closer = Pattern.compile(closer + "\\s*$");
    }

    /** What the line of {@code text} from {@code from} to {@code end} opens; null for nothing. */
    static CodeShortcode openedBy(CharSequence text, int from, int end) {
        if (from + 1 < end && text.charAt(from) == '{' && text.charAt(from + 1) != '#') {
            for (CodeShortcode kind : values()) {
                if (kind.opener.matcher(text).region(from, end).matches()) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** The one whose {@link #end} is {@code end}; null for none. */
    static CodeShortcode endedBy(String end) {
        for (CodeShortcode kind : values()) {
            if (kind.end.equals(end)) {
                return kind;
            }
        }
        return null;
    }

    /** As its end is usually written. */
    String end() {
        return end;
    }

    /** Where in the line from {@code from} to {@code end} the shortcode stands that ends it and the line; -1 for nowhere. */
    int closes(CharSequence text, int from, int end) {
        Matcher found = closer.matcher(text).region(from, end);
        return found.find() ? found.start() : -1;
    }

    /** What {@code opener} says of the language of the code; empty for a comment. */
    String language(CharSequence line) {
        Matcher matcher = opener.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
