package org.inkstone.cli;

import java.nio.file.Path;

import org.inkstone.export.ImageFolder;
import org.inkstone.files.Disk;
import org.inkstone.workspace.PostFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every subcommand that renders a post. */
final class PostArguments {

    @Parameters(paramLabel = "FILE", description = "The post.")
    private Path file;

    @Option(names = "--root", paramLabel = "DIR", description = "The blog's folder, in which its images lie. "
            + "Default: the Git repository around the post, else the post's folder.")
    private Path root;

    Path file() {
        return file;
    }

    /** Where the post's images are looked for. */
    ImageFolder images(PostFiles files) {
        return files.images(root(files.disk()), file);
    }

    /** The blog's folder. */
    Path root(Disk disk) {
        return root == null ? blogAround(disk) : root.toAbsolutePath().normalize();
    }

    private Path blogAround(Disk disk) {
        Path given = file.toAbsolutePath().normalize();
        Path own = disk.isFolder(given) ? given : given.getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (disk.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return own;
    }
}
