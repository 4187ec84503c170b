package org.inkstone.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices what other programs, and this one, do to the posts of a folder. Enters the folders that {@link Disk#posts} enters; a post that is
 * a link is noticed when the link changes, not its target. One thread awaits; any thread may close.
 */
public final class FolderWatch implements AutoCloseable {

    private static final long QUIET_MS = 100;
    private static final long LONGEST_BURST_MS = 1_000;
    /** How often it is looked whether the folder itself is still there: nothing tells when it is renamed. */
    private static final long ROOT_CHECK_MS = 2_000;

    private final Path root;
    private final Optional<String> rootIdentity;
    private final Optional<WatchService> service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean complete = true;
    private boolean gone;
    private boolean told;

    private FolderWatch(Path root, Optional<WatchService> service) {
        this.root = root;
        this.rootIdentity = new Disk().identity(root);
        this.service = service;
    }

    /** Watches from now on. Never fails: what cannot be watched makes it incomplete. */
    public static FolderWatch open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        FolderWatch watch = new FolderWatch(root, newService(root));
        watch.complete = watch.service.isPresent();
        watch.register(root);
        return watch;
    }

    /** Whether every folder is watched. If not (the system gives out only so many watches), look at the folder now and then. */
    public boolean complete() {
        return complete;
    }

    /**
     * Blocks until something happens and then until the burst is over: nothing for 100 ms, or 1 s in all. When the folder itself is gone,
     * or another one stands in its place, it says so once, as an overflow, and ends.
     *
     * @return empty when this is closed or has ended, or the thread was interrupted
     */
    public Optional<FolderChanges> await() {
        try {
            while (!told) {
                Burst burst = new Burst();
                if (service.isPresent()) {
                    collect(service.get(), burst);
                } else if (closed.await(ROOT_CHECK_MS, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
                if (burst.lost) {
                    register(root);
                }
                told = gone || !isStillThere();
                if (told || burst.overflow || !burst.files.isEmpty()) {
                    return Optional.of(new FolderChanges(Set.copyOf(burst.files), told || burst.overflow));
                }
            }
            return Optional.empty();
        } catch (ClosedWatchServiceException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Ends an {@link #await} on another thread. */
    @Override
    public void close() {
        closed.countDown();
        service.ifPresent(FolderWatch::close);
    }

    private void collect(WatchService events, Burst burst) throws InterruptedException {
        WatchKey key = gone ? null : events.poll(ROOT_CHECK_MS, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_BURST_MS);
        while (key != null) {
            note(key, burst);
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            key = left <= 0 ? null : events.poll(Math.min(QUIET_MS, left), TimeUnit.MILLISECONDS);
        }
    }

    private void note(WatchKey key, Burst burst) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                burst.overflow = true;
                burst.lost = true;
            } else if (folder != null && event.context() instanceof Path name) {
                note(event.kind(), folder.resolve(name), burst);
            }
        }
        if (!key.reset() && folder != null) {
            folders.remove(key);
            keys.remove(folder, key);
            burst.overflow = true;
            gone |= folder.equals(root);
        }
    }

    private void note(WatchEvent.Kind<?> kind, Path path, Burst burst) {
        if (kind == StandardWatchEventKinds.ENTRY_DELETE && keys.containsKey(path)) {
            forget(path);
            burst.overflow = true;
        } else if (kind == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (FolderWalk.enters(root, path)) {
                register(path);
                burst.overflow = true;
            }
        } else if (Disk.isPost(path) && !keys.containsKey(path)) {
            burst.files.add(path);
        }
    }

    /** A folder that was moved keeps its watch under its old name, so the watches of what is no longer there are given up. */
    private void forget(Path folder) {
        keys.entrySet().removeIf(entry -> {
            if (!entry.getKey().startsWith(folder)) {
                return false;
            }
            // Under its new name it may have been found already; then the watch is that one's.
            if (folders.remove(entry.getValue(), entry.getKey())) {
                entry.getValue().cancel();
            }
            return true;
        });
    }

    private boolean isStillThere() {
        return Files.isDirectory(root) && new Disk().identity(root).equals(rootIdentity);
    }

    /** Each folder is watched before its entries are read, so that nothing appears in between. */
    private void register(Path from) {
        try {
            FolderWalk.walk(from, this::watch, (file, attributes) -> {});
        } catch (IOException e) {
            gone |= from.equals(root);
        }
    }

    private void watch(Path folder) {
        if (service.isEmpty() || !FolderWalk.enters(root, folder)) {
            return;
        }
        try {
            WatchKey key = folder.register(service.get(), StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
            keys.put(folder, key);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            // It is gone again, or it cannot be read: then no post is found in it either.
        } catch (IOException e) {
            complete = false;
        }
    }

    private static Optional<WatchService> newService(Path root) {
        try {
            return Optional.of(root.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            System.getLogger(FolderWatch.class.getName()).log(System.Logger.Level.WARNING, "watch not closed", e);
        }
    }

    /** What came together. */
    private static final class Burst {

        private final Set<Path> files = new HashSet<>();
        private boolean overflow;
        /** Whether events were dropped, that of a new folder perhaps among them. */
        private boolean lost;
    }
}
