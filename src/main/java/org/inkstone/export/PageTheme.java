package org.inkstone.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.post.Post;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A theme made of one page of a blog: a page that a browser has saved with all its files, or that a generator has made, and the post that it
 * was made of. Where the post's text stands in the page, other posts will stand; the rest stays, without what runs, loads or belongs to
 * that post. The same page and post give the same theme, byte for byte. Blocks on the disk; any thread.
 */
public final class PageTheme {

    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final List<String> KEPT_META = List.of("theme-color", "color-scheme");

    private final Disk disk;
    private final MarkdownRenderer renderer;

    public PageTheme(Disk disk, MarkdownRenderer renderer) {
        this.disk = disk;
        this.renderer = renderer;
    }

    /** What became of a page. */
    public sealed interface Result {

        /**
         * @param page the template
         * @param css the whole style sheet
         * @param found what of the post was found in the page, such as "title, date and body"
         * @param lacking a plain sentence for each thing that is not as in the page
         */
        record Derived(String page, String css, String found, List<String> lacking) implements Result {

            public Derived {
                lacking = List.copyOf(lacking);
            }
        }

        /** @param reason one plain sentence: why there is no theme, and what to do */
        record Refused(String reason) implements Result {}
    }

    /** @param post that {@code file} shows */
    public Result derive(Path file, Post post) {
        String name = file.getFileName().toString();
        if (!(disk.read(file) instanceof ReadResult.Contents contents)) {
            return new Result.Refused(
                    name + " cannot be read; choose the page as your browser has saved it, a file that ends in .html.");
        }
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(contents.bytes()), null, "");
        } catch (IOException e) {
            return new Result.Refused(
                    name + " cannot be read as a page; save it again in your browser, as “Web page, complete”.");
        }
        strip(page);
        return new Making(page, file.toAbsolutePath().normalize().getParent(), post).make(name);
    }

    /** Nothing in the page may be taken for a slot. */
    private static void strip(Document page) {
        page.forEachNode(node -> {
            if (node instanceof TextNode text && Slots.isIn(text.getWholeText())) {
                text.text(Slots.without(text.getWholeText()));
            } else if (node instanceof Element element) {
                element.attributes().asList().stream().filter(a -> Slots.isIn(a.getKey() + a.getValue())).forEach(a -> {
                    element.removeAttr(a.getKey());
                });
            }
        });
    }

    private final class Making {

        private final Document page;
        private final Path folder;
        private final Post post;
        private final PageFiles files;
        private final PageStyle style;

        Making(Document page, Path folder, Post post) {
            this.page = page;
            this.folder = folder;
            this.post = post;
            files = new PageFiles(disk, folder);
            style = new PageStyle(files);
        }

        Result make(String name) {
            Optional<URI> address = address();
            String css = css();
            String metas = page.head().select("meta[name]").stream().filter(m -> KEPT_META.contains(m.attr("name").toLowerCase()))
                    .map(m -> "<meta name=\"" + PostPage.escape(m.attr("name")) + "\" content=\""
                            + PostPage.escape(m.attr("content"))
                            + "\">\n")
                    .collect(Collectors.joining());
            new PageCleaner(files, style, folder, address).clean(page);
            RenderedBody body = renderer.render(post.bodyText());
            Optional<BodyPlace> place = BodyPlace.find(page, body.html());
            if (place.isEmpty()) {
                return new Result.Refused("The text of this post was not found in " + name
                        + "; choose the saved page of the post that is open, or open the post that the page shows.");
            }
            TextNode slot = slot(place.get());
            PageCleaner.removeWhatBelongsToOnePost(page, slot);
            PostPage shown = PostPage.of(post, body);
            FieldPlaces fields = new FieldPlaces(page, slot, shown, Jsoup.parseBodyFragment(body.html()));
            List<String> found = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            boolean titleInBody = !shown.title().isEmpty() && !shown.header().startsWith("<h1>");
            said("title", shown.title().isEmpty(), fields.title() || titleInBody, found, lacking);
            said("date", shown.head().published().isEmpty(), fields.date(), found, lacking);
            said("tags", shown.head().tags().isEmpty(), fields.tags(), found, lacking);
            found.add("body");
            fields.rest(address.map(Making::slug).orElse(""));
            if (!files.lacking().isEmpty()) {
                lacking.add("Left out, as they do not lie beside the page: " + files.lacking().stream().limit(5)
                        .collect(Collectors.joining(", "))
                        + (files.lacking().size() > 5 ? " and " + (files.lacking().size() - 5) + " more" : "") + ".");
            }
            return new Result.Derived(Slots.template(document(metas)), css, listed(found), lacking);
        }

        private static void said(String what, boolean postHasNone, boolean isFound, List<String> found, List<String> lacking) {
            if (isFound) {
                found.add(what);
            } else {
                boolean many = what.endsWith("s");
                lacking.add(postHasNone
                        ? "This post has no " + what + ", so that pages of this theme show none."
                        : "The " + what + (many ? " were" : " was") + " not found in the page, so that pages of this theme leave "
                                + (many ? "them" : "it") + " out.");
            }
        }

        private static String listed(List<String> names) {
            return names.size() == 1
                    ? names.getFirst()
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        }

        private String css() {
            StringBuilder css = new StringBuilder();
            for (Element element : page.select("style, link[href]")) {
                String sheet = element.nameIs("style")
                        ? style.local(element.data(), folder)
                        : isSheet(element) ? style.linked(folder, element.attr("href")) : "";
                String media = element.attr("media").replaceAll("[{}<>\"'@;\\\\]", "").strip();
                // Many load a sheet as one for print, and a script makes it one for all then.
                boolean all = media.isEmpty() || media.equalsIgnoreCase("all") || element.hasAttr("onload");
                css.append(sheet.isBlank() ? "" : all ? sheet + "\n" : "@media " + media + " {\n" + sheet + "}\n");
            }
            return css.toString();
        }

        private static boolean isSheet(Element link) {
            String rel = " " + link.attr("rel").toLowerCase() + " ";
            return !rel.contains(" alternate ") && !link.hasAttr("disabled")
                    && (rel.contains(" stylesheet ") || rel.contains(" preload ") && link.attr("as").equalsIgnoreCase("style"));
        }

        /** Where the page stands on the network, as far as it says so. */
        private Optional<URI> address() {
            List<String> said = new ArrayList<>();
            for (Element element : page.select("link[rel=canonical][href], base[href], meta[property=og:url]")) {
                said.add(element.nameIs("meta") ? element.attr("content") : element.attr("href"));
            }
            page.forEachNode(node -> {
                if (node instanceof Comment comment) {
                    Matcher saved = SAVED_FROM.matcher(comment.getData());
                    if (saved.find()) {
                        said.add(saved.group(1));
                    }
                }
            });
            return said.stream().filter(a -> a.matches("(?i)https?://[^\\s\"<>]+")).findFirst().flatMap(a -> {
                try {
                    return Optional.of(URI.create(a.replaceFirst("[?#].*", "")));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            });
        }

        private static String slug(URI address) {
            String path = address.getPath() == null ? "" : address.getPath().replaceAll("(/index)?(\\.html?)?/?$", "");
            return path.substring(path.lastIndexOf('/') + 1).toLowerCase();
        }

        private static TextNode slot(BodyPlace place) {
            Element parent = place.parent();
            boolean own = place.isAlone() && parent.id().isEmpty() && !parent.nameIs("body");
            List<Node> body = List.copyOf(parent.childNodes().subList(place.from(), place.to()));
            TextNode slot = new TextNode(Slots.of(own ? "*content" : "*body"));
            body.getFirst().before(slot);
            body.forEach(Node::remove);
            if (own) {
                parent.childNodes().stream().filter(n -> n != slot).toList().forEach(Node::remove);
                parent.attr("id", PostPage.BODY_ID);
            }
            return slot;
        }

        private String document(String metas) {
            page.outputSettings().prettyPrint(false).charset("UTF-8");
            Element html = page.selectFirst("html");
            html.removeAttr("lang").removeAttr("dir").removeAttr("data-scheme");
            page.body().removeAttr("lang");
            return "<!DOCTYPE html>\n<html lang=\"" + Slots.of("language") + "\"" + Slots.of("#rightToLeft") + " dir=\"rtl\""
                    + Slots.of("/rightToLeft") + Slots.of("#scheme") + " data-scheme=\"" + Slots.of("scheme") + "\""
                    + Slots.of("/scheme") + html.attributes().html() + ">\n<head>\n" + Slots.of("*head") + metas
                    + Slots.of("#css")
                    + "<style>\n" + Slots.of("*css") + "</style>\n" + Slots.of("/css") + "</head>\n" + page.body().outerHtml()
                    + "\n</html>\n";
        }
    }
}
