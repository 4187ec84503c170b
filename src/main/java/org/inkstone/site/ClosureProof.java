package org.inkstone.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.export.Address;
import org.inkstone.text.LineIndex;
import org.jsoup.parser.Parser;

/**
 * Proves that a file of a package needs nothing that is not in it: each of its references leads to a file of the package or to the network.
 * Reads HTML as the standard tokenises it (HTML, 13.2.5) as far as attributes go, and the addresses in style sheets (CSS Syntax 3, 4.3.6).
 */
final class ClosureProof {

    private static final Set<String> ADDRESSES = Set.of("src", "href", "poster", "data", "action", "formaction", "background",
            "xlink:href", "cite", "longdesc", "manifest");
    private static final Set<String> ADDRESS_LISTS = Set.of("srcset", "imagesrcset");
    private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title", "xmp");
    private static final Pattern CSS_ADDRESS = Pattern.compile(
            "url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\\s]*))\\s*\\)|@import\\s+(?:\"([^\"]*)\"|'([^']*)')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile("^\\s*\\d+\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]*)",
            Pattern.CASE_INSENSITIVE);

    private final String path;
    private final String text;
    private final Predicate<String> isThere;
    private final List<String> failures = new ArrayList<>();
    private final LineIndex lines;

    private ClosureProof(String path, String text, Predicate<String> isThere) {
        this.path = path;
        this.text = text;
        this.isThere = isThere;
        lines = LineIndex.of(text);
    }

    /** Whether files of this name hold references. */
    static boolean reads(String path) {
        return path.matches("(?s).*\\.(html?|css|svg)");
    }

    /**
     * What fails, each as {@code path:line: sentence}.
     *
     * @param isThere whether the package has a file of this path
     */
    static List<String> failures(String path, byte[] contents, Predicate<String> isThere) {
        ClosureProof proof = new ClosureProof(path, new String(contents, StandardCharsets.UTF_8), isThere);
        if (path.endsWith(".css")) {
            proof.style(proof.text, 0);
        } else {
            proof.markup();
        }
        return proof.failures;
    }

    private void markup() {
        int at = 0;
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 >= text.length()) {
                return;
            }
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at + 4);
                at = end < 0 ? text.length() : end + 3;
            } else if (isLetter(text.charAt(at + 1))) {
                at = tag(at + 1);
            } else {
                at++;
            }
        }
    }

    /** Returns where the text behind the tag begins; behind what is in it, where that is no markup. */
    private int tag(int start) {
        int at = start;
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>' && text.charAt(at) != '/') {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        boolean refreshes = false;
        String content = "";
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (isBlank(c) || c == '/') {
                at++;
                continue;
            }
            int nameStart = at;
            at++;
            while (at < text.length() && !isBlank(text.charAt(at)) && "=>/".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String attribute = text.substring(nameStart, at).toLowerCase(Locale.ROOT);
            int equals = skipBlanks(at);
            if (equals >= text.length() || text.charAt(equals) != '=') {
                continue;
            }
            int valueStart = skipBlanks(equals + 1);
            int valueEnd;
            if (valueStart < text.length() && (text.charAt(valueStart) == '"' || text.charAt(valueStart) == '\'')) {
                int end = text.indexOf(text.charAt(valueStart), valueStart + 1);
                valueEnd = end < 0 ? text.length() : end;
                valueStart++;
                at = Math.min(text.length(), valueEnd + 1);
            } else {
                valueEnd = valueStart;
                while (valueEnd < text.length() && !isBlank(text.charAt(valueEnd)) && text.charAt(valueEnd) != '>') {
                    valueEnd++;
                }
                at = valueEnd;
            }
            String value = text.substring(Math.min(valueStart, valueEnd), valueEnd);
            refreshes |= name.equals("meta") && attribute.equals("http-equiv") && value.equalsIgnoreCase("refresh");
            content = name.equals("meta") && attribute.equals("content") ? value : content;
            attribute(attribute, value, valueStart);
        }
        if (refreshes) {
            Matcher refresh = REFRESH.matcher(content);
            if (refresh.find()) {
                reference(unescaped(refresh.group(1)), start);
            }
        }
        int behind = Math.min(text.length(), at + 1);
        return RAW_TEXT.contains(name) ? rawText(name, behind) : behind;
    }

    private int rawText(String name, int start) {
        int end = start;
        while (end < text.length()
                && !(text.charAt(end) == '<' && text.regionMatches(true, end + 1, "/" + name, 0, name.length() + 1))) {
            end++;
        }
        if (name.equals("style")) {
            style(text.substring(start, end), start);
        }
        return end;
    }

    private void attribute(String name, String value, int offset) {
        if (ADDRESSES.contains(name)) {
            reference(unescaped(value).strip(), offset);
        } else if (ADDRESS_LISTS.contains(name)) {
            for (String candidate : unescaped(value).split(",\\s")) {
                reference(candidate.strip().split("\\s")[0], offset);
            }
        } else if (name.equals("style")) {
            style(unescaped(value), offset);
        }
    }

    private void style(String css, int offset) {
        Matcher address = CSS_ADDRESS.matcher(css);
        while (address.find()) {
            for (int group = 1; group <= address.groupCount(); group++) {
                if (address.group(group) != null) {
                    reference(address.group(group), Math.min(text.length(), offset + address.start()));
                }
            }
        }
    }

    private void reference(String address, int offset) {
        wrong(address)
                .ifPresent(why -> failures.add(path + ":" + lines.line(offset) + ": The reference " + address + " " + why + "."));
    }

    private Optional<String> wrong(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("file:")) {
            return Optional.of("leads to a file of this computer");
        }
        if (Address.hasScheme(address) || address.isEmpty() || address.startsWith("#")) {
            return Optional.empty();
        }
        String target = Address.decoded(address.replaceFirst("(?s)[?#].*", ""));
        if (target.startsWith("/")) {
            return Optional.of("counts from the root of a server, which the package cannot know");
        }
        Optional<String> resolved = target.isEmpty() ? Optional.of(path) : Href.resolved(Href.folderOf(path), target);
        if (resolved.isEmpty()) {
            return Optional.of("leads out of the package");
        }
        boolean folder = target.endsWith("/") || resolved.get().isEmpty();
        String file = folder ? (resolved.get().isEmpty() ? "" : resolved.get() + "/") + "index.html" : resolved.get();
        return isThere.test(file) ? Optional.empty() : Optional.of("leads to nothing in the package");
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
