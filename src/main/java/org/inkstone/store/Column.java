package org.inkstone.store;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** How values stand in columns. */
final class Column {

    private Column() {}

    /** As a URI without a slash at the end: the text of a path loses what is no Unicode in a file's name, its URI does not. */
    static String of(Path path) {
        String uri = path.toUri().toString();
        boolean folder = uri.endsWith("/") && path.getNameCount() > 0;
        return folder ? uri.substring(0, uri.length() - 1) : uri;
    }

    /** @throws StoreException if the column holds no path */
    static Path path(String column) throws StoreException {
        if (column == null) {
            throw StoreException.unreadable(null);
        }
        try {
            return Path.of(URI.create(column));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw StoreException.unreadable(e);
        }
    }

    /** @throws StoreException if the column holds no id */
    static UUID id(String column) throws StoreException {
        try {
            return UUID.fromString(column);
        } catch (IllegalArgumentException e) {
            throw StoreException.unreadable(e);
        }
    }

    /** @throws StoreException if the column holds no kind of version */
    static VersionKind kind(String column) throws StoreException {
        try {
            return VersionKind.valueOf(column);
        } catch (IllegalArgumentException e) {
            throw StoreException.unreadable(e);
        }
    }

    /** Microseconds since 1970, which is as fine as the clocks are. */
    static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long column) {
        return Instant.EPOCH.plus(column, ChronoUnit.MICROS);
    }
}
