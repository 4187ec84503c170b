package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import org.inkstone.document.Conflict;
import org.inkstone.document.Document;
import org.inkstone.document.Update;
import org.inkstone.export.Theme;
import org.inkstone.library.Library;
import org.inkstone.library.Outlier;
import org.inkstone.library.PostSummary;
import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.form.Deviation;
import org.inkstone.ui.form.FormContext;
import org.inkstone.ui.form.FormView;
import org.inkstone.ui.history.HistoryView;
import org.inkstone.ui.kit.CommandPalette;
import org.inkstone.ui.kit.Look;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.ui.outline.Breadcrumbs;
import org.inkstone.ui.outline.HeadingPalette;
import org.inkstone.ui.outline.OutlineActions;
import org.inkstone.ui.outline.OutlineView;
import org.inkstone.ui.posts.PostListView;
import org.inkstone.ui.preview.PreviewView;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.OpenPost;
import org.inkstone.workspace.OpenState;
import org.inkstone.workspace.PostOutline;
import org.inkstone.workspace.PreviewContent;
import org.inkstone.workspace.SaveState;
import org.inkstone.workspace.SectionCommands;
import org.inkstone.workspace.UnsavedText;
import org.inkstone.workspace.Workspace;
import org.inkstone.workspace.WorkspaceListener;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The content of the window. */
public final class ShellView extends StackPane implements WorkspaceListener, ShellCommands.Actions, Bars.Actions, OutlineActions {

    /** Pixels. */
    private static final String LIST_WIDTH = "272";
    /** Below this width, in pixels, the writing pane keeps smaller margins. */
    private static final double NARROW_WIDTH = 480;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Workspace workspace;
    private final Desktop desktop;
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final BooleanProperty hasFolder = new SimpleBooleanProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final StringProperty windowTitle = new SimpleStringProperty("Inkstone");
    private final Breadcrumbs breadcrumbs = new Breadcrumbs(this::goTo);
    private final StatusBar status = new StatusBar(breadcrumbs);
    private final EditorView editor;
    private final BooleanProperty autosave = new SimpleBooleanProperty();
    private final BooleanProperty inConflict = new SimpleBooleanProperty();
    private final FormView form;
    private final PreviewView preview;
    private final PostListView posts;
    private final OutlineView outlineView = new OutlineView(this);
    private final HeadingPalette headings = new HeadingPalette(this::goTo);
    private final SideColumn side;
    private Outline outline = Outline.EMPTY;
    private final Bars bars = new Bars(this);
    private final HeaderBar header;
    private final CommandPalette palette;
    private final VBox writing = new VBox();
    private final FormPane formPane;
    private final HistoryView history;
    private final SplitPane post = new SplitPane();
    /** What stands beside the list: the open post, or what is said instead of one. */
    private final StackPane middle = new StackPane();
    private final SplitPane panes = new SplitPane();
    private List<Deviation> deviations = List.of();
    private ViewMode mode;
    private Look look;
    /** Whether the writer wants to close the window and it waits for the open post. */
    private boolean closing;

