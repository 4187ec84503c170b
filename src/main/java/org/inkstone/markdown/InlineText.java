package org.inkstone.markdown;

import java.util.function.Function;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** What of a block a reader sees as text: no markup, no HTML tags, no images, no footnote numbers. */
final class InlineText {

    private InlineText() {}

    static String of(Node block) {
        return of(block, Emoji::characters);
    }

    /** @param emoji what is said of an emoji that is written by its name */
    static String of(Node block, Function<Emoji, String> emoji) {
        StringBuilder text = new StringBuilder();
        collect(block, emoji, text);
        return text.toString().strip();
    }

    private static void collect(Node parent, Function<Emoji, String> emoji, StringBuilder into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> into.append(text.getChars().unescape());
                case HtmlEntity entity -> into.append(entity.getChars().unescape());
                case Code code -> into.append(code.getText().toString().replace('\n', ' ').strip());
                case MathInline formula -> into.append(formula.tex());
                case Emoji name -> into.append(emoji.apply(name));
                case Shortcode shortcode -> into.append(shortcode.getChars());
                case BareLink link -> into.append(link.text());
                case AutoLink link -> into.append(link.getText());
                case MailLink link -> into.append(link.getText());
                case SoftLineBreak lineEnd -> into.append(' ');
                case HardLineBreak lineEnd -> into.append(' ');
                case FootnoteReference number -> {
                }
                case Image image -> {
                }
                case ImageRef image -> {
                }
                default -> collect(node, emoji, into);
            }
        }
    }
}
