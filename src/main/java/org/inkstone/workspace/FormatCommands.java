package org.inkstone.workspace;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** The command that writes a table. */
public final class FormatCommands {

    private FormatCommands() {}

    /** An empty table below the line of the caret, its first heading selected. */
    public static EditCommand table() {
        return Body.command((body, selection) -> {
            TextRange line = body.lineAt(selection.end());
            String before = line.isEmpty() ? "" : "\n\n";
            String table = before + "| Heading | Heading |\n| --- | --- |\n|  |  |\n";
            int start = line.end() + before.length() + 2;
            return body.edit(ChangeSet.insert(line.end(), table), new TextRange(start, start + "Heading".length()));
        });
    }
}
