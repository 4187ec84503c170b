package org.inkstone.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.export.PageImages;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inkstone render}: the body's HTML on standard output, as the preview shows it. */
@Command(name = "render", mixinStandardHelpOptions = true, description = "Prints the HTML of a post's body, as the preview shows it.")
final class RenderCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private PostArguments arguments;

    @Override
    public Integer call() {
        Path file = arguments.file();
        Console console = Console.of(command);
        Optional<LoadResult.Loaded> loaded = console.load(file);
        if (loaded.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = Post.of(loaded.get().source());
        boolean malformed = console.complainOf(file, post.frontMatter());
        PageImages.Resolved resolved = PageImages.resolve(new MarkdownRenderer().render(post.bodyText()), post,
                arguments.images(console.files()), PageImages.Embedding.REFERENCED);
        console.print(resolved.body().html());
        resolved.problems().forEach(problem -> console.complain(file, problem));
        return malformed || !resolved.problems().isEmpty() ? Console.PROBLEM : Console.DONE;
    }
}
