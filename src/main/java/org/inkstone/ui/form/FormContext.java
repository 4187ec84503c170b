package org.inkstone.ui.form;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.text.TextRange;
import org.inkstone.workspace.Spelling;

/**
 * What the form needs of the window around it.
 *
 * @param knownTags every tag of the folder, most used first
 * @param deviations what some posts of the folder do otherwise than most
 * @param now what an added date begins with
 * @param editInSource shows a range of the source, selected; an empty one is a place for the caret
 * @param focusText goes back to the text
 * @param spelling judges title and summary
 */
public record FormContext(Supplier<List<String>> knownTags, Supplier<List<Deviation>> deviations,
        Supplier<ZonedDateTime> now, Consumer<TextRange> editInSource, Runnable focusText, Spelling spelling) {}
