package org.inkstone.workspace;

/**
 * What typing does besides putting letters in.
 *
 * @param autoClose whether brackets, quotes and emphasis are closed by themselves
 * @param smartQuotes whether straight quotes, hyphens and dots become typographic ones
 * @param language whose quotes are meant where the post names no language, as a language tag
 */
public record TypingOptions(boolean autoClose, boolean smartQuotes, String language) {}
