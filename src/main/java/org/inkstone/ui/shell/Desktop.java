package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a window needs of the desktop around it. Called on the owner thread. */
public interface Desktop {

    /** Opens an address or a file in the program that the writer's system has for it. */
    void browse(String address);

    /** Asks for a folder; empty if the writer thinks better of it. */
    Optional<Path> chooseFolder(String title, Optional<Path> initial);

    /** Asks where to save, and before replacing a file; empty if the writer thinks better of it. */
    Optional<Path> chooseSaveFile(String title, Optional<Path> folder, String name, String extension);

    /** Asks for a saved page; empty if the writer thinks better of it. */
    Optional<Path> choosePage(String title);

    /** Asks for image files; none if the writer thinks better of it. */
    List<Path> chooseImages(Optional<Path> folder);

    /** Ends the program. */
    void quit();
}
