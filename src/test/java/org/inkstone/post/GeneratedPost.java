package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inkstone.text.SourceText;

/** Makes posts whose front matter is written in every way that writers and generators write it, from a seed. */
final class GeneratedPost {

    private static final List<String> KEYS = List.of("title", "date", "summary", "tags", "draft", "slug", "layout", "author",
            "lang",
            "image", "aliases", "weight", "\"quoted key\"", "'single'", "日本", "é_1", "my-key", "a.b", "key with blanks");
    private static final List<String> TOML_KEYS = List.of("title", "date", "summary", "tags", "draft", "slug", "layout", "author",
            "\"quoted key\"", "'single'", "a.b", "my-key", "weight");
    private static final List<String> PIECES = List.of("word", "Übung", "漢字", "かな", "한글", "مرحبا", "שלום", "🚀", "👩‍💻", "'",
            "\"", ": ", " #",
            "#", ",", "[", "]", "{", "}", "\n", "\n\n", " ", "  ", "\\", "/", "&", "*", "!", "|", ">", "%", "@", "`", "-", "- ",
            "?", "---",
            "+++", "...", "=", "<b>", "{{ x }}", "\t", "\u2028", "\u0085", "\u00A0", "\u0007", "é", "e\u0301", "0", "12:30",
            "true", "null", "~",
            "2026-01-09", "'''", "\"\"\"", "\uFEFF", "ß", ";;;", "\\n", "${x}", "…");
    private static final List<String> WORDS = List.of("Hello", "a longer title", "C# and F#", "it works", "x", "Straße", "漢字",
            "émoji 🚀 inside",
            "10 things", "what-is-this", "v2.0-rc1");

    private final Random random;

    GeneratedPost(long seed) {
        // Small seeds that follow one another begin alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    SourceText source() {
        String block = switch (random.nextInt(8)) {
            case 0, 1 -> toml();
            case 2 -> json();
            default -> yaml();
        };
        String text = block + pick(List.of("\nBody\n", "Body", "", "\n\n---\n\ntitle: no field\n", "\n| a |\n|---|\n"));
        return switch (random.nextInt(5)) {
            case 0 -> SourceText.of(text.replace("\n", "\r\n"));
            case 1 -> mixed(text);
            default -> SourceText.of(text);
        };
    }

