package org.inkstone.post;

import java.util.List;
import java.util.Optional;

import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;

/** What stands between the fences at the top of a post. All ranges are in LF coordinates of the whole source. */
public sealed interface FrontMatter {

    /** The block with both fence lines and the line end behind the closing one; empty at 0 where there is none. */
    TextRange block();

    /** The post begins with its body. */
    record Absent() implements FrontMatter {
        @Override
        public TextRange block() {
            return TextRange.at(0);
        }
    }

    /**
     * A block that could be read.
     *
     * @param content the lines between the fences; empty range before the closing fence for an empty block
     * @param fields in the order in which they stand; a duplicate key stands twice
     */
    record Parsed(Notation notation, TextRange block, TextRange content, List<Field> fields) implements FrontMatter {

        public Parsed {
            fields = List.copyOf(fields);
        }

        /** The last field of this name, which is the one that YAML readers take; names are compared exactly. */
        public Optional<Field> field(String key) {
            return fields.reversed().stream().filter(f -> f.key().equals(key)).findFirst();
        }
    }

    /**
     * A block that is there but cannot be read as a mapping of fields: it is edited as text.
     *
     * @param problems at least one; lines count from the top of the file
     */
    record Malformed(Notation notation, TextRange block, TextRange content, List<Problem> problems) implements FrontMatter {

        public Malformed {
            problems = List.copyOf(problems);
        }
    }
}
