package org.inkstone.markdown;

import java.util.List;
import java.util.Map;

/**
 * What was made of a passage.
 *
 * @param used what the rest of the body defined for it
 * @param blocks in order
 * @param links what it defines itself, by normalised label; of two definitions the first
 * @param footnotes that it defines
 */
record ParsedPassage(Definitions used, List<ParsedBlock> blocks, Map<String, Definitions.Link> links,
        List<Footnotes.Text> footnotes) {}
