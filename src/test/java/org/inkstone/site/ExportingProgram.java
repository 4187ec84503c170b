package org.inkstone.site;

import java.io.IOException;
import java.nio.file.Path;

/** A program that exports a sample blog as a site, to be ended midway. It says a line for each post. */
final class ExportingProgram {

    private ExportingProgram() {}

    public static void main(String[] arguments) throws IOException {
        SiteOptions options = SampleBlog.at(Path.of(arguments[0])).options(SiteOptions.Kind.SITE);
        SampleBlog.done(new SiteExport(new org.inkstone.files.Disk(), options, (done, all) -> {
            System.out.println(done);
            System.out.flush();
        }).toFolder(Path.of(arguments[1]), java.util.Optional.empty()));
        System.out.println("complete");
    }

    static Process start(Path blog, Path out) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"), ExportingProgram.class.getName(), blog.toString(), out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
