package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * GitHub's alert: a quote whose first line is {@code [!NOTE]} or the like, its children those of the quote, without that line; or an
 * admonition between fences of colons.
 */
final class AlertBlock extends Block {

    enum Kind {
        NOTE("Note"), TIP("Tip"), IMPORTANT("Important"), WARNING("Warning"), CAUTION("Caution");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String title;

    AlertBlock(BasedSequence chars, Kind kind) {
        this(chars, kind, kind.title());
    }

    AlertBlock(BasedSequence chars, Kind kind, String title) {
        super(chars);
        this.kind = kind;
        this.title = title;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
