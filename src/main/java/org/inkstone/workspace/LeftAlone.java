package org.inkstone.workspace;

/**
 * A post that was to be searched or changed and was not.
 *
 * @param name of its file, or its title where it has none
 * @param reason one plain sentence without the name
 */
public record LeftAlone(String name, String reason) {}
