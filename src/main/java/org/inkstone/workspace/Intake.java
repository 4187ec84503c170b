package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inkstone.markdown.HtmlToMarkdown;
import org.inkstone.work.Worker;

/** What comes into the open post from other programs: formatted text and images. Owner thread only; the work is the disk worker's. */
public final class Intake {

    private final ImageIntake images;
    private final Worker worker;
    private final Saver saver;
    private final PostFolder folder;
    private final Listeners listeners;
    private final Supplier<Optional<OpenPost>> open;
    private final HtmlToMarkdown converter = new HtmlToMarkdown();

    Intake(PostFiles files, Worker worker, Saver saver, PostFolder folder, Listeners listeners,
            Supplier<Optional<OpenPost>> open) {
        this.images = new ImageIntake(files.disk());
        this.worker = worker;
        this.saver = saver;
        this.folder = folder;
        this.listeners = listeners;
        this.open = open;
    }

    /** @param then gets {@code html} as Markdown; empty where its plain text says as much, or it is too much to read */
    public void markdown(String html, Consumer<Optional<String>> then) {
        worker.submit(() -> TableText.fromHtml(html).or(() -> converter.convert(html)), then,
                () -> then.accept(Optional.empty()));
    }

    /**
     * Puts images where the open post's images lie. A post without a file is saved first: its name decides where that is.
     *
     * @param then gets those that are there now, in the given order, if the post is still open; what could not be taken is told
     */
    public void store(List<Picture> pictures, Consumer<List<StoredImage>> then) {
        open.get().ifPresent(post -> {
            if (post.file().isPresent()) {
                store(post, pictures, then);
            } else {
                saver.save(() -> open.get().filter(post::equals).filter(saved -> saved.file().isPresent())
                        .ifPresent(saved -> store(saved, pictures, then)));
            }
        });
    }

    /**
     * Gives an image another name, as addresses are written; its extension stays.
     *
     * @param then gets it as it is now called; it keeps its name where that fails, and the writer is told why
     */
    public void rename(StoredImage image, String name, Consumer<StoredImage> then) {
        worker.submit(() -> images.rename(image, name), outcome -> {
            outcome.problem().map(Notice::problem).ifPresent(listeners::notice);
            then.accept(outcome.image().orElse(image));
        });
    }

    private void store(OpenPost post, List<Picture> pictures, Consumer<List<StoredImage>> then) {
        Path root = folder.root(post);
        ImagePlacing placing = ImagePlacing.of(root, folder.place(post), folder.houseStyle().imagePlace(), folder.slug(post));
        worker.submit(() -> {
            List<ImageIntake.Outcome> outcomes = new ArrayList<>();
            pictures.forEach(picture -> outcomes.add(images.take(picture, placing)));
            return outcomes;
        }, outcomes -> {
            each(outcomes, ImageIntake.Outcome::problem).map(Notice::problem).forEach(listeners::notice);
            List<StoredImage> stored = each(outcomes, ImageIntake.Outcome::image).toList();
            if (!stored.isEmpty() && open.get().filter(post::equals).isPresent()) {
                then.accept(stored);
            }
        });
    }

    private static <T> Stream<T> each(List<ImageIntake.Outcome> outcomes,
            Function<ImageIntake.Outcome, Optional<T>> part) {
        return outcomes.stream().map(part).flatMap(Optional::stream);
    }
}
