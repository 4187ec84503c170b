package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Document;
import org.inkstone.document.Origin;
import org.inkstone.post.Post;
import org.inkstone.store.Retention;
import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/** The earlier versions of the open post. Owner thread only; answers come on it. */
public final class History {

    private static final long MEBIBYTE = 1L << 20;

    private final Archive archive;
    private final Session session;
    private final Supplier<Optional<OpenPost>> open;

    History(Archive archive, Session session, Supplier<Optional<OpenPost>> open) {
        this.archive = archive;
        this.session = session;
        this.open = open;
    }

    /** The versions of the open post, newest first; none for one that was never saved. */
    public void versions(Consumer<List<Version>> then) {
        open.get().flatMap(OpenPost::file).ifPresentOrElse(file -> archive.versions(file, then), () -> then.accept(List.of()));
    }

    /** What the post was; empty where it cannot be read, or was no text. */
    public void read(Version version, Consumer<Optional<Post>> then) {
        archive.content(version, bytes -> then.accept(bytes.flatMap(History::post)));
    }

    /** Puts something of an earlier version back, as one step that can be undone. What stands there now becomes a version first. */
    public void restore(ChangeSet changes) {
        open.get().ifPresent(post -> {
            keepBeforeChange();
            post.document().applyAlone(changes, Origin.COMMAND);
        });
    }

    /** Puts a whole earlier version back, line ends included, as one step that can be undone. */
    public void restore(Post version) {
        open.get().ifPresent(post -> {
            Document document = post.document();
            if (document.state().post().source().byteOrderMark() == version.source().byteOrderMark()) {
                keepBeforeChange();
                document.reload(version.source(), Origin.COMMAND);
            } else {
                restore(ChangeSet.between(document.state().text(), version.source().lf()));
            }
        });
    }

    /** Makes the text as it is now a version: something is about to change much of it at once. */
    void keepBeforeChange() {
        open.get().ifPresent(post -> post.file().ifPresent(file -> archive.versionLater(file, post.onDisk().identity(),
                post.document().state().post().source(), VersionKind.BEFORE_CHANGE)));
    }

    /** How long and how many versions are kept. */
    public Retention retention() {
        return new Retention(number("versions.days", Retention.USUAL.days()),
                number("versions.mebibytes", (int) (Retention.USUAL.bytes() / MEBIBYTE)) * MEBIBYTE);
    }

    public void setRetention(Retention wanted) {
        session.put("versions.days", String.valueOf(wanted.days()));
        session.put("versions.mebibytes", String.valueOf(wanted.bytes() / MEBIBYTE));
        prune();
    }

    /** Lets go of what is older or more than is to be kept. */
    void prune() {
        archive.prune(retention());
    }

    private int number(String key, int otherwise) {
        try {
            return Integer.parseInt(session.get(key, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static Optional<Post> post(byte[] bytes) {
        return SourceText.decode(bytes) instanceof DecodeResult.Decoded decoded
                ? Optional.of(Post.of(decoded.source()))
                : Optional.empty();
    }
}
