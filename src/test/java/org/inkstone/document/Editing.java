package org.inkstone.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;

/** Someone who edits a post at random, from a seed; each word that is put in stands nowhere else. */
final class Editing {

    private static final Pattern WORD = Pattern.compile("zq[a-z]\\d+qz");

    private final Random random;
    private final String name;
    private int words;

    /** @param name stands in each word, so that two editors never put in the same one; one letter */
    Editing(String name, long seed) {
        this.name = name;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + name.hashCode());
    }

    /** The words that some editor put into {@code text}. */
    static Set<String> words(String text) {
        return countedWords(text).keySet();
    }

    /** These words, each with how often it stands there. */
    static Map<String, Integer> countedWords(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(text).results().forEach(r -> words.merge(r.group(), 1, Integer::sum));
        return words;
    }

    /** The post after one to four edits. */
    Post edit(Post post) {
        Post edited = post;
        for (int i = random.nextInt(4); i >= 0; i--) {
            edited = random.nextInt(3) == 0 ? editField(edited) : editBody(edited);
        }
        return edited;
    }

    String word() {
        return "zq" + name + words++ + "qz";
    }

    Post editField(Post post) {
        List<Field> fields = post.metadata().fields();
        if (fields.isEmpty()) {
            return post;
        }
        Field field = fields.get(random.nextInt(fields.size()));
        FieldEdit edit = switch (random.nextInt(8)) {
            case 0 -> new Remove(field.key());
            case 1 -> new SetText(word(), word());
            case 2 -> new SetList(word(), List.of(word(), word()));
            default -> field.value() instanceof Sequence list
                    ? new SetList(field.key(), items(list))
                    : new SetText(field.key(), word() + (random.nextBoolean() ? ": \"x\"" : ""));
        };
        return FrontMatterEditor.edit(post, edit) instanceof Edited edited ? edited.after() : post;
    }

    private List<String> items(Sequence list) {
        List<String> items = new ArrayList<>(list.items().stream().map(Item::text).toList());
        if (!items.isEmpty() && random.nextInt(3) == 0) {
            items.remove(random.nextInt(items.size()));
        }
        if (items.isEmpty() || random.nextInt(3) > 0) {
            items.add(random.nextInt(items.size() + 1), word());
        }
        return items;
    }

    private Post editBody(Post post) {
        String lf = post.source().lf();
        TextRange body = post.body();
        int at = body.start() + random.nextInt(body.length() + 1);
        int line = Math.max(body.start(), lf.lastIndexOf('\n', at - 1) + 1);
        int lineEnd = end(lf, "\n", at);
        ChangeSet changes = switch (random.nextInt(10)) {
            case 0 -> ChangeSet.insert(at, word());
            case 1 -> ChangeSet.insert(at, " " + word() + ". ");
            case 2 -> ChangeSet.insert(line, word() + " is new.\n\n");
            case 3 -> ChangeSet.insert(lf.length(), "\n\n" + word() + " ends.\n");
            case 4 -> ChangeSet.insert(lf.length(), word());
            case 5 -> ChangeSet.insert(line, "- " + word() + "\n");
            case 6 -> ChangeSet.insert(line, "```\n" + word() + "\n\n" + word() + "\n```\n\n");
            case 7 -> ChangeSet.replace(at, end(lf, ".", at), "");
            case 8 -> ChangeSet.replace(line, end(lf, "\n\n", lineEnd), random.nextBoolean() ? word() + "\n\n" : "");
            default -> ChangeSet.replace(line, lineEnd, word());
        };
        return after(post, changes);
    }

    /** Any change anywhere. */
    ChangeSet anyChange(String text) {
        int start = random.nextInt(text.length() + 1);
        int length = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(5);
        return ChangeSet.replace(start, Math.min(text.length(), start + length), random.nextBoolean() ? "" : word());
    }

    static Post after(Post post, ChangeSet changes) {
        return post.after(post.source().edited(changes), changes);
    }

    static Post post(String text) {
        return Post.of(SourceText.of(text));
    }

    private static int end(String lf, String what, int from) {
        int end = lf.indexOf(what, from);
        return end < 0 ? lf.length() : end;
    }
}
