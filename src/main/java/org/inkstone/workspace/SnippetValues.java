package org.inkstone.workspace;

import java.time.ZonedDateTime;

/**
 * What stands in for placeholders.
 *
 * @param title of the post; empty while it has none
 * @param slug of the post, as its exported page is called; empty while it has no title
 */
public record SnippetValues(ZonedDateTime now, String title, String slug) {}
