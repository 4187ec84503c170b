package org.inkstone.post;

import org.inkstone.text.ChangeSet;

/** What became of a {@link FieldEdit}. */
public sealed interface FieldEditResult {

    /**
     * The edit as changes of the source, in LF coordinates; empty where the value already reads so. Applied to the source it was made
     * for, it gives front matter that was parsed again and found to mean exactly what was wanted.
     *
     * @param after the post that the changes lead to
     */
    record Edited(ChangeSet changes, Post after) implements FieldEditResult {

        /** The post as it is. */
        public static Edited nothing(Post post) {
            return new Edited(ChangeSet.none(), post);
        }
    }

    /** @param reason one plain sentence, e.g. "The field \"tags\" holds an anchor; edit it as text." */
    record Refused(String reason) implements FieldEditResult {}
}
