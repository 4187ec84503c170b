package org.inkstone.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.text.Problem;

/**
 * What the page of a post was made of besides the post, and what others need to know of it, so that it need not be made again.
 *
 * @param excerpt the begin of its text, for lists; where the writer wrote a summary, that
 * @param anchors the ids on its page
 * @param links to other posts and files
 * @param images that are in the blog's folder or should be
 * @param problems what the page lacks, without its links
 */
record PostContents(String excerpt, List<String> anchors, List<Link> links, List<Used> images, List<Problem> problems) {

    PostContents {
        anchors = List.copyOf(anchors);
        links = List.copyOf(links);
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /**
     * A link that stays in the package.
     *
     * @param address as written, without fragment; empty for the page itself
     * @param fragment decoded; may be empty
     * @param target path in the package; empty where there is none
     * @param line 1-based, of the post's file
     * @param column 1-based
     */
    record Link(String address, String fragment, String target, int line, int column) {}

    /**
     * An image.
     *
     * @param address as written
     * @param target path in the package; empty where it is not there
     */
    record Used(String address, String target) {}

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("excerpt", excerpt);
        json.put("anchors", anchors);
        json.put("links", links.stream().<Object>map(l -> List.of(l.address(), l.fragment(), l.target(), (long) l.line(),
                (long) l.column())).toList());
        json.put("images", images.stream().<Object>map(i -> List.of(i.address(), i.target())).toList());
        json.put("problems",
                problems.stream().<Object>map(p -> List.of((long) p.line(), (long) p.column(), p.message())).toList());
        return json;
    }

    static PostContents of(Map<String, Object> json) {
        return new PostContents((String) json.get("excerpt"), Manifest.strings(json.get("anchors")),
                Manifest.lists(json.get("links")).map(l -> new Link((String) l.get(0), (String) l.get(1), (String) l.get(2),
                        number(l.get(3)), number(l.get(4)))).toList(),
                Manifest.lists(json.get("images")).map(i -> new Used((String) i.get(0), (String) i.get(1))).toList(),
                Manifest.lists(json.get("problems"))
                        .map(p -> new Problem(number(p.get(0)), number(p.get(1)), (String) p.get(2))).toList());
    }

    private static int number(Object json) {
        return Math.toIntExact((Long) json);
    }
}
