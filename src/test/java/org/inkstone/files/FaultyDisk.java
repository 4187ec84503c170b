package org.inkstone.files;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The real file system, of which one operation goes wrong: the n-th call fails or ends the process, before or after it has really
 * happened. Half of a write that goes wrong "before" does happen. Paths of it are made by {@link #path}.
 */
public final class FaultyDisk extends FileSystemProvider {

    public enum Fault {
        NONE, THROW_BEFORE, THROW_AFTER, HALT_BEFORE, HALT_AFTER,
        /** Throws, and so does every operation that follows. */
        BREAK_BEFORE, BREAK_AFTER;

        boolean isBefore() {
            return this == THROW_BEFORE || this == HALT_BEFORE || this == BREAK_BEFORE;
        }
    }

    /** What the process ends with that was halted. */
    public static final int HALTED = 9;

    private interface Operation<T> {
        T run() throws IOException;
    }

    private interface Wrapped {
        Path real();
    }

    /** So that a text takes several writes. */
    private static final int LONGEST_WRITE = 16 << 10;

    private final FileSystemProvider real = FileSystems.getDefault().provider();
    private final FileSystem fileSystem = new FaultyFileSystem();
    private final Fault fault;
    private int at;
    private final boolean refusesAtomicMoves;
    private final List<String> steps = new ArrayList<>();
    private String struck = "";

    /** @param at the number of the operation that goes wrong, from 1 */
    public FaultyDisk(Fault fault, int at, boolean refusesAtomicMoves) {
        this.fault = fault;
        this.at = at;
        this.refusesAtomicMoves = refusesAtomicMoves;
    }

    /** Lets the operation go wrong that is so many after the last one. */
    public void goWrongAfter(int operations) {
        at = steps.size() + operations;
    }

    public Path path(Path real) {
        return (Path) Proxy.newProxyInstance(FaultyDisk.class.getClassLoader(), new Class<?>[]{Path.class, Wrapped.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "real" -> real;
                    case "getFileSystem" -> fileSystem;
                    case "toRealPath" -> path(step("toRealPath", () -> real.toRealPath((LinkOption[]) arguments[0])));
                    default -> {
                        Object[] unwrapped = arguments == null
                                ? null
                                : Arrays.stream(arguments).map(a -> a instanceof Wrapped w ? w.real() : a).toArray();
                        try {
                            Object result = method.invoke(real, unwrapped);
                            yield result instanceof Path path ? path(path) : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    /** The operations so far, by name. */
    public List<String> steps() {
        return steps;
    }

    /** The operation that went wrong; empty if there were not so many. */
    String struck() {
        return struck;
    }

    private static Path real(Path path) {
        return ((Wrapped) path).real();
    }

    private <T> T step(String name, Operation<T> operation) throws IOException {
        return step(name, operation, () -> {});
    }

    private <T> T step(String name, Operation<T> operation, FailedWrite part) throws IOException {
        boolean now = begin(name);
        if (now && fault.isBefore()) {
            part.run();
            strike(name);
        }
        try {
            return operation.run();
        } finally {
            if (now && !fault.isBefore()) {
                strike(name);
            }
        }
    }

    private interface FailedWrite {
        void run() throws IOException;
    }

    private boolean begin(String name) throws IOException {
        if (!struck.isEmpty() && (fault == Fault.BREAK_BEFORE || fault == Fault.BREAK_AFTER)) {
            throw new IOException("Input/output error");
        }
        steps.add(name);
        return steps.size() == at && fault != Fault.NONE;
    }

    private void strike(String name) throws IOException {
        struck = name;
        if (fault == Fault.HALT_BEFORE || fault == Fault.HALT_AFTER) {
            Runtime.getRuntime().halt(HALTED);
        }
        throw at % 2 == 0
                ? new FileSystemException("disk", null, "No space left on device")
                : new IOException("Input/output error");
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return step("open", () -> new FaultyChannel(real.newFileChannel(real(path), options, attributes)));
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        step("createDirectory", () -> {
            real.createDirectory(real(folder), attributes);
            return null;
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        step("delete", () -> {
            real.delete(real(path));
            return null;
        });
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        step("copy", () -> {
            real.copy(real(source), real(target), options);
            return null;
        }, () -> Files.write(real(target), new byte[0]));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        step("move", () -> {
            if (refusesAtomicMoves) {
                throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), "Invalid cross-device link");
            }
            real.move(real(source), real(target), options);
            return null;
        });
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return step("readSymbolicLink", () -> path(real.readSymbolicLink(real(link))));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return step("isSameFile", () -> real.isSameFile(real(one), real(other)));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return step("getFileStore", () -> real.getFileStore(real(path)));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        step("checkAccess", () -> {
            real.checkAccess(real(path), modes);
            return null;
        });
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        return step("readAttributes", () -> real.readAttributes(real(path), type, options));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return step("readAttributes", () -> real.readAttributes(real(path), attributes, options));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        step("setAttribute", () -> {
            real.setAttribute(real(path), attribute, value, options);
            return null;
        });
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = step("list", () -> real.newDirectoryStream(real(folder), entry -> true))) {
            for (Path entry : found) {
                if (filter.accept(path(entry))) {
                    entries.add(path(entry));
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {
                // It was read to its end.
            }
        };
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    private final class FaultyFileSystem extends FileSystem {

        @Override
        public FileSystemProvider provider() {
            return FaultyDisk.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return FileSystems.getDefault().getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return FileSystems.getDefault().supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return path(FileSystems.getDefault().getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    private final class FaultyChannel extends FileChannel {

        private final FileChannel channel;

        FaultyChannel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return step("read", () -> channel.read(to));
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return step("write", () -> write(from, Math.min(from.remaining(), LONGEST_WRITE)),
                    () -> write(from, Math.min(from.remaining(), LONGEST_WRITE) / 2));
        }

        private int write(ByteBuffer from, int length) throws IOException {
            int written = channel.write(from.slice(from.position(), length));
            from.position(from.position() + written);
            return written;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            return step("truncate", () -> channel.truncate(size));
        }

        @Override
        public void force(boolean metaData) throws IOException {
            step("force", () -> {
                channel.force(metaData);
                return null;
            });
        }

        @Override
        protected void implCloseChannel() throws IOException {
            try {
                step("close", () -> null);
            } finally {
                channel.close();
            }
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            return channel.position(position);
        }

        @Override
        public long size() throws IOException {
            return step("size", channel::size);
        }

        @Override
        public long read(ByteBuffer[] to, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer to, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
