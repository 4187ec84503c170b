package org.inkstone.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Text in parts of one script each, as a font has it: marks and blanks stay with what they follow, punctuation is a part of its own. */
public final class ScriptRuns {

    private ScriptRuns() {}

    /** The parts, in order; none for an empty text. */
    public static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        UnicodeScript script = null;
        int start = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            UnicodeScript found = UnicodeScript.of(c);
            if (!follows(c, found)) {
                if (script != null && found != script) {
                    runs.add(text.substring(start, i));
                    start = i;
                }
                script = found;
            }
            i += Character.charCount(c);
        }
        if (start < text.length()) {
            runs.add(text.substring(start));
        }
        return runs;
    }

    private static boolean follows(int c, UnicodeScript script) {
        return script == UnicodeScript.INHERITED || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }
}
