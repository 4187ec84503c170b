package org.inkstone.markdown;

/**
 * HTML of code, written token by token: escaped text, with a span around each token.
 *
 * <p>Invariant: whatever tokens are given, the text of the HTML is the code, character by character. What no token covers stands there
 * plain; of a token that overlaps the one before only the rest counts.
 */
final class ColouredCode {

    private final String code;
    private final StringBuilder html;
    private int written;
    private int start;
    private TokenKind kind;

    ColouredCode(String code) {
        this.code = code;
        html = new StringBuilder(code.length() * 2);
    }

    /** From {@code from} to {@code to}, in UTF-16 units; neighbours of one kind become one span. */
    void token(int from, int to, TokenKind of) {
        int begin = Math.max(from, written);
        int end = Math.min(to, code.length());
        if (end <= begin) {
            return;
        }
        if (of != kind || begin != written) {
            close();
            escape(written, begin);
            start = begin;
            kind = of;
        }
        written = end;
    }

    String html() {
        close();
        escape(written, code.length());
        written = code.length();
        return html.toString();
    }

    private void close() {
        if (kind != null) {
            html.append("<span class=\"").append(kind.cssClass()).append("\">");
            escape(start, written);
            html.append("</span>");
            kind = null;
        }
    }

    private void escape(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }
}