    /**
     * @param postOutline the sections of the post that is open
     * @param cacheFolder where the web engine may keep its own files
     * @param later runs a task on the owner thread after the present event
     */
    public ShellView(Workspace workspace, PostOutline postOutline, Desktop desktop, Theme theme, Path cacheFolder,
            Executor later) {
        this.workspace = workspace;
        this.desktop = desktop;
        editor = new EditorView(status::show, workspace.conflicts()::resolve);
        autosave.set(workspace.autosave());
        autosave.addListener((o, was, is) -> workspace.setAutosave(is));
        form = new FormView(new FormContext(() -> workspace.library().map(l -> List.copyOf(l.tags().keySet())).orElse(List.of()),
                () -> deviations, workspace::now, this::editInSource, editor::focusText));
        preview = new PreviewView(workspace.disk(), theme, cacheFolder, desktop::browse, later);
        posts = new PostListView(file -> {
            form.commit();
            workspace.openPost(file);
        });
        side = new SideColumn(posts, outlineView, workspace.session());
        history = new HistoryView(workspace.history(), this::closeHistory);
        followOutline(postOutline);
        ShellCommands commands = new ShellCommands(this, editor, editing, hasFolder, canUndo, canRedo, autosave, inConflict,
                new OutlineCommands(editor, editing, this::goToHeading, this::toggleOutline));
        header = new HeaderBar(commands, editing, this::show);
        palette = new CommandPalette(commands.all());
        look = workspace.session().get("look", "light").equals("dark") ? Look.DARK : Look.LIGHT;
        mode = ViewMode.of(workspace.session().get("mode", "split"));

        writing.getStyleClass().add("writing");
        formPane = new FormPane(form, writing.heightProperty());
        writing.getChildren().addAll(formPane, editor);
        writing.widthProperty()
                .addListener((o, was, is) -> writing.pseudoClassStateChanged(NARROW, is.doubleValue() < NARROW_WIDTH));
        VBox.setVgrow(editor, Priority.ALWAYS);
        writing.setMinWidth(320);
        preview.setMinWidth(280);
        side.setMinWidth(190);
        post.getStyleClass().add("post-pane");
        panes.getStyleClass().add("panes");
        panes.getItems().addAll(side, middle);
        SplitPane.setResizableWithParent(side, false);
        BorderPane frame = new BorderPane(panes, new VBox(header, bars), null, status, null);
        StackPane.setAlignment(bars.toast(), Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, bars.toast(), palette.node(), headings.node());
        show(mode);
        header.show(look);
        addEventFilter(KeyEvent.KEY_PRESSED, this::undoKeys);
        workspace.addListener(this);
        workspace.setPlace(editor::place);
        openChanged(workspace.open());
    }

    /** Call it once the window is on the screen: makes what is slow to make. */
    public void start() {
        // A divider that is set while a new window size waits to be laid out would be moved by that layout.
        layout();
        panes.setDividerPositions(Double.parseDouble(workspace.session().get("list.width", LIST_WIDTH)) / getScene().getWidth());
        side.widthProperty()
                .addListener((o, was, is) -> workspace.session().put("list.width", String.valueOf(Math.round(is.doubleValue()))));
        preview.setScheme(look.scheme());
        preview.start();
    }

    /** How the window looks before {@link #start}. */
    public Look look() {
        return look;
    }

    public ObservableStringValue windowTitle() {
        return windowTitle;
    }

    @Override
    public void libraryChanged(Library library) {
        hasFolder.set(true);
        posts.show(library);
        if (workspace.open() instanceof OpenState.Nothing) {
            openChanged(workspace.open());
        }
    }

    @Override
    public void habitsLearned(Library library) {
        deviations = library.outliers().stream().map(this::shown).toList();
        form.houseStyleChanged();
    }

    @Override
    public void openChanged(OpenState open) {
        closing = false;
        inConflict.set(false);
        bars.clear();
        status.clear();
        editing.set(open instanceof OpenState.Editing);
        preview.clear();
        switch (open) {
            case OpenState.Editing opened -> {
                showInMiddle(post);
                form.show(opened.post());
                formPane.setVvalue(0);
                editor.show(opened.post().document(), opened.post().firstPlace());
                status.show(opened.post().document().state().post().source());
                posts.mark(opened.post().file());
                if (opened.post().file().isEmpty()) {
                    form.focusTitle();
                } else {
                    editor.focusText();
                }
            }
            case OpenState.Refused refused -> {
                posts.mark(Optional.of(refused.file()));
                showInMiddle(new WelcomeView(refused.file().getFileName().toString() + " cannot be opened", refused.reason()
                        + " Inkstone left it as it is.", "Open in another program",
                        () -> desktop.browse(refused.file().toUri().toString())));
            }
            case OpenState.Nothing nothing -> {
                posts.mark(Optional.empty());
                showInMiddle(workspace.library().isPresent()
                        ? new WelcomeView("Nothing open", "Choose a post on the left, or begin a new one.", "New post",
                                this::newPost)
                        : new WelcomeView("Where are your posts?",
                                "Choose the folder in which you keep them, or an empty one to begin with. "
                                        + "Posts stay plain Markdown files there, and nothing leaves this computer.",
                                "Choose folder…", this::openFolder));
            }
        }
        documentMoved();
    }

    @Override
    public void documentChanged(Update update) {
        closing = false;
        editor.update(update);
        if (update.frontMatterChanged()) {
            form.refresh();
        }
        if (isInSight(history)) {
            history.refresh();
        }
        documentMoved();
    }

