package org.inkstone.markdown;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Anchors of headings as GitHub makes them (html-pipeline's table of contents filter, github-slugger for what occurs twice): lower
 * case, all but letters, marks, decimal digits, connectors, hyphens and blanks dropped, blanks to hyphens, then {@code -1}, {@code -2}.
 */
final class HeadingIds implements HtmlIdGenerator {

    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    static HeaderIdGeneratorFactory factory() {
        return new HeaderIdGeneratorFactory() {
            @Override
            public HtmlIdGenerator create(LinkResolverContext context) {
                return create();
            }

            @Override
            public HtmlIdGenerator create() {
                return new HeadingIds();
            }
        };
    }

    static HeadingIds of(Document document) {
        HeadingIds ids = new HeadingIds();
        ids.generateIds(document);
        return ids;
    }

    @Override
    public void generateIds(Document document) {
        ids.clear();
        taken.clear();
        visit(document);
    }

    @Override
    public String getId(Node heading) {
        return ids.get(heading);
    }

    @Override
    public String getId(CharSequence text) {
        return slug(text.toString());
    }

    private void visit(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                ids.put(heading, unique(slug(InlineText.of(heading))));
            } else if (node instanceof Block) {
                visit(node);
            }
        }
    }

    private String unique(String slug) {
        String id = slug;
        while (taken.containsKey(id)) {
            id = slug + "-" + taken.merge(slug, 1, Integer::sum);
        }
        taken.put(id, 0);
        return id;
    }

    static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || isWord(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    /** Ruby's {@code \p{Word}}. */
    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION ->
                true;
            default -> Character.isLetter(c);
        };
    }
}
