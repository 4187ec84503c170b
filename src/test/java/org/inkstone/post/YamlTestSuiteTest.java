package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldEditResult.Refused;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The documents of the YAML test suite (github.com/yaml/yaml-test-suite), each put between the fences of a post. */
class YamlTestSuiteTest {

    private static final String AWKWARD = "it's: \"#1\" 🚀\n漢字";

    /** A document marker with text behind it, which no front matter has: such a block is edited as text only. */
    private static final Pattern MARKER = Pattern.compile("(?m)^(?:---|\\.\\.\\.)(?:\\s|$)");

    private final Map<String, Integer> counts = new TreeMap<>();

    private record Document(String name, String yaml, boolean valid) {}

    @Test
    void mappingsAgreeWithTheComposedTreeAndTheRestIsLocated() throws IOException {
        List<Document> documents = documents();
        assertThat(documents).hasSizeGreaterThan(400);
        for (Document document : documents) {
            // The fence of the post is the marker that the document may begin with.
            String yaml = document.yaml().replaceFirst("^---[ \\t]*\n", "");
            Post post = Post
                    .of(SourceText.of("---\n" + yaml + (yaml.isEmpty() || yaml.endsWith("\n") ? "" : "\n") + "---\nBody\n"));
            String lf = post.source().lf();
            String validity = document.valid() ? "valid" : "invalid";
            FrontMatterBlock block = FrontMatterBlock.find(lf).orElseThrow();
            String content = block.content().of(lf);
            Optional<MappingNode> tree = mapping(content);
            boolean marker = MARKER.matcher(content).find();
            switch (post.frontMatter()) {
                case Parsed parsed when parsed.fields().isEmpty() -> count(validity + ": read as no fields");
                case Parsed parsed -> {
                    // Tabs between tokens, which YAML allows, are read here and not by SnakeYAML.
                    tree.ifPresentOrElse(t -> assertAgrees(document.name(), post, parsed, t),
                            () -> assertThat(content).as(document.name()).contains("\t"));
                    count(validity + ": mapping read" + (tree.isPresent() ? "" : " where SnakeYAML alone refuses a tab"));
                }
                case Malformed malformed -> {
                    assertThat(tree.isEmpty() || marker).as(document.name() + content).isTrue();
                    assertThat(malformed.problems().getFirst().line()).as(document.name()).isBetween(1, lf.split("\n").length);
                    for (FieldEdit edit : List.of(new SetText("a", "x"), new SetList("a", List.of("x")))) {
                        assertThat(FrontMatterEditor.edit(post, edit)).as(document.name()).isInstanceOf(Refused.class);
                    }
                    count(validity + ": problem located, nothing written");
                }
                case FrontMatter.Absent absent -> {
                    assertThat(tree.isEmpty() || marker).as(document.name() + content).isTrue();
                    assertThat(post.bodyText()).as(document.name()).isEqualTo(lf);
                    // Taken for front matter it would be a problem with a place; as it is, an edit leaves every byte of it.
                    Malformed problem = (Malformed) FrontMatterReader.yaml(lf, block);
                    assertThat(problem.problems().getFirst().line()).as(document.name()).isBetween(1, lf.split("\n").length);
                    if (FrontMatterEditor.edit(post, new SetText("a", "x")) instanceof Edited edited) {
                        assertThat(post.source().edited(edited.changes()).raw()).as(document.name()).endsWith(lf);
                    }
                    count(validity + ": problem located, but no field at all, so it is text between two rules");
                }
            }
            for (Field field : post.metadata().fields()) {
                assertSplicesWithoutHarm(document.name(), post, field);
            }
        }
        StringBuilder out = new StringBuilder("YAML test suite, " + documents.size() + " documents\n");
        counts.forEach((what, count) -> out.append(String.format("%8d  %s%n", count, what)));
        System.out.print(out);
    }

