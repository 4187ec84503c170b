package org.inkstone.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Links and images. */
final class LinkCommands {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:(?:https?|ftp)://|mailto:|tel:)\\S+|www\\.\\S+\\.\\S+");
    private static final Pattern IMAGE = Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|gif|webp|avif|svg)");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n[ \\t>]*\\n");

    private LinkCommands() {}

    static EditCommand link() {
        return Body.command((body, selection) -> {
            Optional<LinkAt> link = LinkAt.around(body, selection);
            return link.isPresent() ? body.select(link.get().address()) : insert(body, selection, "[", ADDRESS);
        });
    }

    static EditCommand image() {
        return Body.command((body, selection) -> {
            Optional<LinkAt> link = LinkAt.around(body, selection).filter(LinkAt::image);
            return link.isPresent() ? body.select(link.get().address()) : insert(body, selection, "![", IMAGE);
        });
    }

    static EditCommand pasteOver(String clipboardText) {
        String address = clipboardText.strip();
        return Body.command((body, selection) -> {
            TextRange words = Words.trimmed(body.text(), selection);
            boolean plain = words.isEmpty() || !ADDRESS.matcher(address).matches()
                    || ADDRESS.matcher(words.of(body.text())).matches()
                    || !mayBeText(body, words);
            if (plain) {
                return Optional.empty();
            }
            Optional<LinkAt> link = LinkAt.around(body, words);
            if (link.isPresent()) {
                return link.filter(l -> !l.image() && l.words().equals(words)).flatMap(l -> replaceAddress(body, l, address));
            }
            if (!isProse(body, words)) {
                return Optional.empty();
            }
            String text = "[" + escaped(words.of(body.text())) + "]("
                    + destination(address.startsWith("www.") ? "https://" + address : address) + ")";
            return body.edit(ChangeSet.replace(words.start(), words.end(), text), TextRange.at(words.start() + text.length()),
                    Origin.PASTE);
        });
    }

    private static Optional<Edit> replaceAddress(Body body, LinkAt link, String address) {
        String destination = destination(address);
        return body.edit(ChangeSet.replace(link.address().start(), link.address().end(), destination),
                TextRange.at(link.whole().end() + destination.length() - link.address().length()), Origin.PASTE);
    }

    private static Optional<Edit> insert(Body body, TextRange selection, String opening, Pattern address) {
        TextRange words = Words.trimmed(body.text(), selection);
        if (!mayBeText(body, words)) {
            return Optional.empty();
        }
        String text = words.of(body.text());
        boolean isAddress = address.matcher(text).matches() || ADDRESS.matcher(text).matches();
        String link = isAddress ? opening + "](" + destination(text) + ")" : opening + escaped(text) + "]()";
        int caret = isAddress || text.isEmpty() ? opening.length() : link.length() - 1;
        return body.edit(ChangeSet.replace(words.start(), words.end(), link), TextRange.at(words.start() + caret));
    }

    /** The text of a link is part of one paragraph, and nothing in code is a link. */
    private static boolean mayBeText(Body body, TextRange words) {
        return body.proseLines(words).size() == body.lines(words).size() && !PARAGRAPH_END.matcher(words.of(body.text())).find();
    }

    private static boolean isProse(Body body, TextRange words) {
        return Surroundings.of(body, words.start()).isProse() || Surroundings.of(body, words.end()).isProse();
    }

    /** Brackets in pairs may stand in a link's text as they are (CommonMark 0.31.2, chapter 6.3). */
    private static String escaped(String text) {
        int depth = 0;
        boolean paired = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            paired &= depth >= 0;
            i += c == '\\' ? 1 : 0;
        }
        return paired && depth == 0 ? text : text.replaceAll("(?<!\\\\)([\\[\\]])", "\\\\$1");
    }

    /** An address with blanks or single parentheses needs pointed brackets. */
    private static String destination(String address) {
        int depth = 0;
        boolean plain = address.chars().noneMatch(Character::isWhitespace);
        for (char c : address.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            plain &= depth >= 0;
        }
        return plain && depth == 0 ? address : "<" + address.replace("<", "%3C").replace(">", "%3E") + ">";
    }
}
