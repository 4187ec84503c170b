package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.inkstone.check.Rule;

/**
 * A post of the folder in which something was found.
 *
 * @param title or its name
 */
public record CheckedPost(Path file, String title, List<LocatedFinding> findings) {

    public CheckedPost {
        findings = List.copyOf(findings);
    }

    CheckedPost only(Set<Rule> rules) {
        return new CheckedPost(file, title, findings.stream().filter(found -> rules.contains(found.finding().rule())).toList());
    }
}
