package org.inkstone.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.post.DateText;

/** What the YAML libraries of generators make of a value without quotes. */
enum YamlReader {

    /** gopkg.in/yaml.v2, as in Hugo 0.111; dates stay text but in the fields that Hugo knows as dates. */
    GO("(?i:true|false|yes|no|on|off)", true, false, false, true), //
    /** Ruby's Psych. */
    PSYCH("(?i:true|false|yes|no|on|off)", true, true, true, true), //
    /** js-yaml 3, of gray-matter 4. */
    JS_YAML_3("true|True|TRUE|false|False|FALSE", true, true, true, true), //
    /** js-yaml 4. */
    JS_YAML_4("true|True|TRUE|false|False|FALSE", false, false, true, true), //
    /** serde_yaml 0.9. */
    SERDE("true|True|TRUE|false|False|FALSE", false, false, false, false);

    private static final Pattern TRUE = Pattern.compile("(?i:true|yes|on)");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7]+");
    private static final Pattern ZEROS = Pattern.compile("[-+]?0\\d+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern SIXTIES = Pattern.compile("\\d+(?::[0-5]?\\d)+");
    private static final Pattern TIMESTAMP = Pattern
            .compile(
                    "\\d{4}-\\d{1,2}-\\d{1,2}(?:(?:[Tt]|[ \\t]+)\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d{1,2}(?::?\\d{2})?))?)?");

    private final Pattern booleans;
    private final boolean octal;
    private final boolean sixties;
    private final boolean dates;
    private final boolean zeros;

    /**
     * @param octal whether {@code 010} is 8
     * @param sixties whether {@code 12:30:00} is a number of seconds
     * @param dates whether a day or a time is one
     * @param zeros whether digits that begin with a zero are a number
     */
    YamlReader(String booleans, boolean octal, boolean sixties, boolean dates, boolean zeros) {
        this.booleans = Pattern.compile(booleans);
        this.octal = octal;
        this.sixties = sixties;
        this.dates = dates;
        this.zeros = zeros;
    }

    /** @param type one word; @param value as it reads once it is of that type */
    record Value(String type, String value) {}

    Value read(String text) {
        if (NULL.matcher(text).matches()) {
            return new Value("nothing", "");
        }
        if (booleans.matcher(text).matches()) {
            return new Value("yes or no", String.valueOf(TRUE.matcher(text).matches()));
        }
        return number(text).map(number -> new Value("number", number))
                .orElseGet(() -> new Value(
                        dates && TIMESTAMP.matcher(text).matches() && DateText.day(text).isPresent() ? "date" : "text",
                        text));
    }

    private Optional<String> number(String text) {
        if (octal && OCTAL.matcher(text).matches()) {
            return Optional.of(String.valueOf(Long.parseLong(text.length() > 18 ? "0" : text, 8)));
        }
        if (ZEROS.matcher(text).matches() && !zeros) {
            return Optional.empty();
        }
        if (sixties && SIXTIES.matcher(text).matches() && text.length() < 18) {
            long sum = 0;
            for (String part : text.split(":")) {
                sum = sum * 60 + Long.parseLong(part);
            }
            return Optional.of(String.valueOf(sum));
        }
        if (!NUMBER.matcher(text).matches() || text.length() > 40) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        return Optional.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
