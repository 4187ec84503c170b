package org.inkstone.export;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;

/**
 * An HTML page with places that are filled in, in the notation of Mustache (mustache(5)): {@code {{name}}} is text and escaped,
 * {@code {{{name}}}} is HTML as it is, {@code {{#name}}…{{/name}}} stands for each of a list and for what is there, and
 * {@code {{^name}}…{{/name}}} for what is missing or empty. There is no logic in it, and it can call nothing: it
 * reads the entries of maps and the components of records. For many threads.
 */
public final class Template {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(true).defaultValue("")
            .emptyStringIsFalse(true)
            .withCollector(new DataOnly());

    private final com.samskivert.mustache.Template compiled;

    private final String text;

    private Template(String text, com.samskivert.mustache.Template compiled) {
        this.text = text;
        this.compiled = compiled;
    }

    /** @throws IllegalArgumentException if a section of it is not closed; the message says which and in what line */
    public static Template of(String text) {
        try {
            return new Template(text, COMPILER.compile(text));
        } catch (MustacheException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** As it was given. */
    public String text() {
        return text;
    }

    /**
     * The page with its places filled in.
     *
     * @param values a map by name; its values are texts, numbers, truth values, lists, maps and records
     */
    public String render(Object values) {
        return compiled.execute(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The library would call any method without parameters. */
    private static final class DataOnly extends DefaultCollector {

        private static final Mustache.VariableFetcher NONE = (owner, name) -> com.samskivert.mustache.Template.NO_FETCHER_FOUND;

        @Override
        public Mustache.VariableFetcher createFetcher(Object owner, String name) {
            return switch (owner) {
                case Map<?, ?> map -> super.createFetcher(map, name);
                case Record values -> component(values, name);
                default -> NONE;
            };
        }

        private Mustache.VariableFetcher component(Record values, String name) {
            return Arrays.stream(values.getClass().getRecordComponents()).map(RecordComponent::getName).anyMatch(name::equals)
                    ? super.createFetcher(values, name)
                    : NONE;
        }
    }
}
