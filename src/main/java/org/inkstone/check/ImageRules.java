package org.inkstone.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inkstone.export.Address;
import org.inkstone.export.ImageFolder;
import org.inkstone.files.FileStamp;
import org.inkstone.markdown.BodyParts;
import org.inkstone.text.TextChange;

/** The rules for the images of a post. For one post. */
final class ImageRules {

    private static final long HEAVY = 1 << 20;

    private final PostUnderCheck post;
    private final ImagePlaces places;
    private final ImageFolder images;

    ImageRules(PostUnderCheck post, ImagePlaces places) {
        this.post = post;
        this.places = places;
        this.images = new ImageFolder(post.disk(), post.blog().folder(), post.folder());
    }

    void check() {
        post.parts().images().forEach(this::image);
    }

    private void image(BodyParts.Picture image) {
        if (image.alt().isBlank()) {
            post.addInBody(Rule.ALT_MISSING, image.range(), "The image has no description for those who cannot see it.",
                    Optional.empty());
        }
        if (Address.hasScheme(image.address()) || ImageFolder.isRemote(image.address()) || image.address().isBlank()) {
            return;
        }
        String path = LinkRules.withoutQuery(image.address());
        Optional<Path> found = images.find(path);
        if (found.isEmpty()) {
            if (!path.startsWith("/") || images.holdsFolderOf(path)) {
                missing(image, path);
            }
            return;
        }
        post.disk().stamp(found.get()).ifPresent(stamp -> judge(image, found.get(), stamp));
    }

    private void judge(BodyParts.Picture image, Path file, FileStamp stamp) {
        if (stamp.size() > HEAVY) {
            post.addInBody(Rule.IMAGE_HEAVY, image.target(),
                    "The image is " + String.format(Locale.ROOT, "%.1f", stamp.size() / (double) HEAVY)
                            + " MB; readers on the road wait for it.",
                    Optional.empty());
        }
        if (places.tells(file, stamp)) {
            post.addInBody(Rule.IMAGE_LOCATION, image.target(),
                    "“" + file.getFileName()
                            + "” says where it was taken. Inkstone’s export leaves that out, other generators do not.",
                    Optional.empty());
        }
    }

    private void missing(BodyParts.Picture image, String path) {
        Optional<Path> near = path.contains("{") ? Optional.empty() : near(Address.decoded(path));
        String sentence = "“" + image.address() + "” is not in the blog’s folder.";
        if (near.isEmpty()) {
            post.addInBody(Rule.IMAGE_MISSING, image.target(), sentence, Optional.empty());
            return;
        }
        String address = path.startsWith("/") ? fromRoot(near.get()) : RelativeAddress.of(post.folder(), near.get());
        boolean leads = images.find(address).isPresent();
        post.addInBody(Rule.IMAGE_MISSING, image.target(),
                leads ? sentence + " “" + post.blog().place(near.get()) + "” is." : sentence,
                leads
                        ? post.inBody("Use “" + near.get().getFileName() + "”",
                                List.of(new TextChange(image.target(), address)))
                        : Optional.empty());
    }

    private Optional<Path> near(String path) {
        Path meant = path.startsWith("/")
                ? RelativeAddress.resolve(post.blog().folder(), path.substring(1))
                : RelativeAddress.resolve(post.folder(), path);
        return meant == null ? Optional.empty() : post.blog().files().near(meant).filter(file -> !isPost(file));
    }

    private static boolean isPost(Path file) {
        return ImageFolder.type(file.toString()).isEmpty();
    }

    /** As the site has it: without the folder that is copied to its root. */
    private String fromRoot(Path file) {
        String place = RelativeAddress.of(post.blog().folder(), file);
        for (String root : List.of("static/", "public/", "source/", "assets/")) {
            if (place.startsWith(root) && images.find("/" + place.substring(root.length())).isPresent()) {
                return "/" + place.substring(root.length());
            }
        }
        return "/" + place;
    }
}
