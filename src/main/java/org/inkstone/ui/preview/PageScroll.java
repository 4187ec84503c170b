package org.inkstone.ui.preview;

import java.util.List;
import java.util.Optional;

import org.inkstone.export.Address;
import org.inkstone.ui.kit.SourcePlace;

/** Scrolls the page to places of the source, and says which ones are seen. Offsets are those of the body. FX thread only. */
final class PageScroll {

    /** Pixels by which an event may differ from what was asked for and still be its echo. */
    private static final double ECHO = 1.5;
    /** Pixels that what is written keeps from the upper and lower edge: a line and the room around it. */
    private static final double MARGIN = 40;

    /** What stands above the body, as the title does, stands before it in the post. */
    private static final int ABOVE = -1;

    private final PageScript page;
    private final PageWindow window;
    private PagePlaces places = new PagePlaces(List.of());
    /** What the page was last scrolled to, until it is scrolled by hand. */
    private Optional<SourcePlace> target = Optional.empty();
    /** How far it was scrolled then; not a number after that. */
    private double expected = Double.NaN;

    PageScroll(PageScript page, PageWindow window) {
        this.page = page;
        this.window = window;
    }

    void show(PagePlaces shown) {
        places = shown;
    }

    int pieceAt(int offset) {
        return places.pieceAt(offset);
    }

    void to(SourcePlace place) {
        target = Optional.of(place);
        if (places.pieces().isEmpty()) {
            return;
        }
        int piece = places.pieceAt(place.offset());
        window.show(piece);
        PageScript.View view = page.view();
        double height = place.offset() < 0 ? 0 : heightOf(place.offset(), piece);
        expected = page.scrollTo(Math.round(height - place.height() * view.height()));
        window.scrolled();
    }

    /** Does that only if the place is out of sight, or so near to an edge that its line might be cut. */
    void reveal(SourcePlace place) {
        if (places.pieces().isEmpty()) {
            return;
        }
        int piece = places.pieceAt(place.offset());
        PageScript.View view = page.view();
        double margin = Math.min(MARGIN, view.height() / 4);
        double height = window.holds(piece) ? heightOf(place.offset(), piece) : -1;
        if (height < view.top() + margin || height > view.top() + view.height() - margin) {
            double edge = margin / Math.max(1, view.height());
            to(new SourcePlace(place.offset(), Math.clamp(place.height(), edge, 1 - edge)));
        }
    }

    /** Scrolls to where the page was to be: something above it has become higher since. */
    void again() {
        target.ifPresent(this::to);
    }

    /** What is seen, after the page was scrolled by hand; empty where that was done from here. */
    Optional<SourcePlace> seen() {
        PageScript.View view = page.view();
        if (Math.abs(view.top() - expected) <= ECHO || places.pieces().isEmpty()) {
            return Optional.empty();
        }
        target = Optional.empty();
        expected = Double.NaN;
        return Optional.of(placeIn(view));
    }

    /** What is to be seen: what the page was scrolled to, or else what it is at. Empty for a page without pieces. */
    Optional<SourcePlace> place() {
        return places.pieces().isEmpty() ? Optional.empty() : target.or(() -> Optional.of(placeIn(page.view())));
    }

    private SourcePlace placeIn(PageScript.View view) {
        double range = view.pageHeight() - view.height();
        // At the top the top edges belong together, at the bottom the bottom edges.
        double height = range <= 0 ? 0 : Math.clamp(view.top() / range, 0, 1);
        double place = view.top() + height * view.height();
        if (place < view.bodyTop()) {
            return new SourcePlace(ABOVE, height);
        }
        int piece = window.first() + page.indexAt(height * view.height());
        return new SourcePlace(places.offset(place, piece, page.places(piece - window.first())), height);
    }

    /** Where in {@code body} stands what is seen at a place of the page, in pixels from the view's top left corner. */
    Optional<Integer> textAt(double x, double y, String body) {
        return page.textAt(x, y).map(place -> places.offset(place, window.first() + place.piece(), body));
    }

    /** Goes to the element with this id, as a link does. */
    void follow(String id) {
        if (!reveal(id)) {
            reveal(Address.decoded(id));
        }
    }

    private boolean reveal(String id) {
        String attribute = "id=\"" + id.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
        for (int i = 0; i < window.pieces().size(); i++) {
            if (window.pieces().get(i).contains(attribute)) {
                window.show(i);
                break;
            }
        }
        target = Optional.empty();
        return page.reveal(id);
    }

    private double heightOf(int offset, int piece) {
        return places.height(offset, piece, page.places(piece - window.first()));
    }
}
