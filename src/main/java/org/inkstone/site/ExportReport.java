package org.inkstone.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an export has done.
 *
 * @param target the folder or ZIP file
 * @param posts that are in the package
 * @param drafts that were left out
 * @param future posts that were left out, as their day is still to come
 * @param files in the package, without the manifest
 * @param bytes of these
 * @param written paths that were new or changed
 * @param removed paths that were there before and are not any more
 * @param problems of the posts, by file and line
 * @param failures of the proof that the package needs nothing but itself, each as {@code path:line: sentence}
 * @param notices sentences about the package as a whole
 * @param since what is to be uploaded, where that was asked for
 */
public record ExportReport(Path target, int posts, int drafts, int future, int files, long bytes, List<String> written,
        List<String> removed, List<Located> problems, List<String> failures, List<String> notices, Optional<Changes> since) {

    public ExportReport {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
        notices = List.copyOf(notices);
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return problems.isEmpty() && failures.isEmpty();
    }

    /**
     * What differs from an older package.
     *
     * @param changed paths that are new or hold something else
     * @param removed paths that are not there any more
     * @param zip the file with all that changed and the manifest; empty where nothing did
     */
    public record Changes(List<String> changed, List<String> removed, Optional<Path> zip) {

        public Changes {
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    ExportReport with(Path otherTarget, Optional<Changes> changes) {
        return new ExportReport(otherTarget, posts, drafts, future, files, bytes, written, removed, problems, failures, notices,
                changes);
    }
}
