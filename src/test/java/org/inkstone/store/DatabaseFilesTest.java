package org.inkstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's files while another connection comes and goes, which makes and deletes the log. */
class DatabaseFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aLogThatGoesMeanwhileHasNoSize() throws Exception {
        DatabaseFiles files = new DatabaseFiles(folder);
        whileTheLogComesAndGoes(() -> {
            for (int i = 0; i < 50_000; i++) {
                assertThat(files.size()).isZero();
            }
        });
    }

    @Test
    void aLogThatGoesMeanwhileDoesNotHinderSettingAside() throws Exception {
        DatabaseFiles files = new DatabaseFiles(folder);
        whileTheLogComesAndGoes(() -> {
            for (int i = 0; i < 500; i++) {
                Files.writeString(files.database(), "damaged");
                assertThat(files.setAside(Instant.EPOCH)).hasContent("damaged");
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private void whileTheLogComesAndGoes(Work work) throws Exception {
        Path log = folder.resolve("inkstone.db-wal");
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> coming = other.submit(() -> {
                while (!done.get()) {
                    Files.write(log, new byte[0]);
                    Files.deleteIfExists(log);
                }
                return true;
            });
            try {
                work.run();
            } finally {
                done.set(true);
            }
            assertThat(coming.get()).isEqualTo(true);
        }
    }
}
