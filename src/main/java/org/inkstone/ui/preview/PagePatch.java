package org.inkstone.ui.preview;

import java.util.List;
import java.util.Locale;

import org.inkstone.export.PostPage;

/**
 * The difference between two lists of pieces: the pieces from {@code from} on, {@code removed} of them, give way to {@code added}.
 */
record PagePatch(int from, int removed, List<String> added) {

    static PagePatch between(List<String> before, List<String> after) {
        int limit = Math.min(before.size(), after.size());
        int prefix = 0;
        while (prefix < limit && before.get(prefix).equals(after.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < limit - prefix && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
            suffix++;
        }
        return new PagePatch(prefix, before.size() - prefix - suffix, after.subList(prefix, after.size() - suffix));
    }

    boolean isEmpty() {
        return removed == 0 && added.isEmpty();
    }

    /** The script that carries this patch out in the page and brings what changed into sight. It holds the pieces as string literals only. */
    String script() {
        String html = added.isEmpty() ? "" : String.join("\n", added) + "\n";
        return """
            (function (from, removed, html) {
              var body = document.getElementById('%s');
              for (; removed > 0; removed--) {
                var gone = body.children[from];
                if (gone.nextSibling && gone.nextSibling.nodeType === 3) gone.nextSibling.remove();
                gone.remove();
              }
              var holder = document.createElement('template');
              holder.innerHTML = html;
              body.insertBefore(holder.content, body.children[from] || null);
              var changed = body.children[from] || body.lastElementChild;
              if (changed) {
                var box = changed.getBoundingClientRect();
                if (box.bottom < 0 || box.top > window.innerHeight) changed.scrollIntoView({ block: 'center' });
              }
            })(%d, %d, %s)""".formatted(PostPage.BODY_ID, from, removed, literal(html));
    }

    /** A JavaScript string literal (ECMAScript 2025, chapter 12.9.4). */
    static String literal(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
