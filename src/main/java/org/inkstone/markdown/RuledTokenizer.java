package org.inkstone.markdown;

import java.util.HashSet;
import java.util.Set;

import org.inkstone.markdown.LexicalRules.Delimited;

/** Reads code by {@link LexicalRules}. One instance serves all threads. */
final class RuledTokenizer implements Tokenizer {

    private final LexicalRules rules;

    RuledTokenizer(LexicalRules rules) {
        this.rules = rules;
    }

    @Override
    public void tokenize(String code, ColouredCode into) {
        new Scan(code, into).run();
    }

    /** One way through one text. {@code at} only grows. */
    private final class Scan {

        private final String code;
        private final ColouredCode into;
        private int at;
        private boolean firstInLine = true;
        /** The last character that is no blank, where a slash decides by it whether it divides. */
        private char before = '\n';
        private boolean behindKeyword;
        /** Marks that were looked for in vain in this line: looking again for each would take quadratic time. */
        private final Set<String> missingInLine = new HashSet<>();

        Scan(String code, ColouredCode into) {
            this.code = code;
            this.into = into;
        }

        void run() {
            while (at < code.length()) {
                char c = code.charAt(at);
                if (c == '\n') {
                    firstInLine = true;
                    missingInLine.clear();
                    at++;
                } else if (c == ' ' || c == '\t') {
                    at++;
                } else {
                    int start = at;
                    one(c);
                    before = code.charAt(at - 1);
                    behindKeyword = behindKeyword && at - start > 1;
                    // Behind the dash of a list a key stands first as well.
                    firstInLine &= c == '-' && at == start + 1;
                }
            }
        }

        private void one(char c) {
            if (rules.isLineComment(code, at)) {
                take(endOfLine(), TokenKind.COMMENT);
            } else if (!delimited()) {
                if (isDigit(c)) {
                    take(endOfNumber(), TokenKind.NUMBER);
                } else if (rules.isWordStart(c)) {
                    word();
                } else if (rules.isSigil(c) && at + 1 < code.length() && rules.isWordStart(code.charAt(at + 1))) {
                    take(endOfWord(at + 1), TokenKind.VARIABLE);
                } else if (c == '<' && rules.hasTags() && mayBeginTag()) {
                    tag();
                } else if (c == '/' && rules.hasRegularExpressions() && (behindKeyword || !endsOperand(before))) {
                    regularExpression();
                } else {
                    at++;
                }
            }
        }

        private void take(int end, TokenKind kind) {
            into.token(at, end, kind);
            at = end;
        }

        private int endOfLine() {
            int end = code.indexOf('\n', at);
            return end < 0 ? code.length() : end;
        }

        private boolean delimited() {
            for (Delimited rule : rules.delimited()) {
                if (code.startsWith(rule.open(), at) && !missingInLine.contains(rule.open())) {
                    int end = endOf(rule);
                    if (end >= 0) {
                        boolean key = firstInLine && isBeforeKeyEnd(end);
                        take(end, key ? TokenKind.ATTRIBUTE : rule.kind());
                        return true;
                    }
                    missingInLine.add(rule.open());
                }
            }
            return false;
        }

        /** Behind the end of what begins here, or -1. */
        private int endOf(Delimited rule) {
            int depth = 1;
            int i = at + rule.open().length();
            while (i < code.length()) {
                char c = code.charAt(i);
                if (c == '\n' && !rule.severalLines()) {
                    return -1;
                }
                if (c == '\\' && rule.escapes()) {
                    i += 2;
                } else if (code.startsWith(rule.close(), i)) {
                    i += rule.close().length();
                    if (--depth == 0) {
                        return i;
                    }
                } else if (rule.nests() && code.startsWith(rule.open(), i)) {
                    i += rule.open().length();
                    depth++;
                } else {
                    i++;
                }
            }
            return rule.severalLines() ? code.length() : -1;
        }

        private int endOfNumber() {
            int end = at + 1;
            while (end < code.length()) {
                char c = code.charAt(end);
                boolean fraction = c == '.' && end + 1 < code.length() && isDigit(code.charAt(end + 1));
                boolean sign = (c == '-' || c == '+') && (code.charAt(end - 1) | 32) == 'e' && !code.startsWith("0x", at);
                if (!fraction && !sign && c != '_' && !Character.isLetterOrDigit(c)) {
                    break;
                }
                end++;
            }
            return end;
        }

        private void word() {
            int end = endOfWord(at);
            if (firstInLine && isBeforeKeyEnd(end)) {
                take(end, TokenKind.ATTRIBUTE);
                return;
            }
            TokenKind kind = rules.kindOf(code.substring(at, end));
            behindKeyword = kind == TokenKind.KEYWORD;
            if (kind == null && rules.hasShapes()) {
                kind = WordShape.kind(code, at, end);
            }
            if (kind != null) {
                into.token(at, end, kind);
            }
            at = end;
        }

        private int endOfWord(int from) {
            int end = from + 1;
            while (end < code.length() && rules.isWordPart(code.charAt(end))) {
                end++;
            }
            return end;
        }

        private boolean isBeforeKeyEnd(int from) {
            int i = from;
            while (i < code.length() && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
                i++;
            }
            return i < code.length() && rules.isKeyEnd(code.charAt(i));
        }

        /** Right behind a name stand arguments of a type, and what compares has a blank. */
        private boolean mayBeginTag() {
            return code.startsWith("</", at) || at == 0 || !isWord(code.charAt(at - 1));
        }

        /** The name of an element with the bracket before it, or the bracket of a fragment. */
        private void tag() {
            int name = code.startsWith("</", at) ? at + 2 : at + 1;
            int end = name;
            while (end < code.length() && (isWord(code.charAt(end)) || ".-:".indexOf(code.charAt(end)) >= 0)) {
                end++;
            }
            if (end > name && Character.isLetter(code.charAt(name)) || end == name && code.startsWith(">", name)) {
                take(end, TokenKind.TAG);
            } else {
                at++;
            }
        }

        private void regularExpression() {
            boolean inClass = false;
            for (int i = at + 1; i < code.length() && code.charAt(i) != '\n' && !missingInLine.contains("/"); i++) {
                char c = code.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '[' || c == ']') {
                    inClass = c == '[';
                } else if (c == '/' && !inClass && i > at + 1) {
                    int end = i + 1;
                    while (end < code.length() && Character.isLetter(code.charAt(end))) {
                        end++;
                    }
                    take(end, TokenKind.STRING);
                    return;
                }
            }
            missingInLine.add("/");
            at++;
        }

        private static boolean isWord(char c) {
            return Character.isLetterOrDigit(c) || c == '_';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** Behind an operand a slash divides; behind the bracket of an element it is neither. */
        private static boolean endsOperand(char c) {
            return isWord(c) || ")]}<>\"'`".indexOf(c) >= 0;
        }
    }
}