    @Override
    public void saveStateChanged(SaveState state) {
        status.show(state);
        bars.show(state, closing);
        closing = closing && !state.safe();
        workspace.openPost().flatMap(OpenPost::file).ifPresent(file -> posts.mark(Optional.of(file)));
        documentMoved();
    }

    @Override
    public void fileMoved(Path file) {
        posts.mark(Optional.of(file));
    }

    @Override
    public void conflictsChanged(List<Conflict> conflicts) {
        inConflict.set(!conflicts.isEmpty());
        editor.showConflicts(conflicts);
    }

    @Override
    public void recovered(OpenPost post, ViewPlace place) {
        bars.showRecovered(post.recoveredFrom(), post.file().isPresent());
        editor.goTo(place);
        editor.focusText();
    }

    @Override
    public void recoveryAnswered() {
        bars.showRecovered(Optional.empty(), true);
    }

    @Override
    public void unsavedChanged(List<UnsavedText> others) {
        bars.showUnsaved(others);
    }

    @Override
    public void archiveTrouble(Optional<String> trouble) {
        bars.showTrouble(trouble);
    }

    @Override
    public void previewReady(PreviewContent content) {
        status.show(content);
        preview.show(content);
    }

    @Override
    public void notice(Notice notice) {
        bars.show(notice);
    }

    @Override
    public void newPost() {
        form.commit();
        workspace.newPost();
    }

    @Override
    public void openFolder() {
        form.commit();
        desktop.chooseFolder("Choose the folder with your posts", workspace.library().map(Library::folder))
                .ifPresent(workspace::openFolder);
    }

    @Override
    public void save() {
        form.commit();
        workspace.save();
    }

    @Override
    public void saveAs() {
        form.commit();
        Optional<Path> file = workspace.openPost().flatMap(OpenPost::file);
        String name = file.map(f -> f.getFileName().toString()).orElse(workspace.exportName().replaceFirst("html$", "md"));
        desktop.chooseSaveFile("Save as", file.map(Path::getParent).or(() -> workspace.library().map(Library::folder)), name,
                ".md")
                .ifPresent(workspace::saveAs);
    }

    @Override
    public void export() {
        form.commit();
        desktop.chooseSaveFile("Export page", workspace.session().exportFolder(), workspace.exportName(), ".html")
                .ifPresent(workspace::export);
    }

    @Override
    public void versions() {
        form.commit();
        workspace.openPost().ifPresent(opened -> {
            showHistory();
            history.showVersions(opened);
        });
    }

    @Override
    public void showRecovered() {
        workspace.openPost().ifPresent(opened -> {
            showHistory();
            history.showRecovered(opened);
        });
    }

    @Override
    public void refresh() {
        workspace.refresh();
    }

    /** Ends the program once nothing would be lost. */
    @Override
    public void quit() {
        form.commit();
        closing = true;
        workspace.leave(desktop::quit);
    }

    @Override
    public void closeAnyway() {
        workspace.leaveUnsaved(desktop::quit);
    }

    /** The writer turned to another program, or came back from one. */
    public void windowFocused(boolean focused) {
        if (focused) {
            workspace.windowEntered();
        } else {
            // A tag half typed stays half typed.
            workspace.windowLeft();
        }
    }

    @Override
    public void undo() {
        document().ifPresent(Document::undo);
    }

    @Override
    public void redo() {
        document().ifPresent(Document::redo);
    }

    @Override
    public void searchPosts() {
        side.showPosts();
        posts.focusSearch();
    }

    @Override
    public void show(ViewMode wanted) {
        mode = wanted;
        workspace.session().put("mode", mode.name().toLowerCase(Locale.ROOT));
        header.show(mode);
        List<Node> visible = switch (mode) {
            case WRITE -> List.of(writing);
            case SPLIT -> List.of(writing, preview);
            case READ -> List.of(preview);
        };
        if (!post.getItems().equals(visible)) {
            post.getItems().setAll(visible);
            post.setDividerPositions(0.5);
        }
    }

    @Override
    public void otherLook() {
        look = look.other();
        workspace.session().put("look", look.scheme());
        look.applyTo(getScene());
        header.show(look);
        preview.setScheme(look.scheme());
    }

    @Override
    public void palette() {
        palette.show();
    }

    @Override
    public void dismissGone() {
        workspace.dismissGone();
    }

    @Override
    public void keepRecovered() {
        workspace.recovery().keep();
    }

