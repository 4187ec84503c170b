package org.inkstone.ui.search;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.workspace.Excerpt;

/**
 * By which a match is known again when its post was searched anew.
 *
 * @param nth of those in the post that look the same
 */
record Choice(Optional<Path> file, Excerpt excerpt, int nth) {}
