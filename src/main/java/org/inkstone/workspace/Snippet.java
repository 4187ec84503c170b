package org.inkstone.workspace;

/**
 * A text that a writer puts in again and again; as a template, a whole post.
 *
 * @param name that of its file, without the ending
 * @param text with placeholders as {@link SnippetText} has them, line ends are LF
 */
public record Snippet(String name, Source source, String text) {

    /** From the most general to the nearest: of two with one name the nearer counts. */
    public enum Source {
        BUILT_IN("built in"), OWN("yours"), BLOG("this blog");

        private final String said;

        Source(String said) {
            this.said = said;
        }

        /** As a list shows it. */
        public String said() {
            return said;
        }
    }
}
