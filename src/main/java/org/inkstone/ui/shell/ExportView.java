package org.inkstone.ui.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.inkstone.site.ExportReport;
import org.inkstone.site.ExportResult;
import org.inkstone.site.Located;
import org.inkstone.text.Problem;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Switch;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.BlogExport;
import org.inkstone.workspace.BlogExport.Choices;
import org.inkstone.workspace.BlogExport.Target;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Exports the whole blog, over the window: how, how far it is, and what came of it, with each problem leading to its line. Escape goes back
 * to where the writer was; an export goes on without it.
 */
final class ExportView extends StackPane {

    private static final double WIDTH = 640;
    /** Problems that are listed; the command line names all. */
    private static final int LISTED = 100;
    private static final double LIST_HEIGHT = 190;
    private static final double CONTROL_WIDTH = 310;

    private final BlogExport export;
    private final Desktop desktop;
    private final BiConsumer<Path, Problem> openAt;
    private final ChoiceBox<Target> target = new ChoiceBox<>();
    private final TextField out = new TextField();
    private final TextField title = new TextField();
    private final TextField siteUrl = new TextField();
    private final Switch drafts = new Switch();
    private final Switch future = new Switch();
    private final Button start = Buttons.plain("Export", "primary-button", this::start);
    private final Button stop;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label said = new Label();
    private final HBox actions = new HBox(8);
    private final VBox problems = new VBox();
    private final ScrollPane problemList = new ScrollPane(problems);
    private Node before;
    private Path blog = Path.of("");

