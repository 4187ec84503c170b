package org.inkstone.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DeviationMenuTest {

    private final List<String> opened = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isOfferedOnlyWhereThereIsSomethingToTell() {
        boolean[] visible = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            FormContext context = new FormContext(List::of, () -> deviations, () -> ZonedDateTime.now(),
                    range -> {
                    }, () -> {});
            FurtherFields further = new FurtherFields(context, new FormEdits(() -> {}), key -> {}, () -> {});
            further.showHouseStyle();
            boolean before = further.lookup("#form-house-style").isVisible();
            deviations.add(new Deviation("2 of 41 posts write the date without quotes.", List.of("one.md", "two.md"), () -> {}));
            further.showHouseStyle();
            return new boolean[]{before, further.lookup("#form-house-style").isVisible()};
        });
        assertThat(visible).containsExactly(false, true);
    }

    @Test
    void aSentenceOpensTheFirstPostThatItIsAbout() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            DeviationMenu menu = new DeviationMenu(
                    List.of(new Deviation("a", List.of("one.md"), () -> opened.add("one")),
                            new Deviation("b", List.of("two.md"), () -> opened.add("two"))));
            menu.getItems().getLast().fire();
            return null;
        });
        assertThat(opened).containsExactly("two");
    }
}
