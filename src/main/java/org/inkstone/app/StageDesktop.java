package org.inkstone.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.ui.shell.Desktop;
import org.inkstone.workspace.Session;

import javafx.application.HostServices;
import javafx.geometry.Rectangle2D;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The desktop as JavaFX reaches it. */
record StageDesktop(Stage stage, HostServices services) implements Desktop {

    @Override
    public void browse(String address) {
        services.showDocument(address);
    }

    @Override
    public Optional<Path> chooseFolder(String title, Optional<Path> initial) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        initial.filter(Files::isDirectory).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, Optional<Path> folder, String name, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("*" + extension, "*" + extension));
        folder.filter(Files::isDirectory).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath)
                .map(file -> file.getFileName().toString().contains(".")
                        ? file
                        : file.resolveSibling(file.getFileName() + extension));
    }

    @Override
    public Optional<Path> choosePage(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter("Web pages", "*.html", "*.htm", "*.xhtml"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public List<Path> chooseImages(Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Insert image");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter("Images", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.svg", "*.PNG",
                        "*.JPG", "*.JPEG", "*.GIF", "*.WEBP", "*.SVG"));
        folder.filter(Files::isDirectory).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /** Closes the window, which ends the program. */
    @Override
    public void quit() {
        stage.hide();
    }

    /** Puts the window where it was, if that place is still on a screen, and follows where it goes. */
    static void restoreBounds(Stage stage, Session session) {
        try {
            double x = Double.parseDouble(session.get("window.x", ""));
            double y = Double.parseDouble(session.get("window.y", ""));
            double width = Double.parseDouble(session.get("window.width", ""));
            double height = Double.parseDouble(session.get("window.height", ""));
            Rectangle2D bounds = new Rectangle2D(x, y, width, height);
            if (!Screen.getScreensForRectangle(bounds).isEmpty() && width >= stage.getMinWidth()
                    && height >= stage.getMinHeight()) {
                stage.setX(x);
                stage.setY(y);
                stage.setWidth(width);
                stage.setHeight(height);
            }
        } catch (IllegalArgumentException e) {
            // None was kept, or none that makes sense: the window opens at its usual size.
        }
        stage.setMaximized(session.get("window.maximized", "false").equals("true"));
        stage.setOnHiding(event -> {
            session.put("window.maximized", String.valueOf(stage.isMaximized()));
            if (!stage.isMaximized()) {
                session.put("window.x", String.valueOf(stage.getX()));
                session.put("window.y", String.valueOf(stage.getY()));
                session.put("window.width", String.valueOf(stage.getWidth()));
                session.put("window.height", String.valueOf(stage.getHeight()));
            }
        });
    }
}
