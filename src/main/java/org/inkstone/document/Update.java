package org.inkstone.document;

/** What happened: the document went from {@code before} to {@code after} by {@code transaction}. */
public record Update(DocumentState before, Transaction transaction, DocumentState after) {

    /** Whether the front matter was read anew and may differ. */
    public boolean frontMatterChanged() {
        return before.post().frontMatter() != after.post().frontMatter();
    }
}
