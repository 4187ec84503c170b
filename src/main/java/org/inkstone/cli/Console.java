package org.inkstone.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.workspace.LoadResult;
import org.inkstone.workspace.PostFiles;
import picocli.CommandLine.Model.CommandSpec;

/** What the subcommands share: reading posts, and saying what is wrong where. */
record Console(CommandSpec command, PostFiles files) {

    static final int DONE = 0;
    static final int PROBLEM = 1;

    static Console of(CommandSpec command) {
        return new Console(command, new PostFiles(new Disk()));
    }

    /** Reads a post; where that fails, says so and is empty. */
    Optional<LoadResult.Loaded> load(Path file) {
        return switch (files.load(file)) {
            case LoadResult.Loaded loaded -> Optional.of(loaded);
            case LoadResult.Refused refused -> {
                complain(file + ": " + refused.reason());
                yield Optional.empty();
            }
        };
    }

    /**
     * A post whose front matter can be read.
     *
     * @param loaded what stands on the disk
     */
    record ReadPost(LoadResult.Loaded loaded, Post post) {}

    /** Reads a post with its front matter; where either fails, says so and is empty. */
    Optional<ReadPost> read(Path file) {
        return load(file).map(loaded -> new ReadPost(loaded, Post.of(loaded.source())))
                .filter(read -> !complainOf(file, read.post().frontMatter()));
    }

    /** Prints a result, exactly, as UTF-8 whatever the locale. */
    void print(String text) {
        command.commandLine().getOut().print(text);
        command.commandLine().getOut().flush();
    }

    void complain(Path file, Problem problem) {
        complain(file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message());
    }

    void complain(String sentence) {
        command.commandLine().getErr().println(sentence);
    }

    /** Says what is wrong with a front matter that cannot be read; returns whether anything is. */
    boolean complainOf(Path file, FrontMatter frontMatter) {
        if (frontMatter instanceof FrontMatter.Malformed malformed) {
            malformed.problems().forEach(problem -> complain(file, problem));
            return true;
        }
        return false;
    }
}
