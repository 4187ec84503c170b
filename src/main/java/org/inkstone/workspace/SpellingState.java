package org.inkstone.workspace;

import java.util.List;

import org.inkstone.spelling.InstalledDictionary;

/** Whether the open post is checked, and by what. */
public sealed interface SpellingState {

    /** The writer does not want it. */
    record Off() implements SpellingState {}

    /** @param language that the post says it is in, for which there is no dictionary; nothing is checked */
    record NoDictionary(String language) implements SpellingState {}

    /** @param dictionaries a word is right if any of them accepts it; at first they may still be loading */
    record Checking(List<InstalledDictionary> dictionaries) implements SpellingState {}
}
