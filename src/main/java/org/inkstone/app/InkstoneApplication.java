package org.inkstone.app;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.inkstone.cli.InkstoneCommand;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.network.NetworkImages;
import org.inkstone.ui.kit.LateStyles;
import org.inkstone.ui.kit.Look;
import org.inkstone.ui.shell.ShellView;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;
import org.inkstone.workspace.Archive;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.Pace;
import org.inkstone.workspace.PostChecks;
import org.inkstone.workspace.PostOutline;
import org.inkstone.workspace.Session;
import org.inkstone.workspace.Spelling;
import org.inkstone.workspace.Workspace;

import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window's program: makes every part, wires them, and lets go of them again. */
public final class InkstoneApplication extends Application {

    private static final System.Logger LOG = System.getLogger(InkstoneApplication.class.getName());

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 128, 256);

    private ShellView shell;
    private Workspace workspace;
    private PostOutline outline;
    private PostChecks checks;
    private Spelling spelling;
    private Session session;

    /** Opens the window and returns when it is closed. */
    static void start(InkstoneCommand.WindowOptions options) {
        // Its only message at every start is that it was loaded from the class path, which is how this program is packaged.
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        String[] arguments = {options.path().map(Path::toString).orElse(""), options.data().map(Path::toString).orElse("")};
        launch(InkstoneApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        ProxySelector network = OfflineProxies.install();
        Look.loadFonts();
        AppFolders folders = AppFolders.of(argument(1));
        Disk disk = new Disk();
        session = new Session(disk, folders.data());
        MarkdownRenderer renderer = new MarkdownRenderer();
        Archive archive = new Archive(folders.data(), worker("store"), Platform::runLater, Clock.systemUTC());
        Alarms alarms = new Alarms(Platform::runLater);
        Workspace.Workers workers = new Workspace.Workers(worker("disk"), worker("render"), worker("watch"),
                worker("search"), worker("export"), alarms);
        workspace = new Workspace(disk, renderer, new PageExporter(renderer, Theme.paper()), workers, archive, session,
                Pace.USUAL,
                Clock.systemDefaultZone(), this::report);
        outline = new PostOutline(worker("outline"), alarms);
        workspace.addListener(outline);
        checks = new PostChecks(disk, worker("checks"), alarms, workspace.blogSettings(), Clock.systemDefaultZone());
        workspace.addListener(checks);
        spelling = new Spelling(disk, folders.data(), worker("spelling"), session, notice -> shell.notice(notice));
        workspace.addListener(spelling);
        shell = new ShellView(workspace, outline, checks, spelling, new StageDesktop(stage, getHostServices()),
                new NetworkImages(network),
                folders.cache(), Platform::runLater);
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> LOG.log(System.Logger.Level.ERROR, "unexpected", e));

        Scene scene = new Scene(shell, 1360, 860);
        shell.look().applyTo(scene);
        LateStyles.settleIn(scene);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // Without a compositor a menu's shadow and round corners would stand on white.
            shell.getStyleClass().add("opaque-popups");
        }
        stage.titleProperty().bind(shell.windowTitle());
        stage.setScene(scene);
        ICON_SIZES.forEach(size -> stage.getIcons()
                .add(new Image(InkstoneApplication.class.getResourceAsStream("inkstone-" + size + ".png"))));
        stage.setMinWidth(760);
        stage.setMinHeight(480);
        StageDesktop.restoreBounds(stage, session);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.quit();
        });
        stage.focusedProperty().addListener((o, was, is) -> shell.windowFocused(is));
        stage.show();
        Optional<Path> path = argument(0);
        Platform.runLater(() -> {
            shell.start();
            workspace.start(path);
        });
    }

    @Override
    public void stop() {
        workspace.close();
        outline.close();
        checks.close();
        spelling.close();
        session.save();
    }

    private Worker worker(String name) {
        return new Worker(name, Platform::runLater, this::report);
    }

    private Optional<Path> argument(int index) {
        String argument = index < getParameters().getRaw().size() ? getParameters().getRaw().get(index) : "";
        return argument.isEmpty() ? Optional.empty() : Optional.of(Path.of(argument));
    }

    /** Something threw that should not have: logged in full, and said in one sentence. */
    private void report(Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", e);
        Platform.runLater(() -> shell.notice(Notice.problem("Something went wrong inside Inkstone; your text is not affected. ("
                + e.getClass().getSimpleName() + ")")));
    }
}
