package org.inkstone.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** What is wrong with a pattern, as people say it. */
final class PatternProblem {

    /** By the beginning of what {@link PatternSyntaxException#getDescription} says in JDK 25; what is not here is told as it is there. */
    private static final Map<String, String> SENTENCES = sentences();

    private PatternProblem() {}

    /** One sentence with the place, e.g. "The pattern is not right at character 3: a ( is not closed." */
    static String sentence(String pattern, PatternSyntaxException problem) {
        String description = problem.getDescription();
        String what = SENTENCES.entrySet().stream().filter(s -> description.startsWith(s.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(description.isEmpty() ? "it cannot be read" : lowerCaseFirst(description));
        // Java tells where it stopped reading, which may be behind the end.
        int place = Math.clamp(problem.getIndex(), 0, Math.max(0, pattern.length() - 1)) + 1;
        return "The pattern is not right at character " + place + ": " + what + ".";
    }

    private static String lowerCaseFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("Unclosed group", "a ( is not closed");
        sentences.put("Unmatched closing ')'", "this ) closes nothing; a bracket that is meant is written \\)");
        sentences.put("Dangling meta character",
                "there is nothing here to repeat; a character that is meant is written with \\ before it");
        sentences.put("Unclosed character class", "a [ is not closed");
        sentences.put("Unclosed counted closure", "a { is not closed");
        sentences.put("Illegal repetition range", "the numbers between { and } do not go together");
        sentences.put("Illegal repetition", "a { that is meant is written \\{");
        sentences.put("Illegal character range", "the range in [ ] runs backwards");
        sentences.put("Unescaped trailing backslash", "a \\ that is meant is written \\\\");
        sentences.put("Illegal/unsupported escape sequence", "this letter means nothing behind a \\");
        sentences.put("Unknown inline modifier", "what follows (? is not known");
        sentences.put("Unknown look-behind group", "what follows (?< is not known");
        sentences.put("Look-behind group does not have an obvious maximum length",
                "what stands in (?<= or (?<! may not be of any length");
        sentences.put("named capturing group is missing trailing '>'", "the name of a group ends with >");
        sentences.put("capturing group name does not start with a Latin letter",
                "the name of a group begins with a letter from A to Z");
        return sentences;
    }
}
