package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.inkstone.document.Conflict;
import org.inkstone.document.Document;
import org.inkstone.document.Update;
import org.inkstone.library.Library;
import org.inkstone.library.Outlier;
import org.inkstone.library.PostSummary;
import org.inkstone.network.NetworkImages;
import org.inkstone.store.ViewPlace;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.inkstone.ui.editor.EditorOptions;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.form.Deviation;
import org.inkstone.ui.form.FormContext;
import org.inkstone.ui.form.FormView;
import org.inkstone.ui.history.HistoryView;
import org.inkstone.ui.kit.CommandPalette;
import org.inkstone.ui.kit.Keymap;
import org.inkstone.ui.kit.Look;
import org.inkstone.ui.posts.PostListView;
import org.inkstone.ui.preview.PreviewView;
import org.inkstone.ui.search.SearchView;
import org.inkstone.ui.shell.PaneCycle.Pane;
import org.inkstone.ui.shell.SidePane.Tab;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.OpenPost;
import org.inkstone.workspace.OpenState;
import org.inkstone.workspace.PostChecks;
import org.inkstone.workspace.PostOutline;
import org.inkstone.workspace.PreviewContent;
import org.inkstone.workspace.SaveState;
import org.inkstone.workspace.Spelling;
import org.inkstone.workspace.Tally;
import org.inkstone.workspace.UnsavedText;
import org.inkstone.workspace.Workspace;
import org.inkstone.workspace.WorkspaceListener;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The content of the window. */
public final class ShellView extends StackPane implements WorkspaceListener, ShellCommands.Actions, Bars.Actions {

    private final Workspace workspace;
    private final Desktop desktop;
    private final FileQuestions files;
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final BooleanProperty hasFolder = new SimpleBooleanProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final StringProperty windowTitle = new SimpleStringProperty("Inkstone");
    private final LengthView length;
    private final Spelling spelling;
    private final SpellingStatus spellingStatus;
    private final StatusBar status;
    private final EditorView editor;
    private final BlogChoices choices;
    private final BooleanProperty autosave = new SimpleBooleanProperty();
    private final BooleanProperty inConflict = new SimpleBooleanProperty();
    private final FormView form;
    private final PreviewView preview;
    private final PostListView posts;
    private final SearchView search;
    private final MatchActions matches;
    private final SectionActions sections;
    private final Checks checks;
    private final SidePane side;
    private final Bars bars = new Bars(this);
    private final HeaderBar header;
    private final CommandPalette palette;
    private final EditorOptions options = new EditorOptions();
    private final WritingPane writing;
    private final SnippetActions snippets;
    private final HistoryView history;
    private final Panes panes;
    private final FocusMode focusMode;
    private final PaneCycle cycle;
    private final SettingsView settings;
    private final ExportView blogExport;
    private List<Deviation> deviations = List.of();
    private ViewMode mode;
    private Look look;
    /** Whether the writer wants to close the window and it waits for the open post. */
    private boolean closing;

