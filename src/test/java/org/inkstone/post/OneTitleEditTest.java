package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** How many lines one new title changes, here and where the block is read and written anew. The figures stand in the README. */
class OneTitleEditTest {

    /** Blocks as the generators' own posts have them. */
    enum Dialect {
        NEXT("YAML in double quotes, as in Next.js and Contentlayer", """
            ---
            title: "Old title"
            date: "2026-01-09" # Friday
            summary: "It's a summary: with a colon."
            tags: ["architecture", "backend"]
            draft: false
            ---
            """), JEKYLL("YAML without quotes, as in Jekyll", """
            ---
            layout: post
            title: Old title
            date: 2026-01-09 10:00:00 +0900
            # two tags, and Jekyll parts them at the blank
            tags: architecture backend
            version: 1.10
            country: no
            ---
            """), ASTRO("YAML in single quotes with lists and folds, as in Astro and Eleventy", """
            ---
            title: 'Old title'
            pubDate: 'Jul 08 2022'
            description: >-
              A summary that is
              folded by hand.
            tags:
              - 'architecture' # first
              - backend

            heroImage: '../../assets/x.jpg'
            ---
            """), ZOLA("TOML, as in Zola and Hugo", """
            +++
            title = "Old title"
            date = 2026-01-09T10:00:00+02:00 # local
            draft = false

            [taxonomies]
            tags = [
              "architecture", # first
              "backend",
            ]

            [extra]
            version = 1_000
            +++
            """), HUGO("JSON, as in Hugo", """
            {
              "title": "Old title",
              "date": "2026-01-09",
              "tags": [ "architecture", "backend" ],
              "weight": 1.10
            }
            """), HEXO("JSON without braces, as in Hexo", """
            ;;;
            "title": "Old title",
            "date": "2026-01-09",
            "tags": ["architecture",   "backend"]
            ;;;
            """);

        private final String label;
        private final String block;

        Dialect(String label, String block) {
            this.label = label;
            this.block = block;
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesOneLine(Dialect dialect) throws IOException {
        Post post = Post.of(SourceText.of(dialect.block + "\nBody\n"));
        Edited edited = (Edited) FrontMatterEditor.edit(post, new SetText("title", "New title"));
        List<String> before = post.source().raw().lines().toList();
        List<String> after = edited.after().source().raw().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        long changed = before.stream().filter(line -> !after.contains(line)).count();
        assertThat(changed).isEqualTo(1);
        boolean yaml = ((FrontMatter.Parsed) post.frontMatter()).notation() == Notation.YAML;
        String row = "| " + dialect.label + " | " + changed + " of " + dialect.block.lines().count() + " | "
                + (yaml ? String.valueOf(changedByDumping(post)) : "–") + " |";
        assertThat(Files.readString(Path.of("README.md"))).contains(row);
    }

    /** Lines that are gone from the block once SnakeYAML has loaded it and dumped it with the new title. */
    private static long changedByDumping(Post post) {
        String content = ((FrontMatter.Parsed) post.frontMatter()).content().of(post.source().lf());
        Map<String, Object> fields = new Yaml().load(content);
        fields.put("title", "New title");
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        List<String> dumped = new Yaml(options).dump(fields).lines().toList();
        return content.lines().filter(line -> !dumped.contains(line)).count();
    }
}
