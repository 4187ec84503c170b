package org.inkstone.workspace;

import java.util.Optional;
import java.util.regex.MatchResult;

import org.inkstone.text.TextRange;

/**
 * A place where something was found.
 *
 * @param range in LF coordinates; empty where a pattern matched between two characters
 * @param line in which it begins, counted from 0
 * @param groups what a pattern's groups hold; empty where plain words were looked for
 */
public record Match(TextRange range, int line, Optional<MatchResult> groups) {}
