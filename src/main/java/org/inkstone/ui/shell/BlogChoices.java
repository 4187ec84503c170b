package org.inkstone.ui.shell;

import java.util.List;

import org.inkstone.export.Trust;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/** What the writer allows the blog in sight: on or off, for each blog anew. FX thread only. */
final class BlogChoices {

    private final Workspace workspace;
    private final BooleanProperty networkImages = new SimpleBooleanProperty();
    private final BooleanProperty rawHtml = new SimpleBooleanProperty();
    private final StringProperty theme;
    private boolean showing;

    /** @param theme the name of the one that the blog's pages have */
    BlogChoices(Workspace workspace, StringProperty theme) {
        this.workspace = workspace;
        this.theme = theme;
        theme.addListener((o, was, is) -> {
            if (!showing) {
                workspace.setTheme(is);
            }
        });
        networkImages.addListener((o, was, is) -> chosen());
        rawHtml.addListener((o, was, is) -> chosen());
    }

    /** Shows what holds for the blog that is in sight now. */
    void refresh() {
        Trust trust = workspace.trust();
        showing = true;
        networkImages.set(trust.networkImages());
        rawHtml.set(trust.rawHtml());
        theme.set(workspace.theme());
        showing = false;
    }

    List<Command> menu(ObservableBooleanValue hasFolder) {
        return List.of(Menus.LINE, Command.toggle("View", "Show images from the network in this blog", hasFolder, networkImages),
                Command.toggle("View", "Trust raw HTML in this blog", hasFolder, rawHtml));
    }

    void addTo(Preferences preferences) {
        preferences.blog("Images from the network",
                "Their servers can see when you look at a post; exported pages refer to them.",
                networkImages);
        preferences.blog("Trusted raw HTML",
                "Exported pages run the scripts and frames that stand in its posts; the preview still runs nothing.", rawHtml);
    }

    private void chosen() {
        if (!showing) {
            workspace.setTrust(new Trust(networkImages.get(), rawHtml.get()));
        }
    }
}
