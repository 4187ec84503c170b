package org.inkstone.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.markdown.BodyParts;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** The rules for the levels of headings. For one post. */
final class HeadingRules {

    private static final int DEEPEST = 6;

    private final PostUnderCheck post;
    private final List<BodyParts.Title> headings;

    HeadingRules(PostUnderCheck post) {
        this.post = post;
        headings = post.parts().headings();
    }

    void check() {
        int before = 0;
        int first = 0;
        for (int i = 0; i < headings.size(); i++) {
            BodyParts.Title heading = headings.get(i);
            if (before > 0 && heading.level() > before + 1) {
                post.addInBody(Rule.HEADING_JUMP, heading.range(),
                        "A heading of level " + heading.level() + " follows one of level " + before + ".",
                        moved(i, before + 1));
            }
            if (heading.level() == 1 && ++first == 2) {
                post.addInBody(Rule.HEADING_TITLE, heading.range(),
                        "This is a second heading of level 1; a page has one title.", moved(i, 2));
            }
            before = heading.level();
        }
    }

    /** The heading and all that belong to it go as many levels. */
    private Optional<Fix> moved(int index, int level) {
        int by = level - headings.get(index).level();
        List<TextChange> changes = new ArrayList<>();
        for (int i = index; i < headings.size() && (i == index || headings.get(i).level() > headings.get(index).level()); i++) {
            Optional<TextChange> change = moved(headings.get(i), by);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return post.inBody("Make it level " + level, changes);
    }

    private Optional<TextChange> moved(BodyParts.Title heading, int by) {
        String text = heading.range().of(post.body());
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        int start = heading.range().start();
        if (marks == heading.level() && marks + by <= DEEPEST) {
            return Optional.of(by < 0
                    ? TextChange.delete(new TextRange(start, start - by))
                    : TextChange.insert(start, "#".repeat(by)));
        }
        int line = text.lastIndexOf('\n') + 1;
        boolean underlined = marks == 0 && by == 1 && line > 0 && text.substring(line).matches(" {0,3}=+[ \t]*");
        return underlined
                ? Optional.of(TextChange.replace(start + line, start + text.length(), text.substring(line).replace('=', '-')))
                : Optional.empty();
    }
}
