package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.library.Library;
import org.inkstone.workspace.OpenPost;
import org.inkstone.workspace.Workspace;

/** Asks where from and where to, and does it then. */
record FileQuestions(Workspace workspace, Desktop desktop) {

    void openFolder() {
        desktop.chooseFolder("Choose the folder with your posts", folder()).ifPresent(workspace::openFolder);
    }

    void saveAs() {
        Optional<Path> file = workspace.openPost().flatMap(OpenPost::file);
        String name = file.map(f -> f.getFileName().toString()).orElse(workspace.exportName().replaceFirst("html$", "md"));
        desktop.chooseSaveFile("Save as", file.map(Path::getParent).or(this::folder), name, ".md").ifPresent(workspace::saveAs);
    }

    void export() {
        desktop.chooseSaveFile("Export page", workspace.session().exportFolder(), workspace.exportName(), ".html")
                .ifPresent(workspace::export);
    }

    void exportPdf() {
        desktop.chooseSaveFile("Export PDF", workspace.session().exportFolder(),
                workspace.exportName().replaceFirst("html$", "pdf"), ".pdf").ifPresent(workspace::exportPdf);
    }

    void usePage() {
        desktop.choosePage("Choose the page of this post, as your browser saved it")
                .ifPresent(workspace::usePage);
    }

    void openThemes() {
        workspace.prepareThemes(themes -> desktop.browse(themes.toUri().toString()));
    }

    private Optional<Path> folder() {
        return workspace.library().map(Library::folder);
    }
}
