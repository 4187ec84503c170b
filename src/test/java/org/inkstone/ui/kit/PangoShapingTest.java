package org.inkstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** With the JavaFX of this build: text that Pango shapes is wrapped at any width, and each line keeps to it. */
class PangoShapingTest {

    private static final Map<String, String> TEXTS = Map.of("Hebrew",
            "שלום עולם, זהו משפט ארוך בעברית שצריך להישבר לכמה שורות כאשר החלון צר.", //
            "Arabic", "مرحبا بالعالم، هذه جملة طويلة باللغة العربية يجب أن تلتف على عدة أسطر عندما تكون النافذة ضيقة.", //
            "Hebrew laughter", "ח".repeat(60), //
            "Arabic laughter", "ه".repeat(60), //
            "mixed", "An English sentence with שלום עולם, זהו משפט ארוך בעברית and more English behind it.", //
            "Hindi", "नमस्ते दुनिया, यह हिंदी में एक लंबा वाक्य है जिसे कई पंक्तियों में लपेटना चाहिए।", //
            "Thai", "สวัสดีชาวโลกนี่คือประโยคยาวในภาษาไทยที่ต้องตัดเป็นหลายบรรทัดเมื่อหน้าต่างแคบ", //
            "combining marks",
            "Cafe\u0301 re\u0301sume\u0301 nai\u0308ve cafe\u0301 re\u0301sume\u0301 and so on until the line is full.");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyTextIsWrappedAtEveryWidth() {
        assertThat(Wrapping.isSafe(TEXTS.get("Hebrew"))).isTrue();
        TEXTS.forEach((name, text) -> {
            Map<Integer, Double> tooWide = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                Map<Integer, Double> found = new LinkedHashMap<>();
                for (int width = 60; width < 700; width += 7) {
                    double drawn = drawnWidth(text, width);
                    // The blank at the end of a line may hang over.
                    if (drawn > width + 8) {
                        found.put(width, drawn);
                    }
                }
                return found;
            });
            assertThat(tooWide).as(name).isEmpty();
        });
    }

    private static double drawnWidth(String content, double width) {
        Text text = new Text(content);
        text.setFont(Font.font(15));
        TextFlow flow = new TextFlow(text);
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        return text.getBoundsInParent().getWidth();
    }
}
