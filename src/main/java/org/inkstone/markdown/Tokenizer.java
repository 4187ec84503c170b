package org.inkstone.markdown;

/** Finds what of a text in one language is to be coloured. Takes linear time and never fails, whatever the text is. */
@FunctionalInterface
interface Tokenizer {

    /** @param code with LF at the ends of its lines; @param into takes the tokens in order of their places */
    void tokenize(String code, ColouredCode into);
}
