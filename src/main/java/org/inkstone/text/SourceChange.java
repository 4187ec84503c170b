package org.inkstone.text;

/**
 * One edit in both coordinate systems: as the views see it and as the file holds it. Made by {@link SourceText#plan}; kept by the undo
 * history, because only the raw half brings back the very line ends that were there.
 *
 * @param lf the edit in LF coordinates
 * @param raw the same edit on the raw text
 */
public record SourceChange(ChangeSet lf, ChangeSet raw) {

    /** The change that leads back to {@code before}, byte for byte. */
    public SourceChange invert(SourceText before) {
        return new SourceChange(lf.invert(before.view()), raw.invert(before.rawView()));
    }

    /** This change and then {@code next}, as one. */
    public SourceChange then(SourceChange next) {
        return new SourceChange(lf.then(next.lf), raw.then(next.raw));
    }
}
