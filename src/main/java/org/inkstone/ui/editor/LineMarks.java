package org.inkstone.ui.editor;

import java.util.List;

final class LineMarks {
    enum Layer {
        SPELLING, MATCHES
    }

    record Mark(int start, int end, String styleClass) {}

    LineMarks(MarkdownArea area) {}

    void show(Layer layer, int line, List<Mark> marks) {}

    void clear(Layer layer) {}
}
