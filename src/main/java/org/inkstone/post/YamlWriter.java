package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;

/** Writes edits in YAML, between the lines and marks that the parser tells of. */
final class YamlWriter implements FieldWriter {

    /** What may be an anchor, an alias or a tag: an anchor must not go while something refers to it. */
    private static final Pattern MARK = Pattern.compile("(?:^|[\\s\\[{,:])[&*!]");

    @Override
    public Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        if (wish instanceof Rename) {
            boolean scalarKey = lf.startsWith(field.key(), field.keyRange().start())
                    || "\"'".indexOf(lf.charAt(field.keyRange().start())) >= 0;
            return scalarKey ? Optional.empty() : Optional.of("has a name that is more than a word");
        }
        boolean nested = field.value() instanceof FieldValue.Mapping;
        if (nested && !(wish instanceof Remove)) {
            return Optional.of("holds fields of its own");
        }
        if (!field.value().editable() && !nested || nested && MARK.matcher(field.value().range().of(lf)).find()) {
            boolean braces = lf.charAt(parsed.content().start()) == '{';
            return Optional.of(braces ? "stands in braces" : "holds an anchor, an alias or a tag");
        }
        return ListObstacle.of(field, wish, style);
    }

    @Override
    public List<ChangeSet> edit(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        YamlFieldSource source = YamlFieldSource.of(lf, parsed, field, style);
        return switch (wish) {
            case SetText set -> YamlValueEdit.text(source, set.text());
            case SetList set -> YamlValueEdit.list(source, set.items());
            case Remove remove -> YamlFieldRemoval.proposals(source);
            case Rename rename -> renamed(lf, field, rename.newKey());
        };
    }

    @Override
    public List<ChangeSet> add(String lf, Parsed parsed, FieldEdit wish, HouseStyle style) {
        if (parsed.fields().isEmpty()) {
            return List
                    .of(ChangeSet.insert(parsed.content().end(), YamlNewField.lines("", wish, YamlHabits.of(List.of(), style))));
        }
        Field first = parsed.fields().getFirst();
        String indent = Lines.indent(lf, first.keyRange().start());
        if (Lines.start(lf, first.keyRange().start()) + indent.length() != first.keyRange().start()) {
            return List.of();
        }
        String lines = YamlNewField.lines(indent, wish, YamlHabits.of(parsed.fields(), style));
        int behind = FieldPlace.of(parsed.fields(), wish.key(), style.keyOrder()).behind();
        List<ChangeSet> proposals = new ArrayList<>();
        proposals.add(ChangeSet.insert(behind < 0 ? first.lines().start() : parsed.fields().get(behind).lines().end(), lines));
        // Behind a block scalar that keeps its blank lines, only the end of the block is behind the field.
        proposals.add(ChangeSet.insert(parsed.fields().getLast().lines().end(), lines));
        proposals.add(ChangeSet.insert(parsed.content().end(), lines));
        return proposals;
    }

    @Override
    public String newBlock(FieldEdit wish, HouseStyle style) {
        return "---\n" + YamlNewField.lines("", wish, YamlHabits.of(List.of(), style)) + "---\n";
    }

    /** The new name in the old one's quotes, if it can stand in them. */
    private static List<ChangeSet> renamed(String lf, Field field, String newKey) {
        int start = field.keyRange().start();
        int end = field.keyRange().end();
        ScalarStyle style = switch (lf.charAt(start)) {
            case '"' -> ScalarStyle.DOUBLE_QUOTED;
            case '\'' -> ScalarStyle.SINGLE_QUOTED;
            default -> ScalarStyle.PLAIN;
        };
        return List.of(ChangeSet.replace(start, end, YamlLexeme.of(newKey, style, false)));
    }
}
