package org.inkstone.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that makes a site of posts, with where it takes front matter to begin and end. The patterns are those of the programs'
 * sources; group 1 is what it reads as fields.
 */
public enum Generator {

    /** parser/pageparser/pagelexer_intro.go: a line that begins with the fence ends the block. */
    HUGO("Hugo", "\\A\\s*(?:---[ \\t]*\\n((?:.*\\n)*?)---|\\+\\+\\+[ \\t]*\\n((?:.*\\n)*?)\\+\\+\\+)", YamlReader.GO), //
    /** document.rb, YAML_FRONT_MATTER_REGEXP. */
    JEKYLL("Jekyll", "\\A---\\s*\\n((?:.*\\n)*?)(?:---|\\.\\.\\.)\\s*?(?:\\n|\\z)", YamlReader.PSYCH), //
    /** gray-matter 4: the first line that begins with three dashes, more of them or not. */
    ELEVENTY("Eleventy", "\\A---(?!-)[^\\n]*\\n((?:.*\\n)*?)---", YamlReader.JS_YAML_3), //
    /** internal-helpers/src/frontmatter.ts: either fence ends what either has begun. */
    ASTRO("Astro", "\\A(?:\\s*\\n)?(?:---|\\+\\+\\+)([^\\n]*\\n(?:.*\\n)*?)(?:---|\\+\\+\\+)", YamlReader.JS_YAML_4), //
    /** front_matter/split.rs: a fence anywhere in a line, if nothing but blanks follows. */
    ZOLA("Zola", "\\A\\s*(?:---(\\n(?:.*\\n)*?.*?)---[ \\t]*(?:\\n|\\z)|\\+\\+\\+(\\n(?:.*\\n)*?.*?)\\+\\+\\+[ \\t]*(?:\\n|\\z))",
            YamlReader.SERDE);

    /** Characters; a block that is longer is none that anybody wrote. */
    private static final int LONGEST = 1 << 16;

    private final String title;
    private final Pattern block;
    private final YamlReader yaml;

    Generator(String title, String block, YamlReader yaml) {
        this.title = title;
        this.block = Pattern.compile(block);
        this.yaml = yaml;
    }

    /** As people write it. */
    public String title() {
        return title;
    }

    YamlReader yaml() {
        return yaml;
    }

    /**
     * A block as a generator finds it.
     *
     * @param fence with which it begins
     * @param fields what stands between the fences
     * @param end behind the closing fence, in LF coordinates
     */
    record Block(String fence, String fields, int end) {}

    Optional<Block> block(String lf) {
        Matcher found = block.matcher(lf.substring(0, Math.min(lf.length(), LONGEST)));
        if (!found.find()) {
            return Optional.empty();
        }
        String fields = found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2);
        return Optional.of(new Block(lf.strip().startsWith("+++") ? "+++" : "---", fields, found.end()));
    }
}
