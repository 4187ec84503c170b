package org.inkstone.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.markdown.BodyParts;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** What the rules look at, and what they have found so far. For one thread. */
record PostUnderCheck(Disk disk, Blog blog, Path file, Post post, BodyParts parts, List<Finding> findings) {

    PostUnderCheck(Disk disk, Blog blog, Path file, Post post) {
        this(disk, blog, file, post, BodyParts.of(post.bodyText()), new ArrayList<>());
    }

    String body() {
        return post.bodyText();
    }

    /** The folder from which its relative addresses count. */
    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    void add(Rule rule, TextRange range, String message) {
        add(rule, range, message, Optional.empty());
    }

    void add(Rule rule, TextRange range, String message, Optional<Fix> fix) {
        findings.add(new Finding(rule, range, message, fix));
    }

    /** @param range of the body */
    void addInBody(Rule rule, TextRange range, String message, Optional<Fix> fix) {
        add(rule, range.shiftedBy(post.body().start()), message, fix);
    }

    /** @param changes of the body */
    Optional<Fix> inBody(String label, List<TextChange> changes) {
        int by = post.body().start();
        return Optional.of(new Fix.Edit(label, new ChangeSet(
                changes.stream().map(change -> new TextChange(change.range().shiftedBy(by), change.inserted())).toList())));
    }

    /** Empty where the field cannot be edited alone. */
    Optional<Fix> inField(String label, FieldEdit edit) {
        return FrontMatterEditor.edit(post, edit, blog.style()) instanceof FieldEditResult.Edited edited
                && !edited.changes().isEmpty() ? Optional.of(new Fix.Edit(label, edited.changes())) : Optional.empty();
    }
}
