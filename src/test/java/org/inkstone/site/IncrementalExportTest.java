package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.inkstone.files.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has changed, an export that goes on from the last one makes the bytes of one that begins from nothing. */
class IncrementalExportTest {

    private static final int ROUNDS = 30;
    private static final List<String> TAGS = List.of("ink", "C++", "two words", "日本");
    /** For which every file has been at rest for long when it is read. */
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(10));

    @TempDir
    private Path temp;
    private SampleBlog blog;
    private final Disk disk = new Disk();
    private final Random random = new Random(11);
    private final List<String> posts = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        blog = SampleBlog.in(temp.resolve("blog"));
        for (int i = 0; i < 25; i++) {
            add();
        }
    }

    @Test
    void isTheSameAsFromScratch() throws IOException {
        Path out = temp.resolve("out");
        LastExport last = new LastExport(disk, LATER);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                change();
            }
            if (random.nextInt(10) == 0) {
                // Someone else was in the folder, or the program was started anew.
                Files.deleteIfExists(out.resolve("index.html"));
                last = new LastExport(disk, LATER);
            }
            Path fresh = temp.resolve("fresh-" + round);
            blog.site(fresh);

            assertThat(export(out, last).failures()).isEmpty();

            assertThat(SampleBlog.contents(out)).as("round %s", round).isEqualTo(SampleBlog.contents(fresh));
        }
    }

    @Test
    void aFileThatLooksAsItDidIsNotReadAgain() throws IOException {
        LastExport last = new LastExport(disk, LATER);
        Path post = blog.path().resolve("undated.md");
        last.read(post);
        assertThat(last.sha256(post)).isPresent();
        Files.writeString(post, Files.readString(post).replace("About.", "Other."));
        assertThat(last.sha256(post)).isEmpty();
    }

    /** As archivers and sync clients do, which give a file back the time that it had elsewhere. */
    @Test
    void aTimeThatIsSetBackHidesNothing() throws IOException {
        LastExport last = new LastExport(disk, LATER);
        Path post = blog.path().resolve("undated.md");
        last.read(post);
        FileTime time = Files.getLastModifiedTime(post);
        Files.writeString(post, Files.readString(post).replace("About.", "Other."));
        Files.setLastModifiedTime(post, time);
        assertThat(last.sha256(post)).isEmpty();
    }

    @Test
    void aFileThatWasChangedJustBeforeIsReadAgain() throws IOException {
        LastExport last = new LastExport(disk, InstantSource.system());
        Path post = blog.path().resolve("undated.md");
        Files.writeString(post, Files.readString(post));
        last.read(post);
        assertThat(last.sha256(post)).isEmpty();
    }

    private ExportReport export(Path out, LastExport last) throws IOException {
        return SampleBlog.done(new SiteExport(disk, blog.options(SiteOptions.Kind.SITE), Progress.NONE, last).toFolder(out,
                Optional.empty()));
    }

    private void change() throws IOException {
        String post = posts.get(random.nextInt(posts.size()));
        switch (random.nextInt(8)) {
            case 0 -> add();
            case 1 -> {
                if (posts.size() > 5) {
                    posts.remove(post);
                    blog.delete(post);
                }
            }
            case 2 -> {
                String name = "renamed-%d.md".formatted(random.nextInt(1000));
                if (!posts.contains(name)) {
                    Files.move(blog.path().resolve(post), blog.path().resolve(name));
                    posts.set(posts.indexOf(post), name);
                }
            }
            case 3 -> Files.write(blog.path().resolve("images/pixel.png"), pixel(random.nextInt(3)));
            case 4 -> blog.write("data.csv", random.nextInt(3) + ",2\n");
            case 5 -> {
                // The same length, so that the size says nothing.
                Path file = blog.path().resolve(post);
                Files.writeString(file,
                        Files.readString(file).replaceFirst("Text [a-z]", "Text " + (char) ('a' + random.nextInt(26))));
            }
            default -> blog.write(post, post());
        }
    }

    private static byte[] pixel(int colour) throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private void add() throws IOException {
        String name = "post-%03d.md".formatted(random.nextInt(1000));
        if (!posts.contains(name)) {
            posts.add(name);
        }
        blog.write(name, post());
    }

    private String post() {
        StringBuilder text = new StringBuilder("---\ntitle: Title " + random.nextInt(5) + "\n");
        if (random.nextInt(5) > 0) {
            text.append("date: 202").append(random.nextInt(7)).append("-0").append(1 + random.nextInt(9)).append("-11\n");
        }
        text.append("tags: [").append(TAGS.get(random.nextInt(TAGS.size()))).append("]\n");
        text.append(random.nextInt(8) == 0 ? "draft: true\n" : "").append(random.nextInt(8) == 0 ? "slug: same\n" : "");
        text.append(random.nextInt(6) == 0 ? "aliases: [/old/" + random.nextInt(3) + "/]\n" : "");
        text.append("---\n\nText ").append((char) ('a' + random.nextInt(26))).append(".\n\n");
        if (random.nextBoolean() && !posts.isEmpty()) {
            text.append("[link](").append(posts.get(random.nextInt(posts.size()))).append(") and [data](data.csv).\n\n");
        }
        text.append(random.nextInt(3) == 0 ? "![pixel](images/pixel.png)\n" : "## Part\n");
        return text.toString();
    }
}
