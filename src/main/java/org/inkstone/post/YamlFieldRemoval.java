package org.inkstone.post;

import java.util.List;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Takes a field's lines away and leaves their comments. */
final class YamlFieldRemoval {

    private YamlFieldRemoval() {}

    /** A comment that is left keeps its indent, unless that would make it text of the field before. */
    static List<ChangeSet> proposals(YamlFieldSource source) {
        TextRange lines = source.field().lines();
        String indent = Lines.indent(source.lf(), lines.start());
        return List.of(ChangeSet.replace(lines.start(), lines.end(), source.commentLines(lines, indent, false)),
                ChangeSet.replace(lines.start(), lines.end(), source.commentLines(lines, indent, true)));
    }
}
