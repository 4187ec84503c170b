package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.files.ContentHash;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.FileStamp;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.Notation;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/**
 * The file in a blog's folder that says how the blog is to be treated: TOML, which may be edited by hand and shared. An edit changes the
 * value that it is about and nothing else. Any thread; blocks on the disk.
 *
 * <p>It may be somebody else's, with the folder: nothing in it allows anything.
 */
public final class BlogFile {

    /** Hidden, so that no generator publishes it. */
    public static final String NAME = ".inkstone.toml";

    /** The rules that are switched off, by their names. */
    public static final String CHECKS_OFF = "checks-off";

    /** The name of the theme that the blog's pages have. */
    public static final String THEME = "theme";

    /** Bytes; the lines that are known would fill a few hundred. */
    private static final long LARGEST = 1 << 16;
    private static final String FENCE = "+++\n";
    /** Stands in a file without settings while it gets its first. */
    private static final String PLACEHOLDER = "inkstone";
    private static final String BEGIN = "# How Inkstone treats this blog. Lines and comments of your own stay as they are.\n";

    private final Disk disk;
    private final Path folder;

    /** What a file says. */
    public sealed interface Contents {

        /**
         * @param texts by key
         * @param lists by key; a text where a list may stand is a list of one
         */
        record Values(Map<String, String> texts, Map<String, List<String>> lists) implements Contents {

            static final Values NONE = new Values(Map.of(), Map.of());

            public Values {
                texts = Map.copyOf(texts);
                lists = Map.copyOf(lists);
            }
        }

        /** @param reason two plain sentences */
        record Unreadable(String reason) implements Contents {}
    }

    /** A file as it was read: a post of nothing but front matter. */
    private record Found(Post post, Optional<ContentHash> hash, boolean byteOrderMark) {}

    /** Why a file cannot be used; never leaves this class. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }

    public BlogFile(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** That of the nearest folder above {@code folder}, or itself, that has one; else that of {@code folder}, which has none yet. */
    public static BlogFile around(Disk disk, Path folder) {
        for (Path around = folder; around != null; around = around.getParent()) {
            if (disk.exists(around.resolve(NAME))) {
                return new BlogFile(disk, around);
            }
        }
        return new BlogFile(disk, folder);
    }

    /** Nothing where there is no such file. */
    public Contents read() {
        try {
            return values(find().post());
        } catch (Unusable e) {
            return new Contents.Unreadable(e.getMessage());
        }
    }

    /**
     * Makes an edit in the file as it is now, which is made where there is none.
     *
     * @return why that was not done, in plain sentences, or the empty string; a file that cannot be read is left as it is
     */
    String edit(List<FieldEdit> edits) {
        try {
            Found found = find();
            boolean first = found.post().frontMatter() instanceof FrontMatter.Absent;
            Post post = first ? post(content(found.post()) + PLACEHOLDER + " = 0\n") : found.post();
            for (FieldEdit edit : edits) {
                post = edited(post, edit);
            }
            byte[] text = SourceText.of(content(first ? edited(post, new FieldEdit.Remove(PLACEHOLDER)) : post)).encode();
            Expected expected = found.hash().<Expected>map(Expected.Content::new).orElse(new Expected.NoFile());
            return switch (disk.save(file(), found.byteOrderMark() ? marked(text) : text, expected)) {
                case SaveResult.Saved saved -> "";
                case SaveResult.Conflict conflict -> name() + " was changed by another program just now.";
                case SaveResult.Failed failed -> failed.reason();
                case SaveResult.Unconfirmed unconfirmed -> unconfirmed.reason();
                case SaveResult.Torn torn -> torn.reason();
            };
        } catch (Unusable e) {
            return e.getMessage();
        }
    }

    private static Post edited(Post post, FieldEdit edit) throws Unusable {
        return switch (FrontMatterEditor.edit(post, edit)) {
            case FieldEditResult.Refused refused -> throw new Unusable(name() + ": " + refused.reason());
            case FieldEditResult.Edited edited -> edited.after();
        };
    }

    private static String content(Post post) {
        String raw = post.source().raw();
        return raw.substring(FENCE.length(), raw.length() - FENCE.length());
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    private static String name() {
        return "“" + NAME + "”";
    }

    private Found find() throws Unusable {
        Optional<FileStamp> stamp = disk.stamp(file());
        if (stamp.isEmpty() && !disk.exists(file())) {
            return new Found(post(BEGIN), Optional.empty(), false);
        }
        if (disk.inside(folder, file()) == null) {
            throw new Unusable(name() + " is no file in this folder, so everything is as usual.");
        }
        if (stamp.map(FileStamp::size).orElse(0L) > LARGEST) {
            throw unreadable("It is larger than " + (LARGEST >> 10) + " KB.");
        }
        return switch (disk.read(file())) {
            case ReadResult.Refused refused -> throw unreadable(refused.reason());
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Refused refused -> throw unreadable(refused.reason());
                case DecodeResult.Decoded decoded ->
                    new Found(readable(decoded.source().raw()), Optional.of(contents.hash()), decoded.source().byteOrderMark());
            };
        };
    }

    /** The reader of front matter finds every value by its place, and so can change one alone. */
    private static Post post(String raw) {
        boolean open = !raw.isEmpty() && !raw.endsWith("\n") && !raw.endsWith("\r");
        return Post.of(SourceText.of(FENCE + raw + (open ? "\n" : "") + FENCE));
    }

    private static Post readable(String raw) throws Unusable {
        Post post = post(raw);
        return switch (post.frontMatter()) {
            case FrontMatter.Parsed parsed when parsed.notation() == Notation.TOML && post.body().isEmpty() -> post;
            case FrontMatter.Absent absent when raw.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#")) ->
                post;
            case FrontMatter.Malformed malformed -> throw unreadable("Line " + (malformed.problems().getFirst().line() - 1) + ": "
                    + malformed.problems().getFirst().message());
            default -> throw unreadable("A line of it is no setting.");
        };
    }

    private static Unusable unreadable(String why) {
        return new Unusable(
                name() + " in this blog’s folder cannot be read, so everything is as usual and it stays as it is. " + why);
    }

    private static Contents.Values values(Post post) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (post.frontMatter() instanceof FrontMatter.Parsed parsed) {
            for (Field field : parsed.fields()) {
                texts.put(field.key(), field.value().text());
                lists.put(field.key(), items(field.value()));
            }
        }
        return new Contents.Values(texts, lists);
    }

    private static List<String> items(FieldValue value) {
        return value instanceof FieldValue.Sequence list
                ? new ArrayList<>(list.items().stream().map(FieldValue.Item::text).toList())
                : List.of(value.text());
    }

    private static byte[] marked(byte[] text) {
        byte[] marked = new byte[text.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(text, 0, marked, 3, text.length);
        return marked;
    }
}
