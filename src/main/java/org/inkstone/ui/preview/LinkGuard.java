package org.inkstone.ui.preview;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/**
 * Keeps the page where it is: a click on a link, by any button or key, and a form's submit do nothing in the page. What may be followed is
 * handed out.
 */
final class LinkGuard {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Consumer<String> browse;
    private final Consumer<String> scrollTo;
    private final Click click;

    /** A click on the page that is not on a link, in pixels from the view's top left corner. */
    interface Click {
        void at(double x, double y);
    }

    /**
     * @param browse is given an {@code http}, {@code https} or {@code mailto} address to open in the writer's browser
     * @param scrollTo is given the id of an element of the page
     */
    LinkGuard(Consumer<String> browse, Consumer<String> scrollTo, Click click) {
        this.browse = browse;
        this.scrollTo = scrollTo;
        this.click = click;
    }

    void watch(Document document) {
        EventTarget target = (EventTarget) document;
        target.addEventListener("click", this::clicked, true);
        target.addEventListener("auxclick", this::clicked, true);
        target.addEventListener("submit", Event::preventDefault, true);
    }

    private void clicked(Event event) {
        for (Node node = (Node) event.getTarget(); node != null; node = node.getParentNode()) {
            if (node instanceof Element element && element.getAttribute("href") != null
                    && !element.getAttribute("href").isEmpty()) {
                event.preventDefault();
                follow(element.getAttribute("href").strip());
                return;
            }
        }
        if (event instanceof MouseEvent mouse && mouse.getButton() == 0) {
            click.at(mouse.getClientX(), mouse.getClientY());
        }
    }

    private void follow(String address) {
        if (address.startsWith("#")) {
            scrollTo.accept(address.substring(1));
            return;
        }
        int colon = address.indexOf(':');
        if (colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))) {
            browse.accept(address);
        }
    }
}
