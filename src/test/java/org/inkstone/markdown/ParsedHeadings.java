package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

/** The headings of a body as the parser of the preview finds them. */
final class ParsedHeadings {

    private ParsedHeadings() {}

    /** Those that stand in no other block: level, offset of the line, title. */
    static List<String> topLevel(String body) {
        List<String> headings = new ArrayList<>();
        for (Node node = MarkdownLanguage.github().parse(body).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                int start = body.lastIndexOf('\n', heading.getStartOffset() - 1) + 1;
                headings.add(heading.getLevel() + " " + start + " " + InlineText.of(heading));
            }
        }
        return headings;
    }
}
