package org.inkstone.ui.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.inkstone.export.ImageFolder;
import org.inkstone.export.PageImage;
import org.inkstone.export.PageImages;
import org.inkstone.export.PostPage;
import org.inkstone.export.Theme;
import org.inkstone.files.Disk;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.network.NetworkImages;
import org.inkstone.ui.kit.SourcePlace;
import org.inkstone.ui.preview.PreviewScheme.Resource;
import org.inkstone.workspace.PreviewContent;
import org.w3c.dom.Document;
import org.w3c.dom.events.EventTarget;

import javafx.animation.AnimationTimer;
import javafx.concurrent.Worker.State;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * The page of the open post as it will be exported. The web view is made on the first use, as it takes a while; until then and while a
 * page loads, the newest content waits.
 */
public final class PreviewView extends StackPane {

    private static final String POLICY = PostPage.policy("inkstone: data:");

    private final Disk disk;
    private final NetworkImages network;
    private final Path cacheFolder;
    private final Consumer<String> browse;
    private final Executor later;
    private final String site = PreviewScheme.open(this::resource);
    private final PageLook look = new PageLook();
    private final PageFrame frame = new PageFrame(new PageBar(look));
    /** What was typed is on the screen first: drawing the page again takes longer than a frame. */
    private final AnimationTimer afterFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            later.execute(PreviewView.this::patchIfSame);
        }
    };
    private WebView web;
    private PageScript page;
    private PageWindow window;
    private PageScroll scroll;
    /** Read by the web engine's threads. */
    private volatile Served served = new Served("", "", Path.of(""), false);
    private String scheme = "light";
    private PreviewContent newest;
    private String shownPage = "";
    private String shownAround = "";
    private Theme shownTheme = Theme.paper();
    /** {@link #shownTheme} as it is in {@link #shownView}. */
    private Theme shownLook = Theme.paper();
    private PageView shownView = PageView.DESKTOP;
    private boolean loading;
    /** Where the page that is being loaded is to be scrolled to, in the body; empty for where the caret is. */
    private Optional<SourcePlace> kept = Optional.empty();
    private SourcePlace caret = new SourcePlace(0, 0);
    /** Whether what is written is to stay in sight: the writer has not looked elsewhere since. */
    private boolean followsCaret;
    private Consumer<SourcePlace> onScroll = place -> {};
    private IntConsumer onClick = offset -> {};

    /** What the site answers: the document at {@code path}, images of the blog in {@code root}, and if allowed those of the network. */
    private record Served(String path, String document, Path root, boolean networkImages) {}

    /**
     * @param network is asked for images where the blog is allowed to have them from there
     * @param cacheFolder where the web engine may keep its own files
     * @param browse opens an address in the writer's browser
     * @param later runs a task on the owner thread after the present event
     */
    public PreviewView(Disk disk, NetworkImages network, Path cacheFolder, Consumer<String> browse, Executor later) {
        this.disk = disk;
        this.network = network;
        this.cacheFolder = cacheFolder;
        this.browse = browse;
        this.later = later;
        getStyleClass().add("preview");
        getChildren().add(frame);
        look.view().addListener((o, was, is) -> viewChanged());
        look.scheme().addListener((o, was, is) -> setScheme(this.scheme));
    }

    /** As which of its readers see it the page is shown. */
    public PageLook look() {
        return look;
    }

    /** Makes the web view; call it once the window is on the screen. */
    public void start() {
        web = new WebView();
        web.setId("preview-web");
        web.setContextMenuEnabled(false);
        web.setAccessibleText("Preview");
        // As wide as the pane gives: a page has no width of its own to ask for.
        web.setMinSize(0, 0);
        WebEngine engine = web.getEngine();
        engine.setJavaScriptEnabled(false);
        engine.setUserDataDirectory(cacheFolder.toFile());
        engine.setCreatePopupHandler(features -> null);
        engine.getLoadWorker().stateProperty().addListener((o, was, is) -> loadChanged(is));
        engine.locationProperty().addListener((o, was, is) -> {
            if (!is.isEmpty() && !is.startsWith(site + "/")) {
                // Whatever led away from the page: back to it, but never from inside the engine's own call.
                later.execute(this::load);
            }
        });
        page = new PageScript(engine);
        window = new PageWindow(page);
        scroll = new PageScroll(page, window);
        frame.setWeb(web);
        frame.setPageWidth(look.view().get().width());
        if (newest != null) {
            load();
        }
    }

    /** Gives the page the keyboard, whose keys then scroll it. */
    public void focusPage() {
        if (web != null) {
            web.requestFocus();
        }
    }

    /** @param scrolled is told, whenever the page was scrolled, what is seen of the source at which height */
    public void setOnPageScroll(Consumer<SourcePlace> scrolled) {
        onScroll = scrolled;
    }

    /** @param clicked is given the offset in the text of what was clicked on the page */
    public void setOnPageClick(IntConsumer clicked) {
        onClick = clicked;
    }

    /** Shows a post's page. */
    public void show(PreviewContent content) {
        Path root = content.root();
        Path file = content.file();
        Path relative = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        String path = "/" + relative.toString().replace('\\', '/') + ".html";
        boolean samePage = path.equals(served.path()) && served.root().equals(root)
                && newest != null && content.page().language().equals(newest.page().language())
                && content.page().direction() == newest.page().direction();
        boolean sameTheme = newest != null && content.theme().equals(newest.theme());
        if (samePage && !sameTheme && isShown()) {
            kept = scroll.place();
        }
        newest = content;
        // What is being loaded is still being asked for: the page's document stays until another page takes its place.
        served = new Served(path, samePage ? served.document() : "", root, content.trust().networkImages());
        if (web == null || loading) {
            return;
        }
        if (samePage && sameTheme && shownPage.equals(path)) {
            afterFrame.start();
        } else {
            load();
        }
    }

    private void patchIfSame() {
        if (isShown() && shownPage.equals(served.path())) {
            patch();
        }
    }

    /** Marks the block that is written in, and keeps what is written in sight. */
    public void showCaret(SourcePlace place) {
        markCaret(place);
        followsCaret = true;
        if (isShown()) {
            scroll.reveal(inBody(place));
        }
    }

    /** Marks the block that is written in. */
    public void markCaret(SourcePlace place) {
        caret = place;
        followsCaret = false;
        if (isShown()) {
            markCaret();
        }
    }

    /** Scrolls the page until {@code place} is at its height. */
    public void scrollTo(SourcePlace place) {
        followsCaret = false;
        if (isShown()) {
            scroll.to(inBody(place));
        }
    }

    /** {@code light} or {@code dark}: that of the window. */
    public void setScheme(String scheme) {
        this.scheme = scheme;
        if (isShown()) {
            page.setScheme(look.schemeIn(scheme));
        }
    }

    /** Loads the page anew, in its other style, and leaves it where it was. */
    private void viewChanged() {
        kept = isShown() ? scroll.place() : kept;
        frame.setPageWidth(look.view().get().width());
        if (isShown()) {
            load();
        }
    }

    /** Forgets the page: another post is being opened, or none. */
    public void clear() {
        newest = null;
        kept = Optional.empty();
        shownPage = "";
        if (web != null) {
            web.setVisible(false);
        }
    }

    private boolean isShown() {
        return web != null && newest != null && !loading && !shownPage.isEmpty();
    }

    private void load() {
        if (newest == null) {
            loading = false;
            return;
        }
        loading = true;
        PostPage post = newest.page();
        scroll.show(new PagePlaces(post.body().pieces()));
        window.begin(pieces(post), scroll.pieceAt(kept.orElse(inBody(caret)).offset()));
        RenderedBody part = post.body().with(post.body().pieces().subList(window.first(), window.first() + window.count()));
        shownView = look.view().get();
        shownTheme = newest.theme();
        shownLook = shownView.theme(shownTheme);
        served = new Served(served.path(), post.with(part).document(shownLook, POLICY, look.schemeIn(scheme)), served.root(),
                served.networkImages());
        shownPage = served.path();
        shownAround = post.surroundings(shownLook);
        web.getEngine().load(site + encoded(served.path()));
    }

    private void loadChanged(State state) {
        if (state == State.SUCCEEDED) {
            loading = false;
            listen(web.getEngine().getDocument());
            page.install();
            web.setVisible(newest != null);
            if (newest == null) {
                return;
            }
            if (shownPage.equals(served.path()) && shownView == look.view().get() && shownTheme.equals(newest.theme())) {
                setScheme(scheme);
                window.loaded();
                patch();
                kept.ifPresentOrElse(scroll::to, () -> scroll.reveal(inBody(caret)));
                kept = Optional.empty();
            } else {
                loadLater();
            }
        } else if (state == State.FAILED || state == State.CANCELLED) {
            loading = false;
            boolean overtaken = newest != null && !shownPage.equals(served.path());
            shownPage = "";
            if (overtaken) {
                loadLater();
            }
        }
    }

    /** Loads from outside the engine's own call, in which it must not be asked for anything else. */
    private void loadLater() {
        loading = true;
        later.execute(this::load);
    }

    private void listen(Document document) {
        new LinkGuard(browse, this::follow, this::clickedAt).watch(document);
        EventTarget target = (EventTarget) document;
        target.addEventListener("scroll", event -> scrolled(), true);
        // An image that has come makes the page higher.
        target.addEventListener("load", event -> scroll.again(), true);
    }

    private void patch() {
        PostPage post = newest.page();
        String around = post.surroundings(shownLook);
        if (!around.equals(shownAround)) {
            page.setAround(around);
            shownAround = around;
        }
        scroll.show(new PagePlaces(post.body().pieces()));
        window.update(pieces(post));
        markCaret();
        if (followsCaret) {
            scroll.reveal(inBody(caret));
        }
    }

    private void markCaret() {
        int piece = scroll.pieceAt(caret.offset() - bodyStart());
        page.mark(caret.offset() >= bodyStart() && window.holds(piece) ? piece - window.first() : -1);
    }

    private void scrolled() {
        if (isShown()) {
            window.scrolled();
            scroll.seen().ifPresent(place -> onScroll.accept(new SourcePlace(place.offset() + bodyStart(), place.height())));
        }
    }

    private void clickedAt(double x, double y) {
        if (isShown()) {
            scroll.textAt(x, y, newest.post().bodyText()).ifPresent(offset -> onClick.accept(offset + bodyStart()));
        }
    }

    private int bodyStart() {
        return newest.post().body().start();
    }

    private SourcePlace inBody(SourcePlace place) {
        return new SourcePlace(place.offset() - bodyStart(), place.height());
    }

    private void follow(String id) {
        if (isShown()) {
            scroll.follow(id);
        }
    }

    private Optional<Resource> resource(String path) {
        Served now = served;
        if (path.equals(now.path()) && !now.document().isEmpty()) {
            return Optional.of(Resource.html(now.document()));
        }
        Optional<String> address = PageImages.networkAddress(path);
        ImageFolder images = new ImageFolder(disk, now.root(), now.root());
        Optional<PageImage> image = address.isPresent()
                ? address.filter(a -> now.networkImages()).flatMap(network::get).flatMap(i -> PageImage.of(i.type(), i.bytes()))
                : images.find(path.replace("%", "%25")).flatMap(images::read);
        return image.map(i -> new Resource(i.type(), i.bytes()));
    }

    private static List<String> pieces(PostPage page) {
        return page.body().pieces().stream().map(RenderedPiece::html).toList();
    }

    /** The path as it stands in an address (RFC 3986, chapter 3.3). */
    private static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
