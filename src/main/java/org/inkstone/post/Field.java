package org.inkstone.post;

import org.inkstone.text.TextRange;

/**
 * One top-level field of a front matter.
 *
 * @param key as written, without quotes
 * @param keyRange the key with its quotes
 * @param value what stands behind the colon; its range is {@code value().range()}
 * @param lines the field's own lines: from the begin of the key's line to behind the line end of the value's last content line
 */
public record Field(String key, TextRange keyRange, FieldValue value, TextRange lines) {}
