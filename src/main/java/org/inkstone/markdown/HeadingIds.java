package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.inkstone.text.TextRange;

/**
 * Anchors of headings as GitHub makes them (html-pipeline's table of contents filter, github-slugger for what occurs twice): lower
 * case, all but letters, marks, decimal digits, connectors, hyphens and blanks dropped, blanks to hyphens, then {@code -1}, {@code -2}. A
 * heading to which its writer gave an anchor has that one ({@link HeadingAttributes}).
 */
final class HeadingIds {

    private final Map<String, Integer> taken = new HashMap<>();

    /** Writes a slot for each heading: which number it gets is known once the whole body is. */
    static HeaderIdGeneratorFactory factory() {
        return new HeaderIdGeneratorFactory() {
            @Override
            public HtmlIdGenerator create(LinkResolverContext context) {
                return create();
            }

            @Override
            public HtmlIdGenerator create() {
                return new OfDocument();
            }
        };
    }

    private static final class OfDocument implements HtmlIdGenerator {
        private Slots slots;

        @Override
        public void generateIds(Document document) {
            slots = Slots.of(document);
        }

        @Override
        public String getId(Node node) {
            if (!(node instanceof com.vladsch.flexmark.ast.Heading heading)) {
                return null;
            }
            String text = InlineText.of(heading);
            String given = HeadingAttributes.id(heading);
            String slug = given.isEmpty() ? slug(InlineText.of(heading, Emoji::name)) : given;
            if (slots == null || slug.isEmpty()) {
                return slug;
            }
            TextRange range = BlockPositions.range(heading, heading.getDocument().getChars());
            return slots.hold(new Slot.HeadingId(new Heading(heading.getLevel(), text, slug, range)));
        }

        @Override
        public String getId(CharSequence text) {
            return slug(text.toString());
        }
    }

    /** The id of the next heading of a body. */
    String unique(String slug) {
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
