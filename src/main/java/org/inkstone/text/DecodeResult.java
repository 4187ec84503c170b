package org.inkstone.text;

/** What the bytes of a file are: text, or not text that Inkstone can write back unchanged. */
public sealed interface DecodeResult {

    record Decoded(SourceText source) implements DecodeResult {}

    /**
     * @param reason one plain sentence without the file's name, e.g. "It is not UTF-8 text: byte 0xE9 in line 3."
     * @param line 1-based line of the first byte that is wrong
     * @param byteOffset 0-based offset of that byte in the file
     */
    record Refused(String reason, int line, long byteOffset) implements DecodeResult {}
}
