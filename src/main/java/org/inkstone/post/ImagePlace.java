package org.inkstone.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a post's images lie, as its addresses say. A quick look at the text, without parsing it: a habit needs no more. */
final class ImagePlace {

    /** Every repetition is bounded, so that no text makes the search slow. */
    private static final Pattern IMAGE = Pattern
            .compile(
                    "!\\[[^\\]\\n]{0,300}]\\([ ]{0,4}<?([^)\\s>\"]{1,300})|<img\\b[^>\\n]{0,300}?\\bsrc=[\"']([^\"'\\n]{1,300})[\"']");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|.*[{}].*");
    private static final int LOOKED_AT = 1 << 16;
    private static final int IMAGES = 5;

    private ImagePlace() {}

    /** What stands before the file names of most of the first images; empty where the body shows none from the blog itself. */
    static Optional<String> of(String body) {
        Matcher image = IMAGE.matcher(body).region(0, Math.min(body.length(), LOOKED_AT));
        Ballot<String> places = new Ballot<>();
        while (places.total() < IMAGES && image.find()) {
            String address = image.group(1) == null ? image.group(2) : image.group(1);
            if (!ELSEWHERE.matcher(address).matches()) {
                places.add(address.substring(0, address.lastIndexOf('/') + 1));
            }
        }
        return places.winner().map(String::intern);
    }
}
