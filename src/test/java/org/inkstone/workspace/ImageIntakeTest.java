package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where images go in real folders, and under which names. */
class ImageIntakeTest {

    @TempDir
    private Path blog;
    private final ImageIntake intake = new ImageIntake(new Disk());

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(blog.resolve("public/images"));
        Files.createDirectories(blog.resolve("static"));
        Files.createDirectories(blog.resolve("posts/bundle"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        posts/a.md,            -,            posts/images/p-1.svg,    images/p-1.svg
        posts/a.md,            '',           posts/p-1.svg,           p-1.svg
        posts/a.md,            ../pictures/, pictures/p-1.svg,        ../pictures/p-1.svg
        posts/a.md,            /images/,     public/images/p-1.svg,   /images/p-1.svg
        posts/a.md,            /img/,        static/img/p-1.svg,      /img/p-1.svg
        posts/a.md,            /posts/,      posts/p-1.svg,           /posts/p-1.svg
        posts/a.md,            ../../out/,   posts/images/p-1.svg,    images/p-1.svg
        posts/bundle/index.md, -,            posts/bundle/p-1.svg,    p-1.svg
        posts/bundle/index.md, images/,      posts/bundle/images/p-1.svg, images/p-1.svg
        """)
    void anImageGoesWhereThePostsHaveTheirs(String post, String habit, String file, String address) {
        StoredImage stored = take("<svg/>", post, habit);

        assertThat(stored).isEqualTo(new StoredImage(blog.resolve(file), address, true));
        assertThat(blog.resolve(file)).content().isEqualTo("<svg/>");
    }

    @Test
    void eachContentIsThereOnceAndNothingIsOverwritten() throws IOException {
        StoredImage first = take("<svg id='1'/>", "posts/a.md", "/images/");
        StoredImage second = take("<svg id='2'/>", "posts/a.md", "/images/");
        assertThat(second.address()).isEqualTo("/images/p-2.svg");
        assertThat(take("<svg id='1'/>", "posts/a.md", "/images/"))
                .isEqualTo(new StoredImage(first.file(), "/images/p-1.svg", false));

        String untidy = "<svg><!-- at home --></svg>";
        Files.writeString(blog.resolve("public/images/by-hand.svg"), untidy);
        assertThat(take(untidy, "posts/a.md", "/images/").address()).isEqualTo("/images/by-hand.svg");
    }

    @Test
    void anotherNameIsWrittenAsAddressesAre() throws IOException {
        StoredImage image = take("<svg/>", "posts/a.md", "/images/");
        Files.writeString(blog.resolve("public/images/a-red-stone.svg"), "other");

        StoredImage renamed = intake.rename(image, "A red “Stone”").image().orElseThrow();

        assertThat(renamed)
                .isEqualTo(new StoredImage(blog.resolve("public/images/a-red-stone-2.svg"), "/images/a-red-stone-2.svg", true));
        assertThat(image.file()).doesNotExist();
        assertThat(renamed.file()).content().isEqualTo("<svg/>");
        assertThat(blog.resolve("public/images/a-red-stone.svg")).content().isEqualTo("other");
        assertThat(intake.rename(renamed, "  ").image()).contains(renamed);
    }

    @Test
    void anImageThatIsGoneKeepsItsNameInThePost() throws IOException {
        StoredImage image = take("<svg/>", "posts/a.md", "/images/");
        Files.delete(image.file());

        assertThat(intake.rename(image, "other").problem().orElseThrow()).startsWith("p-1.svg keeps its name. ");
    }

    @Test
    void whatIsNoImageIsRefusedByName() throws IOException {
        Path file = Files.writeString(blog.resolve("notes.txt"), "hello");

        ImageIntake.Outcome outcome = intake.take(new Picture.Of(file),
                ImagePlacing.of(blog, blog.resolve("a.md"), Optional.empty(), "p"));

        assertThat(outcome.problem().orElseThrow()).startsWith("notes.txt was not inserted. It is no image");
        assertThat(blog.resolve("images")).doesNotExist();
    }

    private StoredImage take(String svg, String post, String habit) {
        return intake.take(new Picture.Points(() -> svg.getBytes(StandardCharsets.UTF_8)),
                ImagePlacing.of(blog, blog.resolve(post), Optional.ofNullable(habit), "p")).image().orElseThrow();
    }
}
