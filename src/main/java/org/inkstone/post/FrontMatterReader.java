package org.inkstone.post;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.post.FrontMatter.Absent;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;

/** Finds the front matter block and reads its fields by source range. */
final class FrontMatterReader {

    /** A line such as a field begins with: by one of these, a block that cannot be read is told from prose between two rules. */
    private static final Pattern KEY_LINE = Pattern
            .compile("(?mU)^(?:\"[^\"\\n]+\"|'[^'\\n]+'|[\\p{L}_][\\p{L}\\p{N}_./+-]*)[ \\t]*:(?:[\\s\\u00A0]|$)");

    private FrontMatterReader() {}

    static FrontMatter read(String lf) {
        Optional<FrontMatterBlock> found = FrontMatterBlock.find(lf);
        if (found.isEmpty()) {
            return new Absent();
        }
        FrontMatterBlock block = found.get();
        return switch (block.notation()) {
            case YAML -> {
                FrontMatter read = yaml(lf, block);
                yield read instanceof Malformed && !hasKeyLine(lf, block.content()) ? new Absent() : read;
            }
            case TOML -> new TomlReader(lf, block).read();
            case JSON -> new JsonReader(lf, block).read();
            case SCRIPT -> new ScriptReader(lf, block).read();
        };
    }

    /** What stands in the block, if it is meant as front matter: fields, or a problem. */
    static FrontMatter yaml(String lf, FrontMatterBlock block) {
        Optional<YamlLimits.Excess> excess = YamlLimits.check(lf, block.content());
        if (excess.isPresent()) {
            return malformed(lf, block, excess.get().offset(), excess.get().message());
        }
        return switch (YamlEvents.parse(lf, block.content())) {
            case YamlEvents.Readable readable -> fields(lf, block, readable.events());
            case YamlEvents.Unreadable unreadable -> malformed(lf, block, unreadable.offset(), unreadable.message());
        };
    }

    /** Whether the text begins in a way that some change further down could turn into a front matter block (an opening fence). */
    static boolean mayOpenWithFence(SourceText source) {
        CharSequence text = source.view();
        // Asked at each key: of a long text no string is made for that.
        return !text.isEmpty() && FrontMatterBlock.FIRST_CHARACTERS.indexOf(text.charAt(0)) >= 0
                && FrontMatterBlock.mayOpen(source.lf());
    }

    /** Whether the text begins as front matter does, with a fence and a field below it, but nothing closes it. */
    static boolean isLeftOpen(String lf) {
        int second = Lines.next(lf, 0);
        return FrontMatterBlock.mayOpen(lf) && FrontMatterBlock.find(lf).isEmpty()
                && hasKeyLine(lf, new TextRange(second, Lines.end(lf, second)));
    }

    /**
     * Whether the text begins with fields that are no front matter here: below a blank line, or without an opening fence as Statiq,
     * Pelican and old Hexo posts have them. A block put above them would make a second one.
     */
    static boolean beginsWithFields(String lf) {
        int first = 0;
        while (first < lf.length() && (Character.isWhitespace(lf.charAt(first)) || lf.charAt(first) == '\uFEFF')) {
            first++;
        }
        if (lf.startsWith("---", first)) {
            int second = Lines.next(lf, first);
            return first > 0 && hasKeyLine(lf, new TextRange(second, Lines.end(lf, second)));
        }
        int second = Lines.next(lf, first);
        return isRoleLine(lf, first) && hasKeyLine(lf, new TextRange(second, Lines.end(lf, second)));
    }

    /** A line such as {@code Title: x}. */
    private static boolean isRoleLine(String lf, int start) {
        String line = lf.substring(start, Math.min(Lines.end(lf, start), start + 40));
        int colon = line.indexOf(':');
        return colon > 0 && Metadata.Role.of(line.substring(0, colon).strip()).isPresent();
    }

    private static FrontMatter fields(String lf, FrontMatterBlock block, List<YamlEvent> events) {
        YamlFieldReader reader = new YamlFieldReader(lf, events);
        return switch (reader.root()) {
            case NOTHING -> new Parsed(block.notation(), block.whole(), block.content(), List.of());
            case MAPPING -> new Parsed(block.notation(), block.whole(), block.content(), reader.fields());
            case OTHER -> malformed(lf, block, firstText(lf, block.content()), "The front matter is no list of fields.");
        };
    }

    private static boolean hasKeyLine(String lf, TextRange content) {
        return KEY_LINE.matcher(lf).region(content.start(), Math.min(content.end(), content.start() + FrontMatterBlock.LARGEST))
                .find();
    }

    private static int firstText(String lf, TextRange content) {
        int offset = content.start();
        while (offset < content.end() && Character.isWhitespace(lf.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    /** A block with a problem at {@code offset} of the whole source. */
    static Malformed malformed(String lf, FrontMatterBlock block, int offset, String message) {
        LineIndex lines = LineIndex.of(lf.substring(0, Math.min(lf.length(), offset + 1)));
        int at = Math.min(offset, lf.length());
        Problem problem = new Problem(lines.line(at), lines.column(at), message);
        return new Malformed(block.notation(), block.whole(), block.content(), List.of(problem));
    }
}
