package org.inkstone.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * What blocks refer to that stands elsewhere in the body: link reference definitions (CommonMark 0.31.2, section 4.7) and the labels of
 * footnotes, by normalised label. Equal where the same labels lead to the same places.
 */
record Definitions(Map<String, Link> links, Set<String> footnotes) {

    static final Definitions NONE = new Definitions(Map.of(), Set.of());

    Definitions {
        links = Map.copyOf(links);
        footnotes = Set.copyOf(footnotes);
    }

    /** A definition as flexmark read it. */
    record Link(String url, String title, Reference reference) {

        static Link of(Reference reference) {
            return new Link(reference.getUrl().toString(), reference.getTitleOpeningMarker().toString() + reference.getTitle(),
                    reference);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Link link && url.equals(link.url) && title.equals(link.title);
        }

        @Override
        public int hashCode() {
            return 31 * url.hashCode() + title.hashCode();
        }
    }

    boolean isEmpty() {
        return links.isEmpty() && footnotes.isEmpty();
    }

    /** Those of them whose labels {@code text} mentions; some that it does not use may be among them. */
    Definitions mentionedIn(Set<String> labels) {
        if (isEmpty()) {
            return NONE;
        }
        Map<String, Link> usedLinks = new HashMap<>();
        Set<String> usedFootnotes = new HashSet<>();
        for (String label : labels) {
            Link link = links.get(label);
            if (link != null) {
                usedLinks.put(label, link);
            }
            String footnote = label.startsWith("^") ? normal(label.substring(1)) : "";
            if (footnotes.contains(footnote)) {
                usedFootnotes.add(footnote);
            }
        }
        return usedLinks.isEmpty() && usedFootnotes.isEmpty() ? NONE : new Definitions(usedLinks, usedFootnotes);
    }

    /** Of two definitions of one label the first counts. */
    static Definitions ofPassages(Iterable<ParsedPassage> inOrder) {
        Map<String, Link> links = new LinkedHashMap<>();
        Set<String> footnotes = new HashSet<>();
        for (ParsedPassage passage : inOrder) {
            passage.links().forEach(links::putIfAbsent);
            passage.footnotes().forEach(footnote -> footnotes.add(footnote.label()));
        }
        return links.isEmpty() && footnotes.isEmpty() ? NONE : new Definitions(links, footnotes);
    }

    static String normal(CharSequence label) {
        return Escaping.normalizeReference(label, true);
    }
}