    private void assertAgrees(String name, Post post, Parsed parsed, MappingNode tree) {
        String lf = post.source().lf();
        int base = parsed.content().start();
        String content = parsed.content().of(lf);
        assertThat(parsed.fields()).as(name).hasSameSizeAs(tree.getValue());
        for (int i = 0; i < tree.getValue().size(); i++) {
            NodeTuple tuple = tree.getValue().get(i);
            Field field = parsed.fields().get(i);
            if (tuple.getKeyNode() instanceof ScalarNode key && lf.charAt(field.keyRange().start()) != '*') {
                assertThat(field.key()).as(name).isEqualTo(key.getValue());
            }
            Node value = tuple.getValueNode();
            if (lf.startsWith("*", field.value().range().start())) {
                // The tree holds the node that an alias stands for, with the place of that.
                continue;
            }
            assertThat(field.value().range().start()).as(name + " " + field.key())
                    .isEqualTo(base + content.offsetByCodePoints(0, value.getStartMark().getIndex()));
            int end = base + content.offsetByCodePoints(0, value.getEndMark().getIndex());
            assertThat(field.value().range().end()).as(name + " " + field.key()).isLessThanOrEqualTo(end);
            // What the tree has more is blank, or comments of what follows.
            assertThat(lf.substring(field.value().range().end(), end).replaceAll("(?m)(^|\\s)#.*$", "")).as(name).isBlank();
            switch (value) {
                case ScalarNode scalar -> assertThat(field.value().text()).as(name).isEqualTo(scalar.getValue());
                case SequenceNode list ->
                    assertThat(((FieldValue.Sequence) field.value()).items()).as(name).hasSameSizeAs(list.getValue());
                default -> assertThat(field.value()).as(name).isInstanceOf(FieldValue.Mapping.class);
            }
            count("  values whose text and place agree");
        }
    }

    private void assertSplicesWithoutHarm(String name, Post post, Field field) {
        FieldEdit edit = field.value() instanceof FieldValue.Sequence
                ? new SetList(field.key(), List.of(AWKWARD, "b"))
                : new SetText(field.key(), AWKWARD);
        if (!(FrontMatterEditor.edit(post, edit) instanceof Edited edited)) {
            boolean twice = post.metadata().fields().stream().filter(f -> f.key().equals(field.key())).count() > 1;
            boolean nested = field.value() instanceof FieldValue.Sequence list
                    && !list.items().stream().allMatch(FieldValue.Item::scalar);
            boolean longForm = post.source().lf().startsWith("?", field.lines().start());
            assertThat(twice || nested || longForm || !field.value().editable()).as(name + " " + field + post.source().raw())
                    .isTrue();
            count("  edits refused: a name that stands twice, nested items, anchors, tags, braces, keys behind a question mark");
            return;
        }
        Post after = Post.of(post.source().edited(edited.changes()));
        assertThat(EditCheck.holds(post, Post.of(post.source().edited(edited.changes())), edit)).as(name).isTrue();
        assertThat(after.bodyText()).as(name).isEqualTo(post.bodyText());
        assertThat(edited.changes().span().start()).as(name).isGreaterThanOrEqualTo(field.lines().start());
        assertThat(edited.changes().span().end()).as(name).isLessThanOrEqualTo(field.lines().end());
        count("  edits that changed their lines only");
    }

    /** The one mapping that SnakeYAML makes of the text; empty where it refuses it or makes something else of it. */
    private static Optional<MappingNode> mapping(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(true);
            List<Node> roots = new ArrayList<>();
            new Yaml(options).composeAll(new StringReader(text)).forEach(roots::add);
            return roots.size() == 1 && roots.getFirst() instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private static List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(org.inkstone.Corpus.folder().resolve("specs/yaml-test-suite/src"))) {
            for (Path file : files.sorted().toList()) {
                List<Map<String, Object>> tests = new Yaml().load(Files.readString(file, StandardCharsets.UTF_8));
                for (int i = 0; i < tests.size(); i++) {
                    String name = file.getFileName().toString().replace(".yaml", "/" + i);
                    documents
                            .add(new Document(name, plain((String) tests.get(i).get("yaml")), !tests.get(i).containsKey("fail")));
                }
            }
        }
        return documents;
    }

    /** The suite writes what cannot be seen in signs of its own (its ReadMe, "Special Characters"). */
    private static String plain(String text) {
        return text.replace("␣", " ").replaceAll("—*»", "\t").replace("↵", "").replace("←", "\r").replace("⇔", "\uFEFF")
                .replaceAll("∎\\n?$", "");
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
