package org.inkstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import javafx.scene.input.KeyCombination;

class KeymapTest {

    private final Map<String, String> kept = new HashMap<>();
    private Command bold;
    private Command italic;
    private Command quote;
    private Command rule;
    private Keymap keymap;

    @Test
    void idsAreMadeOfNames() {
        start();
        assertThat(keymap.commands()).extracting(Command::id).containsExactly("format.bold", "format.italic", "format.quote",
                "format.horizontal-rule");
    }

    @Test
    void keysThatTheWriterGaveAwayAreTakenFromWhereTheyWere() {
        start();
        assertThat(keymap.holder(keys("Shortcut+B"))).contains(bold);
        keymap.bind(quote, keys("Shortcut+B"));
        assertThat(now()).containsExactly("", "Shortcut+I", "Shortcut+B", "");
        assertThat(keymap.isUsual(bold)).isFalse();
        assertThat(kept).isEqualTo(Map.of("format.quote", "Shortcut+B"));
        keymap.reset(quote);
        assertThat(now()).containsExactly("Shortcut+B", "Shortcut+I", "Shift+Shortcut+Q", "");
        assertThat(kept).isEmpty();
    }

    @Test
    void resettingTakesTheUsualKeysBackFromTheCommandThatGotThem() {
        start();
        keymap.bind(rule, keys("Shortcut+B"));
        keymap.reset(bold);
        assertThat(now()).containsExactly("Shortcut+B", "Shortcut+I", "Shift+Shortcut+Q", "");
    }

    @Test
    void aCommandCanBeWithoutKeysAndGetThemBack() {
        start();
        keymap.clear(italic);
        assertThat(now().get(1)).isEmpty();
        start();
        assertThat(now().get(1)).as("at the next start").isEmpty();
        keymap.bind(italic, keys("Shortcut+I"));
        assertThat(keymap.isUsual(italic)).isTrue();
        assertThat(kept).isEmpty();
    }

    @Test
    void theNextStartHasTheSameKeys() {
        start();
        keymap.bind(bold, keys("Alt+F9"));
        keymap.bind(italic, keys("Shortcut+B"));
        List<String> before = now();
        start();
        assertThat(now()).isEqualTo(before).containsExactly("Alt+F9", "Shortcut+B", "Shift+Shortcut+Q", "");
    }

    @Test
    void whatStandsInTheFileMayBeWrong() {
        kept.put("format.bold", "Shortcut+Nonsense+Q");
        kept.put("format.italic", "Ctrl+Shift+Q");
        kept.put("format.horizontal-rule", "Shift+Shortcut+Q");
        kept.put("future.command", "Shortcut+U");
        start();
        assertThat(now()).as("unreadable: as usual; twice the same: the first has them").containsExactly("Shortcut+B",
                "Shift+Shortcut+Q", "", "");
        keymap.resetAll();
        assertThat(kept).containsOnlyKeys("format.bold", "future.command");
    }

    @Test
    void someKeysCannotBeGivenToAnyCommand() {
        start();
        assertThat(keymap.objection(keys("B"))).hasValueSatisfying(why -> assertThat(why).startsWith("A key alone writes"));
        assertThat(keymap.objection(keys("Shift+B"))).isPresent();
        assertThat(keymap.objection(keys("Shortcut+C"))).contains("Ctrl+C is Copy in every text.");
        assertThat(keymap.objection(keys("Alt+F"))).contains("Alt+F opens the menu Format.");
        assertThat(keymap.objection(keys("F9"))).isEmpty();
        assertThat(keymap.objection(keys("Shortcut+Shift+C"))).isEmpty();
        assertThat(keymap.objection(keys("Shortcut+Alt+F"))).isEmpty();
    }

    /** Whatever the writer does, keys do one command only, and a start brings the same keys back. */
    @Test
    void sameKeysNeverDoTwoThings() {
        Random random = new Random(7);
        List<String> some = List.of("Shortcut+B", "Shortcut+I", "Shortcut+Shift+Q", "F9", "Alt+Shift+X", "Shortcut+J");
        start();
        for (int i = 0; i < 5000; i++) {
            Command command = keymap.commands().get(random.nextInt(keymap.commands().size()));
            switch (random.nextInt(5)) {
                case 0 -> keymap.clear(command);
                case 1 -> keymap.reset(command);
                default -> {
                    KeyCombination keys = keys(some.get(random.nextInt(some.size())));
                    keymap.bind(command, keys);
                    assertThat(keymap.holder(keys)).contains(command);
                }
            }
            Set<String> seen = new HashSet<>();
            assertThat(now().stream().filter(keys -> !keys.isEmpty())).allMatch(seen::add);
            List<String> before = now();
            start();
            assertThat(now()).isEqualTo(before);
        }
    }

    private void start() {
        bold = Command.of("Format", "Bold", "Shortcut+B", () -> {});
        italic = Command.of("Format", "Italic", "Shortcut+I", () -> {});
        quote = Command.of("Format", "Quote", "Shortcut+Shift+Q", () -> {});
        rule = Command.of("Format", "Horizontal rule…", "", () -> {});
        keymap = new Keymap(List.of(bold, italic, quote, rule), new Keymap.Kept() {
            @Override
            public Map<String, String> all() {
                return Map.copyOf(kept);
            }

            @Override
            public void put(String id, String keys) {
                kept.put(id, keys);
            }

            @Override
            public void remove(String id) {
                kept.remove(id);
            }
        });
    }

    private List<String> now() {
        List<String> keys = new ArrayList<>();
        keymap.commands().forEach(c -> keys.add(c.keys().get() == null ? "" : c.keys().get().getName()));
        return keys;
    }

    private static KeyCombination keys(String text) {
        return KeyCombination.valueOf(text);
    }
}
