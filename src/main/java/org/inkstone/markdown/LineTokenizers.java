package org.inkstone.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats in which the beginning of a line says what the line is: differences, sessions of a shell, HTTP messages. */
final class LineTokenizers {

    /** At the beginning of a line that was typed: {@code $}, {@code user@host:~$}, {@code PS C:\>}, {@code julia>}, {@code >>>}. */
    private static final Pattern PROMPT = Pattern.compile("(?:\\([^()\\s]{1,40}\\) ?)?(?:[$%#>❯➜]|>>>|\\.\\.\\.|PS [^>\\n]{0,80}>"
            + "|[A-Za-z][\\w()?:.*!]{0,40}>|\\[?[\\w.-]{1,40}@[^$#%>\\n]{0,80}[$#%>]|[~/][^\\s$#%>]{0,80} ?[$#%>]|[A-Z]:\\\\[^>\\n]{0,80}>)(?= |$)");
    private static final Pattern REQUEST = Pattern.compile("([A-Z]{3,10}) (\\S++)(?: (HTTP/[\\d.]++))?\\s*");
    private static final Pattern STATUS = Pattern.compile("(HTTP/[\\d.]++) (\\d{3})\\b.*");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][\\w-]*+):.*");

    /** Reads one line, from {@code start} to {@code end}, without its end. */
    private interface Line {
        void read(String code, int start, int end, ColouredCode into);
    }

    private LineTokenizers() {}

    static Tokenizer differences() {
        return (code, into) -> eachLine(code, into, LineTokenizers::difference);
    }

    static Tokenizer session() {
        return (code, into) -> eachLine(code, into, LineTokenizers::typed);
    }

    /** The head of a message; the body, behind the first empty line, stays plain. */
    static Tokenizer http() {
        return (code, into) -> {
            int head = code.indexOf("\n\n");
            eachLine(head < 0 ? code : code.substring(0, head), into, LineTokenizers::httpHead);
        };
    }

    private static void eachLine(String code, ColouredCode into, Line line) {
        int start = 0;
        while (start < code.length()) {
            int end = code.indexOf('\n', start);
            end = end < 0 ? code.length() : end;
            line.read(code, start, end, into);
            start = end + 1;
        }
    }

    private static void difference(String code, int start, int end, ColouredCode into) {
        if (start == end) {
            return;
        }
        boolean head = code.startsWith("+++ ", start) || code.startsWith("--- ", start) || code.startsWith("@@", start)
                || code.startsWith("diff ", start) || code.startsWith("index ", start) || code.startsWith("Index: ", start);
        TokenKind kind = head ? TokenKind.META : switch (code.charAt(start)) {
            case '+', '>' -> TokenKind.INSERTED;
            case '-', '<' -> TokenKind.DELETED;
            default -> null;
        };
        if (kind != null) {
            into.token(start, end, kind);
        }
    }

    private static void typed(String code, int start, int end, ColouredCode into) {
        Matcher prompt = PROMPT.matcher(code).region(start, end);
        if (prompt.lookingAt()) {
            into.token(start, prompt.end(), TokenKind.META);
            int command = Math.min(end, prompt.end() + 1);
            int commandEnd = command;
            while (commandEnd < end && !Character.isWhitespace(code.charAt(commandEnd))) {
                commandEnd++;
            }
            if (command < end && code.charAt(command) == '#') {
                into.token(command, end, TokenKind.COMMENT);
            } else if (prompt.group().matches(".*[$#%❯➜]|PS .*|.*:\\\\.*")) {
                into.token(command, commandEnd, TokenKind.FUNCTION);
            }
        }
    }

    private static void httpHead(String code, int start, int end, ColouredCode into) {
        String line = code.substring(start, end);
        Matcher request = REQUEST.matcher(line);
        Matcher status = STATUS.matcher(line);
        Matcher header = HEADER.matcher(line);
        if (status.matches()) {
            into.token(start, start + status.end(1), TokenKind.KEYWORD);
            into.token(start + status.start(2), start + status.end(2), TokenKind.NUMBER);
        } else if (request.matches()) {
            into.token(start, start + request.end(1), TokenKind.KEYWORD);
            into.token(start + request.start(2), start + request.end(2), TokenKind.STRING);
            if (request.group(3) != null) {
                into.token(start + request.start(3), start + request.end(3), TokenKind.KEYWORD);
            }
        } else if (header.matches()) {
            into.token(start, start + header.end(1), TokenKind.ATTRIBUTE);
        }
    }
}
