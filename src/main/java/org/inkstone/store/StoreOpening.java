package org.inkstone.store;

import java.nio.file.Path;
import java.util.Optional;

/** What became of opening the database. */
public sealed interface StoreOpening {

    /** @param setAside where a damaged database was moved, if there was one */
    record Opened(Store store, Optional<Path> setAside) implements StoreOpening {}

    /** @param reason one plain sentence: what is the matter and what to do */
    record Refused(String reason) implements StoreOpening {}
}
