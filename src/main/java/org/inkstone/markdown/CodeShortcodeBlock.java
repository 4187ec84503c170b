package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines between two shortcodes that are no Markdown. */
final class CodeShortcodeBlock extends Block {

    private final CodeShortcode kind;
    private String opener = "";
    private String code = "";

    CodeShortcodeBlock(CodeShortcode kind) {
        this.kind = kind;
    }

    void read(String opener, String code) {
        this.opener = opener;
        this.code = code;
    }

    boolean isComment() {
        return kind == CodeShortcode.LIQUID_COMMENT;
    }

    /** As the writer named it; empty for none. */
    String language() {
        return kind.language(opener);
    }

    /** Each line with its end. */
    String code() {
        return code;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
