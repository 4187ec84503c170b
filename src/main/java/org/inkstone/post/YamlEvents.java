package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.TextRange;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * What SnakeYAML sees in a block, as parse events: nothing is composed, resolved, expanded or constructed, so aliases and tags are
 * inert. {@link YamlLimits} must have been asked before.
 *
 * <p>SnakeYAML refuses tabs between tokens that YAML allows. Where it stumbles over one that is provably separation, the tab is
 * replaced by a blank in the text given to the parser, never in the file; lengths, and with them the places, stay.
 */
sealed interface YamlEvents {

    /** More tabs than this between tokens are not worth the parses they cost. */
    int REPAIRS = 40;

    record Readable(List<YamlEvent> events) implements YamlEvents {}

    record Unreadable(int offset, String message) implements YamlEvents {}

    static YamlEvents parse(String lf, TextRange content) {
        StringBuilder text = new StringBuilder(content.of(lf));
        CodePointOffsets offsets = CodePointOffsets.of(text);
        ParserTabs tabs = new ParserTabs(text);
        for (int repairs = 0;; repairs++) {
            try {
                List<YamlEvent> events = events(text.toString(), offsets, content.start());
                if (tabs.restoreInside(events, content.start())) {
                    continue;
                }
                return new Readable(events);
            } catch (MarkedYAMLException e) {
                int at = e.getProblemMark() == null ? 0 : offsets.utf16(e.getProblemMark().getIndex());
                if (repairs < REPAIRS && tabs.blankOut(at)) {
                    continue;
                }
                int context = e.getContextMark() == null ? at : offsets.utf16(e.getContextMark().getIndex());
                YamlProblem problem = YamlProblem.of(e, text.toString(), at, context);
                return new Unreadable(content.start() + problem.offset(), problem.message());
            } catch (YAMLException e) {
                return new Unreadable(content.start(), YamlProblem.UNKNOWN);
            }
        }
    }

    private static List<YamlEvent> events(String text, CodePointOffsets offsets, int base) {
        List<YamlEvent> events = new ArrayList<>();
        Parser parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            int start = base + offsets.utf16(event.getStartMark().getIndex());
            int end = base + offsets.utf16(event.getEndMark().getIndex());
            events.add(new YamlEvent(event, start, Math.max(start, end)));
        }
        return events;
    }

    /** Where the code point of each number begins, in UTF-16 units. */
    record CodePointOffsets(Optional<int[]> table, int length) {

        static CodePointOffsets of(CharSequence text) {
            int count = Character.codePointCount(text, 0, text.length());
            if (count == text.length()) {
                return new CodePointOffsets(Optional.empty(), count);
            }
            int[] starts = new int[count + 1];
            int offset = 0;
            for (int i = 0; i <= count; i++) {
                starts[i] = offset;
                offset += i < count ? Character.charCount(Character.codePointAt(text, offset)) : 0;
            }
            return new CodePointOffsets(Optional.of(starts), count);
        }

        int utf16(int codePoint) {
            int inside = Math.min(codePoint, length);
            return table.map(starts -> starts[inside]).orElse(inside);
        }
    }
}
