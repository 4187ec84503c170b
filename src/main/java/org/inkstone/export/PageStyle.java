package org.inkstone.export;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets that need nothing beside them: what they import stands in them, fonts and images are {@code data:} addresses, and an
 * address that leads elsewhere leads to nothing. Reads tokens as CSS Syntax 3 says, escapes in names too. Blocks on the disk.
 */
final class PageStyle {

    private static final int DEEPEST = 8;
    /** What stands for an address that leads to nothing. */
    private static final String NOTHING = "url(\"data:,\")";
    private static final Pattern IMPORT = Pattern.compile(
            "(?is)^\\s*(?:url\\(\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s;)]+))\\s*\\)?\\s*(layer(?:\\(([^)]*)\\))?)?\\s*(supports\\((.*?)\\)(?=\\s|$))?(.*)$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);

    private final PageFiles files;
    private final Deque<Path> within = new ArrayDeque<>();

    PageStyle(PageFiles files) {
        this.files = files;
    }

    /** The sheet at {@code address}, empty where it is not beside the page. */
    String linked(Path from, String address) {
        Optional<PageFiles.Sheet> sheet = files.sheet(from, address);
        if (sheet.isEmpty() || within.size() >= DEEPEST || within.contains(sheet.get().file())) {
            return "";
        }
        within.push(sheet.get().file());
        String css = local(sheet.get().css(), sheet.get().file().getParent());
        within.pop();
        return css;
    }

    /** @param from the folder from which addresses in {@code css} count */
    String local(String css, Path from) {
        return new Reading(css, from).sheet();
    }

    /** The declarations of a {@code style} attribute. */
    String declarations(String css, Path from) {
        return new Reading(css, from).sheet().strip();
    }

    private static String unescaped(String name) {
        return name.indexOf('\\') < 0
                ? name
                : ESCAPE.matcher(name).replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group(2) : character(Integer.parseInt(found.group(1), 16))));
    }

    private static String character(int code) {
        return code == 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF
                ? "\uFFFD"
                : Character.toString(code);
    }

    private final class Reading {

        private final String css;
        private final Path from;
        private final StringBuilder out = new StringBuilder();
        /** For each open parenthesis, whether strings in it are addresses. */
        private final Deque<Boolean> parentheses = new ArrayDeque<>();
        private int at;
        private int braces;

        Reading(String css, Path from) {
            this.css = css;
            this.from = from;
        }

        String sheet() {
            while (at < css.length()) {
                char c = css.charAt(at);
                if (css.startsWith("/*", at)) {
                    int end = css.indexOf("*/", at + 2);
                    at = end < 0 ? css.length() : end + 2;
                    out.append("/**/");
                } else if (css.startsWith("<!--", at) || css.startsWith("-->", at)) {
                    at += c == '<' ? 4 : 3;
                } else if (c == '"' || c == '\'') {
                    String text = string();
                    out.append(parentheses.contains(true)
                            ? address(unescaped(inside(text))).replaceFirst("^url\\((.*)\\)$", "$1")
                            : text.replaceAll("(?i)u(rl)\\(", "\\\\75 $1("));
                } else if (c == '@') {
                    at++;
                    rule(name());
                } else if (isName(c)) {
                    named(name());
                } else {
                    at++;
                    other(c);
                }
            }
            return out.append("}".repeat(braces)).toString();
        }

        private void other(char c) {
            switch (c) {
                case '{' -> braces++;
                case '}' -> {
                    if (braces == 0) {
                        return;
                    }
                    braces--;
                    parentheses.clear();
                }
                case '(' -> parentheses.push(false);
                case ')' -> parentheses.poll();
                default -> {
                }
            }
            out.append(c);
        }

        private void named(String name) {
            String plain = unescaped(name).toLowerCase(Locale.ROOT);
            boolean call = at < css.length() && css.charAt(at) == '(';
            if (call && (plain.equals("url") || plain.equals("src"))) {
                at++;
                out.append(address(argument()));
            } else if (call) {
                at++;
                out.append(name).append('(');
                parentheses.push(plain.endsWith("image-set"));
            } else {
                out.append(name);
            }
        }

        private void rule(String name) {
            switch (unescaped(name).toLowerCase(Locale.ROOT)) {
                case "import" -> imported(prelude());
                case "charset", "namespace" -> prelude();
                default -> out.append('@').append(name);
            }
        }

        private void imported(String prelude) {
            Matcher found = IMPORT.matcher(prelude);
            if (!found.find()) {
                return;
            }
            String address = found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            String sheet = linked(from, unescaped(address));
            if (sheet.isBlank()) {
                return;
            }
            sheet = found.group(4) == null
                    ? sheet
                    : "@layer " + (found.group(5) == null ? "" : plain(found.group(5))) + " {\n" + sheet + "}\n";
            sheet = found.group(6) == null ? sheet : "@supports (" + plain(found.group(7)) + ") {\n" + sheet + "}\n";
            String media = plain(found.group(8)).strip();
            out.append(media.isEmpty() ? sheet : "@media " + media + " {\n" + sheet + "}\n").append('\n');
        }

        /** Conditions are words, numbers and parentheses. */
        private String plain(String condition) {
            return condition.replaceAll("[{}<>\"'@;\\\\]|url\\(", "");
        }

        /** Up to the semicolon, which is passed too. */
        private String prelude() {
            int start = at;
            boolean inParentheses = false;
            while (at < css.length() && (css.charAt(at) != ';' || inParentheses)) {
                char c = css.charAt(at);
                if (c == '"' || c == '\'') {
                    string();
                    continue;
                }
                inParentheses = c == '(' || inParentheses && c != ')';
                at++;
            }
            String prelude = css.substring(start, at);
            at = Math.min(css.length(), at + 1);
            return prelude;
        }

        /** What {@code url(} holds; its closing parenthesis is passed. */
        private String argument() {
            while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
                at++;
            }
            if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
                String text = inside(string());
                int end = css.indexOf(')', at);
                at = end < 0 ? css.length() : end + 1;
                return unescaped(text);
            }
            int start = at;
            while (at < css.length() && css.charAt(at) != ')') {
                at += css.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at, css.length());
            String text = css.substring(start, at);
            at = Math.min(css.length(), at + 1);
            return unescaped(text.strip());
        }

        private String address(String address) {
            if (address.startsWith("#") && address.matches("#[\\w-]+")) {
                return "url(\"" + address + "\")";
            }
            if (address.matches("(?is)data:(image|font|application)/[\\w.+-]+[;,].*")) {
                return "url(\"" + address.replaceAll("[\\s]", "").replace("\\", "").replace("\"", "%22").replace("<", "%3C")
                        + "\")";
            }
            return files.data(from, address).map(data -> "url(\"" + data + "\")").orElse(NOTHING);
        }

        /** With its quotes; one that is not closed ends with its line. */
        private String string() {
            int start = at;
            char quote = css.charAt(at++);
            while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
                at += css.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at, css.length());
            String text = css.substring(start, at);
            at += at < css.length() && css.charAt(at) == quote ? 1 : 0;
            return text + quote;
        }

        private static String inside(String quoted) {
            return quoted.substring(1, quoted.length() - 1);
        }

        private String name() {
            int start = at;
            while (at < css.length() && isName(css.charAt(at))) {
                if (css.charAt(at) == '\\') {
                    Matcher escape = ESCAPE.matcher(css).region(at, css.length());
                    at = escape.lookingAt() ? escape.end() : at + 1;
                } else {
                    at++;
                }
            }
            return css.substring(start, at);
        }

        private static boolean isName(char c) {
            return c == '-' || c == '_' || c == '\\' || c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z';
        }
    }
}
