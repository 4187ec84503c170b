package org.inkstone.workspace;

import java.util.List;

/** What everybody needs now and then; a file of the same name takes its place. */
final class BuiltInSnippets {

    static final List<Snippet> ALL = List.of(of("figure", """
        <figure>

        ![${1:what it shows}](${2:image.png})

        <figcaption>${3:Caption}</figcaption>
        </figure>
        """), of("note", "> [!NOTE]\n> ${selection}${cursor}"), of("tip", "> [!TIP]\n> ${selection}${cursor}"),
            of("warning", "> [!WARNING]\n> ${selection}${cursor}"), of("details", """
                <details>
                <summary>${1:More}</summary>

                ${selection}${cursor}

                </details>
                """), of("code", "```${1:language}\n${selection}${cursor}\n```"),
            of("updated", "*Updated ${date:d MMMM yyyy}:* ${cursor}"), of("date", "${date}"), of("more", "<!--more-->"));

    private BuiltInSnippets() {}

    private static Snippet of(String name, String text) {
        return new Snippet(name, Snippet.Source.BUILT_IN, text.stripTrailing());
    }
}
