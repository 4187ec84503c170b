package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Puts Markdown that was not typed where something is selected. */
public final class PasteCommands {

    private static final Pattern LEAD = Pattern.compile("[ \\t>]*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]] )?");
    private static final Pattern BLOCK = Pattern.compile("(?:#{1,6} |>|[-*+] |\\d{1,9}[.)] |```|~~~|---$|\\|)");

    private PasteCommands() {}

    /** Whether only plain text makes sense there: in the front matter, code, HTML and addresses. */
    public static boolean isPlain(DocumentState state, TextRange place) {
        Body body = new Body(state);
        return place.start() < body.start() || body.isRaw(place.start()) || !Surroundings.of(body, place.start()).isProse();
    }

    /**
     * Blocks get a line of their own, with an empty one to what stands beside them; words go on in the line. In a quote or a list item the
     * lines behind the first begin as that does. The caret stands behind it all.
     */
    public static EditCommand markdown(String markdown) {
        return Body.command((body, selection) -> {
            String before = body.text().substring(body.lineStart(selection.start()), selection.start());
            String behind = body.text().substring(selection.end(), body.lineEnd(selection.end()));
            String lead = matched(LEAD, before);
            String item = matched(ITEM, before.substring(lead.length()));
            boolean fresh = before.length() == lead.length() + item.length();
            String pasted = fresh && !item.isEmpty() ? withoutItem(markdown) : markdown;
            boolean list = !pasted.equals(markdown);
            String next = list ? lead : lead + " ".repeat(item.length());
            String lines = indented(pasted, next);
            String separator = "\n" + next.stripTrailing() + "\n" + next;
            String start = !fresh && BLOCK.matcher(pasted).lookingAt() ? separator : "";
            String end = !behind.isBlank() && endsInBlock(pasted) ? separator : "";
            String text = start + lines + end;
            return body.edit(ChangeSet.replace(selection.start(), selection.end(), text),
                    TextRange.at(selection.start() + start.length() + lines.length()), Origin.PASTE);
        });
    }

    /** {@code ![](address)} for each image, with the caret where the first one's description goes. */
    public static EditCommand images(List<StoredImage> images) {
        return Body.command((body, selection) -> {
            boolean alone = body.lineAt(selection.start()).of(body.text()).isBlank();
            String text = String.join(alone ? "\n\n" : " ",
                    images.stream().map(image -> "![](" + image.address() + ")").toList());
            return body.edit(ChangeSet.replace(selection.start(), selection.end(), text), TextRange.at(selection.start() + 2),
                    Origin.PASTE);
        });
    }

    /** As it is, anywhere. */
    public static EditCommand plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return (state, selection) -> Optional.of(new Edit(
                new Transaction(state.revision(), ChangeSet.replace(selection.start(), selection.end(), lines), Origin.PASTE),
                TextRange.at(selection.start() + lines.length())));
    }

    private static String matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** The mark of the item that the caret stands in is there already. */
    private static String withoutItem(String markdown) {
        return markdown.substring(matched(ITEM, markdown).length());
    }

    private static String indented(String markdown, String lead) {
        String[] lines = markdown.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].isEmpty() ? lead.stripTrailing() : lead + lines[i];
        }
        return String.join("\n", lines);
    }

    private static boolean endsInBlock(String markdown) {
        String last = markdown.substring(Math.max(0, markdown.lastIndexOf("\n\n") + 1)).stripLeading();
        return BLOCK.matcher(last).lookingAt();
    }
}
