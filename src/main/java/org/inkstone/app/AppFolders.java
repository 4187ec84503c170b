package org.inkstone.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what is its own, apart from the writer's posts: XDG Base Directory 0.8 on Linux, Application Support on macOS,
 * AppData on Windows.
 */
record AppFolders(Path data, Path cache) {

    /** @param chosen replaces both by one folder; so does the system property {@code inkstone.data} */
    static AppFolders of(Optional<Path> chosen) {
        Optional<Path> property = Optional.ofNullable(System.getProperty("inkstone.data")).filter(p -> !p.isBlank())
                .map(Path::of);
        return chosen.or(() -> property).map(Path::toAbsolutePath).map(folder -> new AppFolders(folder, folder.resolve("cache")))
                .orElseGet(() -> usual(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()));
    }

    static AppFolders usual(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new AppFolders(home.resolve("Library/Application Support/Inkstone"), home.resolve("Library/Caches/Inkstone"));
        }
        if (name.contains("windows")) {
            return new AppFolders(absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Inkstone"),
                    absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("Inkstone"));
        }
        return new AppFolders(absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("inkstone"),
                absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("inkstone"));
    }

    /** The specification says to pass over a relative path. */
    private static Path absolute(String value, Path otherwise) {
        return value != null && !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
