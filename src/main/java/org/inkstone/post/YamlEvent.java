package org.inkstone.post;

import org.inkstone.text.TextRange;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A SnakeYAML event with its place in the file.
 *
 * @param start UTF-16 offset in the whole source; SnakeYAML's own marks count code points from where its text begins
 */
record YamlEvent(Event event, int start, int end) {

    boolean isScalar() {
        return event instanceof ScalarEvent;
    }

    boolean isAlias() {
        return event instanceof AliasEvent;
    }

    boolean isMapping() {
        return event instanceof MappingStartEvent;
    }

    boolean opens() {
        return event instanceof CollectionStartEvent;
    }

    boolean closes() {
        return event instanceof CollectionEndEvent;
    }

    boolean isNode() {
        return event instanceof NodeEvent;
    }

    boolean isFlow() {
        return event instanceof CollectionStartEvent collection && collection.isFlow();
    }

    /** Whether an anchor, an alias or a tag stands here. */
    boolean isMarked() {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getAnchor() != null || scalar.getTag() != null;
            case CollectionStartEvent collection -> collection.getAnchor() != null || collection.getTag() != null;
            default -> isAlias();
        };
    }

    String text() {
        return ((ScalarEvent) event).getValue();
    }

    ScalarStyle style() {
        return switch (((ScalarEvent) event).getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            default -> ScalarStyle.PLAIN;
        };
    }

    /** A scalar's own characters: SnakeYAML ends a block scalar behind the blank lines after it. */
    TextRange range(String lf) {
        int stripped = end;
        boolean block = isScalar() && (style() == ScalarStyle.LITERAL || style() == ScalarStyle.FOLDED);
        while (block && stripped > start && " \t\n".indexOf(lf.charAt(stripped - 1)) >= 0) {
            stripped--;
        }
        return new TextRange(start, stripped);
    }
}