    /**
     * @param openAt opens a post at a place
     * @param check looks through all posts for what readers would stumble over
     */
    ExportView(BlogExport export, Desktop desktop, BiConsumer<Path, Problem> openAt, Runnable check) {
        this.export = export;
        this.desktop = desktop;
        this.openAt = openAt;
        stop = Buttons.plain("Stop", "bar-button", export::stop);
        setId("export");
        getStyleClass().add("palette-layer");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setAlignment(Pos.TOP_CENTER);
        VBox box = new VBox(head(check), form(), foot(), problemList);
        box.getStyleClass().addAll("palette", "settings", "export");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                hide();
            }
        });
        getChildren().add(box);
    }

    private HBox head(Runnable check) {
        Label name = new Label("Export blog");
        name.getStyleClass().add("settings-section");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = Buttons.plain("", "tool-button", this::hide);
        close.setGraphic(Buttons.icon(Feather.X));
        close.setAccessibleText("Close the export");
        Button first = Buttons.plain("Check all posts first", "link-button", () -> {
            setVisible(false);
            check.run();
        });
        first.setId("export-check");
        HBox head = new HBox(6, name, first, close);
        head.getStyleClass().add("export-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox form() {
        target.setId("export-target");
        target.setAccessibleText("What is made");
        target.getItems().setAll(Target.values());
        target.setConverter(new StringConverter<>() {
            @Override
            public String toString(Target value) {
                return switch (value) {
                    case null -> "";
                    case SITE -> "A whole site";
                    case FOLDER -> "Pages in a folder";
                    case ZIP -> "Pages in a ZIP file";
                };
            }

            @Override
            public Target fromString(String text) {
                throw new IllegalStateException("a choice is never typed");
            }
        });
        Button choose = Buttons.plain("Choose…", "bar-button", this::choose);
        choose.setAccessibleText("Choose where to write");
        choose.setMinWidth(USE_PREF_SIZE);
        HBox where = new HBox(8, field(out, "export-out", "Where to write", ""), choose);
        out.setMinWidth(0);
        where.setAlignment(Pos.CENTER_LEFT);
        sized(where);
        SettingRow titleRow = row("Title", "At the top of the pages that list posts.",
                field(title, "export-title", "Title of the site", ""));
        SettingRow urlRow = row("Address", "Where it will be. Feeds, sitemap and previews of links need it.",
                field(siteUrl, "export-url", "Address of the site", "https://example.org/blog/"));
        drafts.setAccessibleText("Drafts too");
        future.setAccessibleText("Posts of days to come too");
        VBox form = new VBox(row("What", "A site has an index, tags, an archive and feeds; pages are the posts alone.", target),
                row("Where", "A folder of its own. The next export writes only what has changed.", where), titleRow, urlRow,
                row("Drafts too", "", drafts), row("Posts of days to come too", "", future));
        titleRow.visibleProperty().bind(target.valueProperty().isEqualTo(Target.SITE));
        form.getStyleClass().add("settings-content");
        return form;
    }

    private static SettingRow row(String name, String help, Node control) {
        return new SettingRow(name, help, "", control);
    }

    private static TextField field(TextField field, String id, String name, String prompt) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        sized(field);
        return field;
    }

    /** All controls of the form but the switches are as wide. */
    private static void sized(Region control) {
        control.setPrefWidth(CONTROL_WIDTH);
        control.setMaxWidth(CONTROL_WIDTH);
        control.setMinWidth(CONTROL_WIDTH);
    }

    private VBox foot() {
        said.setId("export-said");
        Wrapping.wrap(said);
        said.setMinHeight(USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("How far the export is");
        HBox.setHgrow(progress, Priority.ALWAYS);
        start.setId("export-start");
        start.setDefaultButton(false);
        actions.setAlignment(Pos.CENTER_LEFT);
        HBox run = new HBox(12, start, progress, stop);
        run.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(10, run, said, actions);
        foot.getStyleClass().add("export-foot");
        for (Region part : List.of(progress, stop, said, actions)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        problemList.setFitToWidth(true);
        problemList.prefHeightProperty().bind(Bindings.min(LIST_HEIGHT, problems.heightProperty().add(2)));
        problemList.getStyleClass().add("settings-scroll");
        problemList.managedProperty().bind(problemList.visibleProperty());
        return foot;
    }

    /** @param folder of the blog in sight */
    void show(Path folder) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        if (!export.isRunning()) {
            blog = folder;
            fill(export.choices());
            result(false);
        }
        setVisible(true);
        // Whoever has chosen before has nothing more to do than to press Enter.
        start.requestFocus();
    }

    private void fill(Choices choices) {
        target.setValue(choices.target());
        out.setText(choices.out());
        title.setText(choices.title());
        siteUrl.setText(choices.siteUrl());
        drafts.setSelected(choices.drafts());
        future.setSelected(choices.future());
    }

    private void hide() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        } else if (event.getCode() == KeyCode.ENTER && (event.getTarget() instanceof TextField || event.getTarget() == start)) {
            event.consume();
            start();
        }
    }

    private void choose() {
        Optional<Path> now = parent();
        Optional<Path> chosen = target.getValue() == Target.ZIP
                ? desktop.chooseSaveFile("Export pages", now, blog.getFileName() + ".zip", ".zip")
                : desktop.chooseFolder("Choose an empty folder, or that of the last export", now);
        chosen.ifPresent(path -> out.setText(path.toString()));
    }

    /** The folder around what is written there; empty where that is no path, or not on this computer. */
    private Optional<Path> parent() {
        try {
            return Optional.of(Path.of(out.getText().strip())).map(Path::getParent).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void start() {
        if (export.isRunning()) {
            return;
        }
        result(false);
        export.start(new Choices(target.getValue(), out.getText(), title.getText(), siteUrl.getText(), drafts.isSelected(),
                future.isSelected()), new BlogExport.Watcher() {
                    @Override
                    public void progress(int done, int all) {
                        running(done, all);
                    }

                    @Override
                    public void ended(ExportResult result) {
                        tell(result);
                    }
                });
    }

    private void running(int done, int all) {
        start.setDisable(true);
        progress.setVisible(true);
        stop.setVisible(true);
        progress.setProgress(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
        said.setVisible(true);
        said.setText(all == 0 ? "Reading the posts…" : number(done) + " of " + number(all) + " posts");
    }

    /** @param there whether there is something to say */
    private void result(boolean there) {
        start.setDisable(false);
        progress.setVisible(false);
        stop.setVisible(false);
        said.setVisible(there);
        actions.setVisible(false);
        problemList.setVisible(false);
    }

    private void tell(ExportResult result) {
        result(true);
        switch (result) {
            case ExportResult.Refused refused -> said.setText(refused.reason());
            case ExportResult.Done done -> tell(done.report());
        }
    }

    private void tell(ExportReport report) {
        said.setText(summary(report));
        actions.getChildren().setAll(Buttons.plain("Show in folder", "bar-button", () -> browse(folder(report))));
        Path index = report.target().resolve("index.html");
        if (Files.isRegularFile(index)) {
            actions.getChildren().addFirst(Buttons.plain("Open in browser", "bar-button", () -> browse(index)));
        }
        actions.setVisible(true);
        problems.getChildren().clear();
        report.failures().forEach(failure -> problems.getChildren().add(plain(failure)));
        report.problems().stream().limit(LISTED).forEach(problem -> problems.getChildren().add(link(problem)));
        if (report.problems().size() > LISTED) {
            problems.getChildren().add(plain("and " + number(report.problems().size() - LISTED) + " more"));
        }
        if (target.getValue() == Target.SITE && siteUrl.getText().isBlank()) {
            problems.getChildren().add(plain("Feeds and the sitemap are left out, as they need the address of the site."));
        }
        problemList.setVisible(!problems.getChildren().isEmpty());
        problemList.setVvalue(0);
    }

    private static Path folder(ExportReport report) {
        return Files.isDirectory(report.target()) ? report.target() : report.target().getParent();
    }

    private void browse(Path path) {
        desktop.browse(path.toUri().toString());
    }

    private static String summary(ExportReport report) {
        StringBuilder text = new StringBuilder();
        text.append(counted(report.posts(), "post")).append(" and ").append(counted(report.files(), "file")).append(" in all, ")
                .append(size(report.bytes())).append(". ");
        text.append(report.written().isEmpty() && report.removed().isEmpty()
                ? "Nothing has changed since the last export."
                : changed(report));
        if (report.drafts() > 0) {
            text.append(' ').append(counted(report.drafts(), "draft")).append(" left out.");
        }
        if (report.future() > 0) {
            text.append(' ').append(counted(report.future(), "post")).append(" of days to come left out.");
        }
        if (!report.problems().isEmpty()) {
            text.append(' ').append(counted(report.problems().size(), "problem")).append(":");
        } else if (report.failures().isEmpty()) {
            text.append(" Every link and image in it leads somewhere.");
        }
        return text.toString();
    }

    private static String changed(ExportReport report) {
        String written = counted(report.written().size(), "file") + " written";
        return (report.removed().isEmpty() ? written : written + ", " + number(report.removed().size()) + " removed") + ".";
    }

    private Node link(Located located) {
        Button button = Buttons.plain(
                located.source() + ", line " + located.problem().line() + ": " + located.problem().message(),
                "export-problem", () -> {
                    setVisible(false);
                    openAt.accept(blog.resolve(located.source()), located.problem());
                });
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        return button;
    }

    private static Node plain(String text) {
        Label label = new Label(text);
        Wrapping.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("export-note");
        return label;
    }

    private static String counted(int count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? number((int) ((bytes + 999) / 1000)) + " KB"
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }
}
