package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;

/** Reads emoji and shortcodes in text. They bind as tightly as code, so that nothing in them is emphasis or a link. One for each parse. */
final class PageInlines implements InlineParserExtension {

    private final ShortcodeInlineParser shortcodes = new ShortcodeInlineParser();

    static InlineParserExtensionFactory factory() {
        return new InlineParserExtensionFactory() {
            @Override
            public CharSequence getCharacters() {
                return ":{<";
            }

            @Override
            public InlineParserExtension apply(LightInlineParser parser) {
                return new PageInlines();
            }

            @Override
            public Set<Class<?>> getAfterDependents() {
                return Set.of();
            }

            @Override
            public Set<Class<?>> getBeforeDependents() {
                return Set.of();
            }

            @Override
            public boolean affectsGlobalScope() {
                return false;
            }
        };
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        return parser.getInput().charAt(parser.getIndex()) == ':' ? EmojiInlineParser.parse(parser) : shortcodes.parse(parser);
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
