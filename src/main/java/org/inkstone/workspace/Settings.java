package org.inkstone.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.work.Worker;

/**
 * What the writer has chosen: a file of lines {@code key=value} in the program's own folder, which may also be edited by hand while the
 * program does not run. Keys that this version does not know stay in it. Owner thread only; written on the worker.
 */
public final class Settings {

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    private final Disk disk;
    private final Path file;
    private final Worker worker;
    private final Consumer<Notice> onNotice;
    private final Properties values = new Properties();
    private Optional<String> trouble = Optional.empty();

    /**
     * Reads {@code file}; where it cannot be read, everything is as usual and the file is set aside.
     *
     * @param onNotice is told where a change could not be kept
     */
    Settings(Disk disk, Path file, Worker worker, Consumer<Notice> onNotice) {
        this.onNotice = onNotice;
        this.disk = disk;
        this.file = file;
        this.worker = worker;
        switch (disk.read(file)) {
            case ReadResult.Contents contents -> read(contents.bytes());
            case ReadResult.Refused refused -> {
                if (disk.exists(file)) {
                    cannotBeRead(refused.reason());
                }
            }
        }
    }

    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /** What is kept under keys that begin with {@code prefix}, by the rest of the key. */
    public Map<String, String> under(String prefix) {
        return values.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), values::getProperty, (a, b) -> a, TreeMap::new));
    }

    public void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            keep();
        }
    }

    /** It is as usual again. */
    public void remove(String key) {
        if (values.remove(key) != null) {
            keep();
        }
    }

    /** Why what the writer has chosen is not in effect, one plain sentence; empty: it is. */
    Optional<String> trouble() {
        return trouble;
    }

    private void read(byte[] bytes) {
        if (!(SourceText.decode(bytes) instanceof DecodeResult.Decoded decoded)) {
            setAside(bytes, "it is no UTF-8 text");
            return;
        }
        try {
            values.load(new StringReader(decoded.source().lf()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "settings", e);
            values.clear();
            setAside(bytes, "it is no list of settings");
        }
    }

    private void setAside(byte[] bytes, String reason) {
        Path aside = file.resolveSibling("settings-unreadable.properties");
        boolean kept = disk.save(aside, bytes, new Expected.Anything()) instanceof SaveResult.Saved;
        cannotBeRead("Because " + reason + (kept ? ", it was put aside as " + aside + "." : "."));
    }

    private void cannotBeRead(String why) {
        trouble = Optional.of("Your settings in " + file + " could not be read, so everything is as usual. " + why);
    }

    private void keep() {
        byte[] bytes = written().getBytes(StandardCharsets.UTF_8);
        worker.submitLatest(this, () -> {
            disk.createFolder(file.getParent());
            return disk.save(file, bytes, new Expected.Anything());
        }, result -> {
            if (result instanceof SaveResult.Failed failed) {
                onNotice.accept(Notice.problem("Your settings hold until you close Inkstone only. " + failed.reason()));
            }
        });
    }

    /** Sorted, and without the date that {@link Properties#store} writes. */
    private String written() {
        StringWriter out = new StringWriter();
        try {
            values.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter never fails", e);
        }
        return out.toString().lines().filter(line -> !line.startsWith("#")).sorted()
                .collect(Collectors.joining("\n", "# What you have chosen in Inkstone, see View, Settings.\n", "\n"));
    }
}
