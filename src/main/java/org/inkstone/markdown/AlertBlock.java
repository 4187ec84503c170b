package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** GitHub's alert: a quote whose first line is {@code [!NOTE]} or the like. The children are the quote's, without that line. */
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

    AlertBlock(BasedSequence chars, Kind kind) {
        super(chars);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