    /** Any text that a form can hand over: no CR, no half of a surrogate pair. */
    String text() {
        if (random.nextInt(4) == 0) {
            return pick(WORDS);
        }
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            out.append(pick(random.nextInt(3) == 0 ? WORDS : PIECES));
        }
        return random.nextInt(20) == 0 ? "" : out.toString();
    }

    List<String> items() {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(text());
        }
        return items;
    }

    private SourceText mixed(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            out.append(line.endsWith("\n") && random.nextBoolean() ? line.substring(0, line.length() - 1) + "\r\n" : line);
        }
        return SourceText.of(out.toString());
    }

    private String yaml() {
        StringBuilder out = new StringBuilder(random.nextInt(10) == 0 ? "--- \n" : "---\n");
        String indent = random.nextInt(15) == 0 ? "  " : "";
        for (String key : keys(KEYS)) {
            if (random.nextInt(6) == 0) {
                out.append(pick(List.of("# own line\n", "\n", "  # indented\n", indent + "#tight\n")));
            }
            out.append(indent).append(key).append(random.nextInt(12) == 0 ? " :" : ":").append(yamlValue(indent)).append('\n');
        }
        return out.append(random.nextInt(8) == 0 ? "...\n" : "---\n").toString();
    }

    private String yamlValue(String indent) {
        String in = "\n" + indent;
        String comment = random.nextInt(4) == 0
                ? pick(List.of(" # c", "  # it's \"c\"", " #"))
                : random.nextInt(6) == 0 ? "  " : "";
        return switch (random.nextInt(22)) {
            case 0 -> comment;
            case 1 -> " '" + text().replaceAll("[\\n\\t\\x07\\u2028\\u0085\\uFEFF]", "").replace("'", "''") + "'" + comment;
            case 2, 3 -> " " + YamlLexeme.doubleQuoted(text()) + comment;
            case 4 -> " |" + pick(List.of("", "-", "+")) + in + "  first line" + in + "  second 'line' # text" + in;
            case 5 ->
                " >" + pick(List.of("", "-")) + comment.stripTrailing() + in + "   folded" + in + "   text" + in + in + "   more";
            case 6 -> " one" + in + "  two" + in + "  three" + comment;
            case 7 -> " \"one" + in + "  two\\" + in + "  three\\u00e9\"" + comment;
            case 8 ->
                " [" + pick(List.of("a, b", "\"a\", 'b', c", "", " 'a' ,b", "a, b,", "\"🚀\", [x], {y: z}")) + "]" + comment;
            case 9 -> " [" + in + "  a, # one" + in + "  'b'," + in + "  \"c\"" + in + "]" + comment;
            case 10 -> comment + in + "- a" + in + "- 'b' # one" + in + "-   c";
            case 11 -> comment + in + "  - \"a\"" + in + "  # own" + in + "  - b" + in + "  -";
            case 12 -> comment + in + "    - a: 1" + in + "      b: 2" + in + "    - c";
            case 13 -> comment + in + "  k: v" + in + "  l: [1, 2]" + in + "  m:" + in + "    n: 'o'";
            case 14 -> " "
                    + pick(List.of("no", "010", "12:30:00", "1.10", "007", "2026-13-45", "~", "null", "0x1F", "1e3", "true",
                            "Yes", "-1"))
                    + comment;
            case 15 -> " "
                    + pick(List.of("2026-01-09", "2026-01-09 10:00:00 +0900", "2026-01-09T10:00:00.000Z", "Jul 08 2022",
                            "2026/1/9"))
                    + comment;
            case 16 -> "\t" + pick(WORDS) + "\t";
            case 17 -> " a, b,c" + comment;
            case 18 -> " " + pick(List.of("&a x", "!important", "!!str 7", "&a [b, c]"));
            default -> " " + pick(WORDS) + comment;
        };
    }

    private String toml() {
        StringBuilder out = new StringBuilder("+++\n");
        for (String key : keys(TOML_KEYS)) {
            String comment = random.nextInt(4) == 0 ? " # it's \"c\"" : random.nextInt(6) == 0 ? "  " : "";
            out.append(key).append(random.nextInt(8) == 0 ? "=" : " = ").append(tomlValue()).append(comment).append('\n');
            if (random.nextInt(9) == 0) {
                out.append("\n# own line\n");
            }
        }
        if (random.nextBoolean()) {
            out.append("\n[extra]\nteam = 'x'\n  url = \"y\" # c\n\n[[extra.links]]\nto = \"z\"\n[taxonomies]\ntags = [\"a\"]\n");
        }
        return out.append("+++\n").toString();
    }

    private String tomlValue() {
        return switch (random.nextInt(12)) {
            case 0 -> "'" + text().replaceAll("[\\n'\\x07\\u2028\\u0085\\uFEFF]", "") + "'";
            case 1, 2, 3 -> TomlLexeme.basic(text());
            case 4 -> "\"\"\"\nfirst \"line\"\nsecond \\\n   joined\"\"\"";
            case 5 -> "'''one\ntwo # no comment'''";
            case 6 -> pick(List.of("true", "1", "1_000", "-0.5", "2026-01-09", "2026-01-09T10:00:00Z", "1979-05-27 07:32:00",
                    "07:32:00"));
            case 7 -> pick(List.of("Date(2025, 2, 10)", "f(\"a, b\")", "010", "{ a = 1, b = \"}\" }"));
            case 8 -> "[\"a\", 'b']";
            case 9 -> "[\n  \"a\", # one\n  \"b\",\n]";
            case 10 -> "[]";
            default -> "\"" + pick(WORDS) + "\"";
        };
    }

    private String json() {
        boolean oneLine = random.nextInt(4) == 0;
        String gap = oneLine ? " " : "\n  ";
        List<String> members = new ArrayList<>();
        for (String key : keys(KEYS.stream().filter(k -> !k.startsWith("\"") && !k.startsWith("'")).toList())) {
            members.add("\"" + key + "\"" + pick(List.of(": ", ":", " : ")) + jsonValue(gap));
        }
        boolean bare = !oneLine && random.nextInt(4) == 0;
        String inside = String.join("," + gap, members);
        if (!oneLine && random.nextInt(4) == 0) {
            // As JSON5 has it.
            inside = inside.replace("," + gap, pick(List.of(" /* c */,", ", // it's", ",\n  // own")) + gap)
                    + pick(List.of("", ",", " // end"));
        }
        if (bare) {
            return ";;;\n" + inside.replace("\n  ", "\n") + "\n;;;\n";
        }
        String object = oneLine ? "{" + inside + "}" : "{\n  " + inside + "\n}";
        return random.nextInt(4) == 0 ? "---json\n" + object + "\n---\n" : object + "\n";
    }

    private String jsonValue(String gap) {
        return switch (random.nextInt(7)) {
            case 0 -> pick(List.of("true", "null", "1.10", "-3e2", "0"));
            case 1 -> "[\"a\", \"b\"]";
            case 2 -> "[" + gap + "  \"a\"," + gap + "  \"b\"" + gap + "]";
            case 3 -> pick(List.of("[]", "{\"k\": [1, {\"l\": \"}\"}]}", "[1, {\"x\": 2}]"));
            default -> JsonString.written(text(), '"');
        };
    }

    private List<String> keys(List<String> from) {
        List<String> keys = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String key = pick(from);
            if (!keys.contains(key) || random.nextInt(25) == 0) {
                keys.add(key);
            }
        }
        return keys;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