    @Override
    public void discardRecovered() {
        workspace.recovery().discard();
    }

    @Override
    public void openUnsaved(UUID id) {
        form.commit();
        workspace.openUnsaved(id);
    }

    @Override
    public void saveOverOther() {
        workspace.saveOverOther();
    }

    @Override
    public void takeOther() {
        workspace.takeOther();
    }

    @Override
    public void copyAll() {
        document().ifPresent(document -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(document.state().text());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override
    public void open(Path file) {
        desktop.browse(file.toUri().toString());
    }

    @Override
    public void showFolder(Path file) {
        desktop.browse(file.getParent().toUri().toString());
    }

    @Override
    public void goTo(Section section) {
        if (mode == ViewMode.READ) {
            show(ViewMode.SPLIT);
        }
        editor.goToLine(section.head().start());
        editor.focusText();
    }

    @Override
    public boolean move(Section section, Optional<Section> before) {
        return editor.perform(SectionCommands.move(section, before));
    }

    @Override
    public void changeLevel(Section section, int by) {
        editor.perform(SectionCommands.changeLevel(section, by));
    }

    @Override
    public void leave() {
        editor.focusText();
    }

    private void followOutline(PostOutline postOutline) {
        editor.setOnSay(sentence -> bars.show(Notice.problem(sentence)));
        editor.setOnCaret(offset -> {
            outlineView.showCaret(offset);
            breadcrumbs.showCaret(offset);
        });
        postOutline.setListener(now -> {
            outline = now;
            outlineView.show(now);
            breadcrumbs.show(now);
            editor.showOutline(now);
        });
        editor.lineNumbersProperty().set(workspace.session().get("line.numbers", "false").equals("true"));
        editor.lineNumbersProperty().subscribe(shown -> workspace.session().put("line.numbers", String.valueOf(shown)));
    }

    private void goToHeading() {
        headings.show(outline, editor.place().caret());
    }

    /** To the outline, and from there back to the text and the posts. */
    private void toggleOutline() {
        if (side.isOutlineInSight() && Nodes.isInside(getScene().getFocusOwner(), outlineView)) {
            side.showPosts();
            editor.focusText();
        } else {
            side.showOutline();
            outlineView.applyCss();
            outlineView.focus();
        }
    }

    private void editInSource(TextRange range) {
        if (mode == ViewMode.READ) {
            show(ViewMode.SPLIT);
        }
        editor.reveal(range);
    }

    /** While it is in sight, what works on the text in the editor is not offered. */
    private void showHistory() {
        showInMiddle(history);
        editing.set(false);
    }

    private void closeHistory() {
        showInMiddle(post);
        editing.set(true);
        editor.focusText();
    }

    private boolean isInSight(Node view) {
        return middle.getChildren().contains(view);
    }

    private void showInMiddle(Node view) {
        if (!middle.getChildren().equals(List.of(view))) {
            middle.getChildren().setAll(view);
            // A split pane takes its items into the scene with its skin only; before that none of them can have the focus.
            middle.applyCss();
        }
    }

    private Deviation shown(Outlier outlier) {
        return new Deviation(outlier.sentence() + ".", outlier.files().stream().map(PostSummary::nameOf).toList(), () -> {
            form.commit();
            workspace.openPost(outlier.files().getFirst());
        });
    }

    private Optional<Document> document() {
        return workspace.openPost().map(OpenPost::document);
    }

    private void documentMoved() {
        canUndo.set(document().map(Document::canUndo).orElse(false));
        canRedo.set(document().map(Document::canRedo).orElse(false));
        windowTitle.set(workspace.openPost().map(this::titleOf).map(t -> t + " – Inkstone").orElse("Inkstone"));
    }

    private String titleOf(OpenPost open) {
        String title = open.document().state().post().metadata().title();
        return (open.saveState().safe() ? "" : "• ")
                + (title.isBlank() ? open.file().map(f -> f.getFileName().toString()).orElse("Untitled") : title);
    }

    /** Editor and form share one undo; the controls' own must not answer first. */
    private void undoKeys(KeyEvent event) {
        boolean inPost = event.getTarget() instanceof Node target && Nodes.isInside(target, writing);
        if (inPost && event.isShortcutDown() && !event.isAltDown()) {
            if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
                event.consume();
                undo();
            } else if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z) {
                event.consume();
                redo();
            }
        }
    }
}
