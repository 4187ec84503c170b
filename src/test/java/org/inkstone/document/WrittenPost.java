package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inkstone.post.Post;

/** A post such as people write, from a seed: front matter, paragraphs, lists, code, in every order. Some passages stand twice. */
final class WrittenPost {

    private final Random random;

    WrittenPost(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    Post post() {
        StringBuilder text = new StringBuilder(frontMatter());
        for (String block : blocks()) {
            text.append(block).append(random.nextInt(8) == 0 ? "\n\n\n" : "\n\n");
        }
        if (random.nextInt(3) > 0) {
            text.setLength(text.toString().stripTrailing().length());
            text.append(random.nextInt(4) == 0 ? "" : "\n");
        }
        return Editing.post(text.toString());
    }

    /** @return two to nine, without the blank lines behind them */
    List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            blocks.add(block());
        }
        return blocks;
    }

    private String block() {
        return switch (random.nextInt(9)) {
            case 0 -> "## " + sentence();
            case 1 -> "- " + sentence() + "\n- " + sentence() + "\n  more\n- " + sentence();
            case 2 -> "```java\nint " + sentence() + "\n\nreturn " + sentence() + "\n```";
            case 3 -> "> " + sentence() + "\n>\n> " + sentence();
            case 4 -> "* * *";
            case 5 -> "天気がいい。" + sentence() + "。散歩" + random.nextInt(50) + "する。";
            case 6 -> "Twice.";
            default -> sentence() + " " + sentence() + " " + sentence();
        };
    }

    private String sentence() {
        return pick(List.of("The ink", "A stone", "Her brush", "Every page")) + " "
                + pick(List.of("is", "was", "becomes", "remains")) + " " + pick(List.of("black", "wet 🖋️", "quite old", "é"))
                + " " + random.nextInt(40) + pick(List.of(".", "!", "?", "…"));
    }

    private String frontMatter() {
        boolean more = random.nextBoolean();
        String number = String.valueOf(random.nextInt(100));
        return switch (random.nextInt(6)) {
            case 0 -> "+++\ntitle = \"T " + number + "\"\ndraft = true\n" + (more ? "# own\nweight = 3\n" : "")
                    + "[taxonomies]\ntags = [\"a\", \"b\"]\n+++\n\n";
            case 1 -> "{\n  \"title\": \"T " + number + "\",\n  \"tags\": [\"a\", \"b\"],\n  \"draft\": true"
                    + (more ? ",\n  \"weight\": 3" : "") + "\n}\n\n";
            case 2 -> "";
            case 3 -> "---\ntitle: T " + number + "\ntags:\n  - a\n  # own\n  - b\n" + (more ? "\n# last\n" : "") + "---\n";
            default -> "---\ntitle: \"T " + number + "\"\ndate: 2026-01-0" + (1 + random.nextInt(9)) + "\n"
                    + (more ? "summary: >-\n  one\n  two\n\n" : "") + "tags: [a, 'b', \"c\"] # why\ndraft: false\n---\n\n";
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
