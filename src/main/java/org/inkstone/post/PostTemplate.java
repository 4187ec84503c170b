package org.inkstone.post;

import java.time.LocalDate;

import org.inkstone.text.SourceText;

/** What a new post begins with: the front matter of tailwind-nextjs-starter and Contentlayer, which Hugo and Eleventy read too. */
public final class PostTemplate {

    private PostTemplate() {}

    public static SourceText newPost(String title, LocalDate date) {
        return SourceText.of("---\ntitle: " + ScalarLexeme.doubleQuoted(title) + "\ndate: \"" + date
                + "\"\nsummary: \"\"\ntags: []\n---\n\n");
    }
}
