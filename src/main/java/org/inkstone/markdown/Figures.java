package org.inkstone.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Makes figures of images that stand alone in their paragraph and have a title, as pandoc does with {@code implicit_figures}. */
final class Figures {

    private Figures() {}

    /** Null where {@code paragraph} is no figure. */
    static Block of(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (only == null || only.getNext() != null) {
            return null;
        }
        Image image = only instanceof Image written ? written : only instanceof ImageRef reference ? written(reference) : null;
        String caption = image == null ? "" : image.getTitle().unescape().strip();
        if (caption.isEmpty()) {
            return null;
        }
        FigureBlock figure = new FigureBlock(paragraph.getChars(), caption);
        image.setTitleChars(BasedSequence.NULL);
        figure.appendChild(image);
        return figure;
    }

    /** The image as it would be with address and title in the same place. Leaves the reference's text where it is unless there is a title. */
    private static Image written(ImageRef reference) {
        Reference definition = reference.getReferenceNode(reference.getDocument());
        if (definition == null || definition.getTitle().isEmpty()) {
            return null;
        }
        Image image = new Image(reference.getChars());
        image.setText(reference.getText().isEmpty() ? reference.getReference() : reference.getText());
        image.setUrl(definition.getUrl());
        image.setTitle(definition.getTitle());
        image.takeChildren(reference);
        return image;
    }
}
