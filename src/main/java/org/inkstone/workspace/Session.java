package org.inkstone.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;

/**
 * What the next start takes up again: the folder, the post, how the window looked. A small file of its own, outside the writer's
 * folders; losing it loses a convenience.
 */
public final class Session {

    private final Disk disk;
    private final Path file;
    private final Properties values = new Properties();

    /** Reads the session kept in {@code folder}; an unreadable one is an empty one. */
    public Session(Disk disk, Path folder) {
        this.disk = disk;
        this.file = folder.resolve("session.properties");
        if (disk.read(file) instanceof ReadResult.Contents contents) {
            try {
                values.load(new StringReader(new String(contents.bytes(), StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException e) {
                values.clear();
            }
        }
    }

    /** Inkstone's own folder. */
    Path home() {
        return file.getParent();
    }

    public Optional<Path> folder() {
        return path("folder");
    }

    public Optional<Path> post() {
        return path("post");
    }

    /** Where pages were last exported to. */
    public Optional<Path> exportFolder() {
        return path("exportFolder");
    }

    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
    }

    void put(String key, Path path) {
        values.setProperty(key, path.toString());
    }

    void remove(String key) {
        values.remove(key);
    }

    /** A file of that name in the same folder. */
    Path beside(String name) {
        return file.resolveSibling(name);
    }

    /** Writes the session down; a failure is reported to the log only. Blocks on the disk. */
    public void save() {
        StringWriter out = new StringWriter();
        try {
            values.store(out, "What Inkstone takes up again at the next start");
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter never fails", e);
        }
        disk.createFolder(file.getParent());
        if (disk.save(file, out.toString().getBytes(StandardCharsets.UTF_8),
                new Expected.Anything()) instanceof SaveResult.Failed failed) {
            System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, "session not kept: " + failed.reason());
        }
    }

    private Optional<Path> path(String key) {
        String value = values.getProperty(key, "");
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
