package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({"recieve, receive, receive", "I recieve it, receive, I receive it",
            "un**believ**ible, unbelievable, un**believ**able",
            "*rec*ieve, receive, *rec*eive", "rec**ie**ve, receive, rec**ei**ve", "re**ci**eve, receive, re**ce**ive",
            "alot, a lot, a lot", "don’tt, don't, don’t", "do**nt**, don't, do**n't**", "w**rngo**ly, wrongly, w**rong**ly",
            "abc**def**, abc, abc****", "w**rng**, wrong, w**rong**"})
    void onlyTheLettersThatDifferAreReplaced(String text, String correct, String after) {
        Misspelling found = new Proofreader(word -> word.length() < 3).check(text, 0, new TextRange(0, text.length())).getFirst()
                .misspellings().getFirst();
        assertThat(found.replaceBy(correct).apply(text)).isEqualTo(after);
    }
}