    /**
     * @param outline the sections of the post that is open
     * @param found what is to be mended in it
     * @param network where images come from that stand on the network
     * @param cacheFolder where the web engine may keep its own files
     * @param later runs a task on the owner thread after the present event
     */
    public ShellView(Workspace workspace, PostOutline outline, PostChecks found, Spelling spelling, Desktop desktop,
            NetworkImages network,
            Path cacheFolder,
            Executor later) {
        this.workspace = workspace;
        this.spelling = spelling;
        this.desktop = desktop;
        files = new FileQuestions(workspace, desktop);
        GoalCard goal = new GoalCard(workspace.goal()::set, this::focusText);
        length = new LengthView(this::whole, goal);
        spellingStatus = new SpellingStatus(spelling, () -> desktop.browse(spelling.dictionaryFolder().toUri().toString()));
        spellingStatus.visibleProperty().bind(editing);
        editor = new EditorView(this::caretAt, workspace.conflicts()::resolve, spelling, workspace.search(),
                workspace::lineStates,
                sentence -> bars.show(new Notice(Notice.Kind.DONE, sentence, Optional.empty())));
        checks = new Checks(found, editor, checkedWindow());
        status = new StatusBar(length, checks.status(), spellingStatus);
        editor.take(workspace.intake(), this::openDropped);
        editor.setOnSelection(new SelectionCount(workspace, length::showSelected)::select);
        autosave.set(workspace.autosave());
        autosave.addListener((o, was, is) -> workspace.setAutosave(is));
        form = new FormView(new FormContext(() -> workspace.library().map(l -> List.copyOf(l.tags().keySet())).orElse(List.of()),
                () -> deviations, workspace::now, this::editInSource, editor::focusText, spelling));
        preview = new PreviewView(workspace.disk(), network, cacheFolder, desktop::browse, later);
        preview.look().keepIn(workspace.session());
        preview.look().offerThemes(workspace::themes);
        choices = new BlogChoices(workspace, preview.look().theme());
        workspace.blogSettings().addListener(choices::refresh);
        posts = new PostListView(file -> {
            form.commit();
            workspace.openPost(file);
        });
        matches = new MatchActions(workspace, form::commit, this::editInSource);
        search = new SearchView(workspace.search(), matches::open, this::closeSearch);
        new ScrollSync(editor, preview);
        sections = new SectionActions(editor, outline, this::showText);
        status.showPlace(sections.breadcrumbs());
        side = new SidePane(posts, sections.view(), checks.view(), search, workspace.session());
        history = new HistoryView(workspace.history(), this::closeHistory);
        snippets = new SnippetActions(workspace, editor, desktop, form::commit, this::notice);
        writing = new WritingPane(form, editor, options);
        panes = new Panes(side, writing, preview);
        Zoom zoom = new Zoom(options, workspace.session(), bars::aside);
        ViewCommands view = new ViewCommands(options, zoom, editing, this::toggleFocus, this::goToPane, length::askForGoal,
                this::showSettings);
        OutlineCommands leading = new OutlineCommands(editor.folding(), editing, sections::goToHeading, this::toggleOutline);
        ShellCommands commands = new ShellCommands(this, editor, snippets, editing, hasFolder, canUndo, canRedo, autosave,
                inConflict,
                SpellingCommands.of(spelling, editor, editing, spellingStatus::open),
                ClipboardCommands.of(workspace, editor, desktop, editing, this::notice),
                Stream.of(leading.menu(), checks.menu(editing, hasFolder),
                        PageCommands.menu(preview.look(), this::moreThemes, files, editing),
                        choices.menu(hasFolder), view.menu())
                        .flatMap(List::stream).toList());
        Preferences preferences = new Preferences(workspace.settings());
        BooleanProperty dims = new SimpleBooleanProperty(true);
        preferences.editor(options, dims);
        preferences.toggle("Editor", "Auto-close brackets", "What is opened closes itself.", "editor.pairs",
                editor.autoCloseProperty());
        preferences.toggle("Editor", "Smart quotes", "Curly quotes and dashes while you write, as the post's language has them.",
                "editor.smart-quotes", editor.smartQuotesProperty());
        preferences.files(autosave);
        choices.addTo(preferences);
        Keymap keymap = new Keymap(commands.all(), preferences.keys());
        settings = new SettingsView(preferences.all(), keymap);
        blogExport = new ExportView(workspace.blogExport(), desktop, matches::open, checks::showAll);
        posts.showKeys(commands.searchPosts);
        header = new HeaderBar(commands, editing, this::show);
        palette = new CommandPalette(commands.all());
        look = workspace.session().get("look", "light").equals("dark") ? Look.DARK : Look.LIGHT;
        mode = ViewMode.of(workspace.session().get("mode", "split"));

        BorderPane frame = new BorderPane(panes.node(), new VBox(header, bars), null, status, null);
        StackPane.setAlignment(bars.toast(), Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, bars.toast(), goal, palette.node(), sections.layer(), settings, blogExport);
        getChildren().addAll(snippets.layers());
        focusMode = new FocusMode(this, panes, header, writing.form(), editor::focusText);
        options.dimmed().bind(focusMode.on().and(dims));
        status.follow(focusMode.on(), view.focusMode);
        cycle = new PaneCycle(List.of(new Pane(side), new Pane(bars), new Pane(writing.form()),
                new Pane(editor, () -> Optional.of(editor.control())), new Pane(preview),
                new Pane(panes.middle(), () -> panes.isPostInSight() ? Optional.empty() : PaneCycle.firstIn(panes.middle())),
                new Pane(status)));
        show(mode);
        header.show(look);
        addEventFilter(KeyEvent.KEY_PRESSED, new UndoKeys(writing, keymap, commands.redo));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> zoom.key(event, keymap));
        writing.addEventFilter(KeyEvent.KEY_PRESSED, this::replaceKey);
        editor.addEventFilter(ScrollEvent.SCROLL, zoom::wheel);
        workspace.addListener(this);
        workspace.setPlace(editor::place);
        openChanged(workspace.open());
    }

    /** Call it once the window is on the screen: makes what is slow to make. */
    public void start() {
        panes.start();
        preview.setScheme(look.scheme());
        preview.start();
        spelling.start();
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
        choices.refresh();
        preview.clear();
        switch (open) {
            case OpenState.Editing opened -> {
                panes.showPost();
                form.show(opened.post());
                writing.form().setVvalue(0);
                editor.show(opened.post().document(), opened.post().firstPlace());
                status.show(opened.post().document().state().post().source());
                posts.mark(opened.post().file());
                if (opened.post().file().isEmpty()) {
                    focusMode.leave();
                    form.focusTitle();
                } else {
                    editor.focusText();
                }
                matches.opened(opened.post());
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
        if (panes.isInSight(history)) {
            history.refresh();
        }
        if (update.transaction().changes().isEmpty()) {
            // The text reads as before, so it is the ends of its lines that are others.
            status.show(update.after().post().source());
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
    public void goalChanged(int words) {
        length.showGoal(words);
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
        files.openFolder();
    }

    @Override
    public void save() {
        form.commit();
        workspace.save();
    }

    @Override
    public void saveAs() {
        form.commit();
        files.saveAs();
    }

    @Override
    public void export() {
        form.commit();
        files.export();
    }

    @Override
    public void exportPdf() {
        form.commit();
        files.exportPdf();
    }

    @Override
    public void exportBlog() {
        form.commit();
        workspace.library().map(Library::folder).ifPresent(blogExport::show);
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
            spelling.windowEntered();
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
        focusMode.leave();
        side.show(Tab.POSTS);
        posts.focusSearch();
    }

    @Override
    public void findInFolder() {
        form.commit();
        String words = editing.get() ? editor.finding().selectedWords() : "";
        focusMode.leave();
        side.show(Tab.SEARCH);
        search.open(words);
    }

    @Override
    public void show(ViewMode wanted) {
        boolean readBefore = mode == ViewMode.READ;
        mode = wanted;
        workspace.session().put("mode", mode.name().toLowerCase(Locale.ROOT));
        header.show(mode);
        focusMode.leave();
        panes.show(mode);
        if (mode == ViewMode.READ && editing.get()) {
            preview.focusPage();
        } else if (mode != ViewMode.READ && readBefore && editing.get()) {
            editor.focusText();
        }
    }

    private void moreThemes() {
        if (mode == ViewMode.WRITE) {
            show(ViewMode.SPLIT);
        }
        preview.openLookMenu();
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

    private void caretAt(EditorView.CaretPosition position) {
        status.show(position);
    }

    private Checks.Window checkedWindow() {
        return new Checks.Window() {
            @Override
            public void reveal(TextRange range) {
                editInSource(range);
            }

            @Override
            public void revealField(boolean title) {
                showText();
                if (title) {
                    form.focusTitle();
                } else {
                    form.focusSummary();
                }
            }

            @Override
            public void open(Path file, Problem place) {
                matches.open(file, place);
            }

            @Override
            public void beginCommand() {
                form.commit();
            }

            @Override
            public SidePane side() {
                return side;
            }

            @Override
            public void showSide() {
                focusMode.leave();
            }

            @Override
            public void say(String sentence) {
                bars.aside(sentence);
            }
        };
    }

    private void closeSearch() {
        side.show(Tab.POSTS);
        editor.focusText();
    }

    private void editInSource(TextRange range) {
        showText();
        editor.reveal(range);
    }

    private void showText() {
        if (panes.isInSight(history)) {
            closeHistory();
        }
        if (mode == ViewMode.READ) {
            show(ViewMode.SPLIT);
        }
    }

    /** While it is in sight, what works on the text in the editor is not offered. */
    private void showHistory() {
        showInMiddle(history);
        editing.set(false);
    }

    private void closeHistory() {
        panes.showPost();
        editing.set(true);
        editor.focusText();
    }

    /** Instead of the post. */
    private void showInMiddle(Node view) {
        focusMode.leave();
        panes.showInMiddle(view);
    }

    private void focusText() {
        editor.focusText();
    }

    private void toggleFocus() {
        focusMode.toggle();
    }

    private void toggleOutline() {
        focusMode.leave();
        sections.toggle(side);
    }

    private void goToPane(int by) {
        cycle.go(getScene().getFocusOwner(), by);
    }

    private void showSettings() {
        settings.show();
    }

    private Tally whole() {
        return document().map(document -> Tally.of(document.state().post().bodyText())).orElse(new Tally(0, 0));
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

    /** For the toolkit's text fields it is a way to delete. */
    private void replaceKey(KeyEvent event) {
        if (event.getCode() == KeyCode.H && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            event.consume();
            editor.finding().replace();
        }
    }

    private void openDropped(Path file) {
        form.commit();
        workspace.openPost(file);
    }
}
