package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each rule of the merge. Texts are written on one line, {@code /} for a line end. In results a passage stands as {@code «mine» «theirs»},
 * and a field of which they want other lines as {@code «mine»‹theirs›}.
 */
class PostMergeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, textBlock = """
        only theirs                                | A.//B.//C./        | A.//B.//C./          | A.//X.//C.//D./      | A.//X.//C.//D./
        only mine                                  | A.//B./            | A.//X./              | A.//B./              | A.//X./
        the same                                   | A.//B./            | A.//X./              | A.//X./              | A.//X./
        two paragraphs                             | A.//B.//C./        | X.//B.//C./          | A.//B.//Y./          | X.//B.//Y./
        neighbouring paragraphs                    | A.//B./            | X.//B./              | A.//Y./              | X.//Y./
        neighbouring list items                    | - a/- b/           | - x/- b/             | - a/- y/             | - x/- y/
        a change and a new paragraph behind it     | A./                | X./                  | A.//N./              | X.//N./
        a change and a new last line without end   | A.                 | X.                   | A.//N.               | X.//N.
        two sentences of a line                    | A a. B b. C c./    | X x. B b. C c./      | A a. B b. Y y./      | X x. B b. Y y./
        neighbouring sentences                     | A a. B b./         | X x. B b./           | A a. Y y./           | X x. Y y./
        a sentence added, the other changed        | A a./              | A a. N n./           | X x./                | X x. N n./
        sentences without blanks                   | 天。地。人。/          | 日。地。人。/            | 天。地。月。/            | 日。地。月。/
        the same sentence                          | A a. B b./         | A x. B b./           | A y. B b./           | «A x. B b./»/«A y. B b./»
        the same sentence among paragraphs         | P.//A.//Q./        | P.//X.//Q./          | P.//Y.//Q./          | P.//«X./»/«Y./»/Q./
        the same sentence in the last line         | A.                 | X.                   | Y.                   | «X.»//«Y.»
        the same list item                         | - a/- b/- c/       | - a/- x/- c/         | - a/- y/- c/         | - a/«- x/»«- y/»- c/
        both added a paragraph at the end          | A./                | A.//X./              | A.//Y./              | A.//«X./»/«Y./»
        both added a paragraph in between          | A.//B./            | A.//X.//B./          | A.//Y.//B./          | A.//«X./»/«Y./»/B./
        both added an item                         | - a/               | - a/- x/             | - a/- y/             | - a/«- x/»«- y/»
        both added the same, they more             | A./                | A.//N./              | A.//N.//M./          | A.//N.//M./
        both wrote into an empty text              | ''                 | X./                  | Y./                  | «X./»/«Y./»
        I removed what they changed                | A.//B.//C./        | A.//C./              | A.//B b.//C./        | A.//«»«B b.//»C./
        they removed what I changed                | A.//B.//C./        | A.//B b.//C./        | A.//C./              | A.//«B b.//»«»C./
        removed, and written into | A.//B./ | A./ | A.//N n. B./ | A./«»«/N n. B./»
        removed, and a sentence added | A.//B./ | A.//B. N./ | A./ | A./«/B. N./»«»
        all lines changed, one by both | - a/- b/- c/ | - a/- x/- c/ | * a/* b/* c/ | * a/«- x/»«* b/»* c/
        both removed, one more                     | A.//B.//C.//D./    | A.//D./              | A.//C.//D./          | A.//D./
        each removed another one at the end        | A.//B.//C./        | A.//C./              | A.//B./              | A.//
        removed, and added behind it               | A.//B.//C./        | A.//C./              | A.//B.//N.//C./      | A.//N.//C./
        two lines of one fence                     | ~~~/a//b//c/~~~/   | ~~~/x//b//c/~~~/     | ~~~/a//b//y/~~~/     | ~~~/x//b//y/~~~/
        the same line of a fence                   | ~~~/a//b//c/~~~/   | ~~~/a//x//c/~~~/     | ~~~/a//y//c/~~~/     | ~~~/a//«x/»/«y/»/c/~~~/
        a fence that nothing closes                | ~~~/a//B.//C./     | ~~~/a//X.//C./       | ~~~/a//B.//Y./       | ~~~/a//X.//Y./
        """)
    void bodies(String rule, String base, String mine, String theirs, String merged) {
        assertThat(merged(base, mine, theirs)).as(rule).isEqualTo(merged);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, textBlock = """
        two fields         | a: 1/b: 2/              | a: X/b: 2/            | a: 1/b: Y/            | a: X/b: Y/
        theirs with comment| a: 1/b: 2/              | a: X/b: 2/            | a: 1/b: 'Y' # why/    | a: X/b: 'Y' # why/
        the same value     | a: 1/b: 2/              | a: X/b: 2/            | a: X/b: 2/            | a: X/b: 2/
        two values         | a: 1/b: 2/              | a: X/b: 2/            | a: Y/b: 2/            | «a: X/»‹a: Y/›b: 2/
        added by them      | a: 1/b: 2/              | a: X/b: 2/            | a: 1/n: 3/b: 2/       | a: X/n: 3/b: 2/
        added at the top   | a: 1/b: 2/              | a: X/b: 2/            | n: 3/m: 4/a: 1/b: 2/  | n: 3/m: 4/a: X/b: 2/
        added by both      | a: 1/                   | a: 1/n: 2/            | a: 1/n: 3/            | a: 1/«n: 2/»‹n: 3/›
        added at one place | a: 1/                   | a: 1/n: 2/            | a: 1/m: 3/            | a: 1/m: 3/n: 2/
        removed by them    | a: 1/b: 2/              | a: X/b: 2/            | a: 1/                 | a: X/
        removed by me      | a: 1/b: 2/              | a: 1/                 | a: Y/b: 2/            | a: Y/
        mine beats removal | a: 1/b: 2/c: 3/         | a: 1/b: X/c: 3/       | a: 1/c: Y/            | a: 1/b: X/c: Y/
        theirs beats removal | a: 1/b: 2/c: 3/       | a: 1/c: X/            | a: 1/b: Y/c: 3/       | a: 1/b: Y/c: X/
        order is mine      | a: 1/b: 2/c: 3/         | c: 3/a: 1/b: X/       | b: 2/c: Y/a: 1/       | c: Y/a: 1/b: X/
        renamed by them    | a: 1/b: 2/              | a: X/b: 2/            | n: 1/b: 2/            | n: 1/a: X/b: 2/
        tags               | t: [a, b, c]/           | t: [b, a, x]/         | t: [a, c, z]/         | t: [a, x, z]/
        tags in quotes     | t: ['a', 'b'] # c/      | t: ['a', 'b', 'x'] # c/ | t: ["y", "a"] # c/  | t: ['a', 'x', 'y'] # c/
        tags line by line  | t:/  - a/  # c/  - b/   | t:/  - a/  # c/  - b/  - x/ | t:/  - z/  - b/  | t:/  # c/  - b/  - x/  - z/
        tags and a comment | t: [a]/                 | t: [a, x]/            | t: [a, y] # why/      | «t: [a, x]/»‹t: [a, y] # why/›
        a list and a text  | t: [a]/                 | t: [a, x]/            | t: y/                 | «t: [a, x]/»‹t: y/›
        tags by both       | a: 1/                   | a: 1/t: [x, y]/       | a: 1/t: [y, z]/       | a: 1/t: [x, y, z]/
        comments           | # c/a: 1/b: 2/# e/      | # d/a: 1/b: 2/# e/    | # c/a: 1/# f/b: 2/# g/ | # d/a: 1/# f/b: 2/# g/
        comments by both   | # c/a: 1/b: 2/          | # x/a: 1/b: 2/        | # y/a: 1/b: Z/        | # x/# y/a: 1/b: Z/
        a block of text    | a: 1/b: 'c'/            | a: 'X'/b: 'c'/        | a: 1/b: >-/  one/  two/ | a: 'X'/b: >-/  one/  two/
        a key twice        | a: 1/a: 2/b: 3/         | a: X/a: 2/b: 3/       | a: 1/a: 2/b: Y/       | a: X/a: 2/b: Y/
        a key twice in conflict | a: 1/a: 2/         | a: X/a: 2/            | a: Y/a: 2/            | «---/a: X/a: 2/---/»‹---/a: Y/a: 2/---/›
        fields on one line | {a: 1, b: 2}/           | {a: X, b: 2}/         | {a: 1, b: Y}/         | «---/{a: X, b: 2}/---/»‹---/{a: 1, b: Y}/---/›
        """)
    void yaml(String rule, String base, String mine, String theirs, String merged) {
        String whole = merged.startsWith("«---") ? merged : "---/" + merged + "---/";
        assertThat(merged("---/" + base + "---//A./", "---/" + mine + "---//A./", "---/" + theirs + "---//A./")).as(rule)
                .isEqualTo(whole + "/A./");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, quoteCharacter = '`', textBlock = """
        two fields      | a = 1/[t]/b = [2]/      | a = 7/[t]/b = [2]/       | a = 1/[t]/b = [8]/       | a = 7/[t]/b = [8]/
        added on top    | a = 1/[t]/b = 2/        | a = 1/[t]/b = 9/         | a = 1/n = 3/[t]/b = 2/   | a = 1/n = 3/[t]/b = 9/
        added to tables | a = 1/[t]/b = 2/        | a = 1/m = 3/[t]/b = 2/   | a = 1/[t]/b = 2/n = 4/   | a = 1/m = 3/[t]/b = 2/n = 4/
        a new table     | a = 1/                  | a = 7/                   | a = 1//[t]/b = 2/        | a = 7//[t]/b = 2/
        a first removed | a = 1/[t]/b = 2/c = 3/  | a = 7/[t]/b = 2/c = 3/   | a = 1/[t]/c = 3/         | a = 7/[t]/c = 3/
        tags            | [t]/tags = ["a"]/       | [t]/tags = ["a", "x"]/   | [t]/tags = ["y", "a"]/   | [t]/tags = ["a", "x", "y"]/
        two values      | a = 1/[t]/b = 2/        | a = 1/[t]/b = 7/         | a = 1/[t]/b = 8/         | a = 1/[t]/«b = 7/»‹b = 8/›
        """)
    void toml(String rule, String base, String mine, String theirs, String merged) {
        assertThat(merged("+++/" + base + "+++/", "+++/" + mine + "+++/", "+++/" + theirs + "+++/")).as(rule)
                .isEqualTo("+++/" + merged + "+++/");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, quoteCharacter = '`', textBlock = """
        two fields     | {/"a": 1,/"b": 2/}/      | {/"a": 7,/"b": 2/}/          | {/"a": 1,/"b": 8/}/          | {/"a": 7,/"b": 8/}/
        both at the end| {/"a": 1/}/              | {/"a": 1,/"m": 2/}/          | {/"a": 1,/"n": 3/}/          | {/"a": 1,/"n": 3,/"m": 2/}/
        both at the top| {/"a": 1/}/              | {/"m": 2,/"a": 1/}/          | {/"n": 3,/"a": 1/}/          | {/"n": 3,/"m": 2,/"a": 1/}/
        last removed   | {/"a": 1,/"b": 2/}/      | {/"a": 7,/"b": 2/}/          | {/"a": 1/}/                  | {/"a": 7/}/
        all removed    | {/"a": 1,/"b": 2/}/      | {/"a": 1/}/                  | {/"b": 2/}/                  | {/}/
        tags           | {/"t": ["a"],/"b": 2/}/  | {/"t": ["a", "x"],/"b": 2/}/ | {/"t": ["y", "a"],/"b": 8/}/ | {/"t": ["a", "x", "y"],/"b": 8/}/
        two values     | {/"a": 1,/"b": 2/}/      | {/"a": 1,/"b": 7,/"c": 3/}/  | {/"a": 1,/"b": 8/}/          | {/"a": 1,/«"b": 7,/»‹"b": 8,/›"c": 3/}/
        on one line    | {"a": 1, "b": 2}/        | {"a": 7, "b": 2}/            | {"a": 1, "b": 8}/            | «{"a": 7, "b": 2}/»‹{"a": 1, "b": 8}/›
        commas below   | {/"a": 1/,"b": 2/}/      | {/"a": 7/,"b": 2/}/          | {/"a": 1/,"b": 8/}/          | {/"a": 7/,"b": 8/}/
        """)
    void json(String rule, String base, String mine, String theirs, String merged) {
        assertThat(merged(base, mine, theirs)).as(rule).isEqualTo(merged);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 9999, quoteCharacter = '`', textBlock = """
        body and field          | ---/a: 1/---//A./   | ---/a: X/---//A./    | ---/a: 1/---//Y./       | ---/a: X/---//Y./
        a block is new          | A.//B./             | A.//X./              | ---/a: 1/---//A.//B./   | ---/a: 1/---//A.//X./
        a block is gone         | ---/a: 1/---//A./   | ---/a: 1/---//X./    | A./                     | X./
        cannot be read          | ---/a: "1/---//A./  | ---/a: "1"/---//A./  | ---/a: "1/b: 2/---//Y./ | ---/a: "1"/b: 2/---//Y./
        cannot be read, both    | ---/a: "1/---//A./  | ---/a: "2/---//A./   | ---/a: "3/---//Y./      | ---/«a: "2/»«a: "3/»---//Y./
        another notation        | ---/a: 1/---//A./   | ---/a: 2/---//A./    | +++/a = 1/+++//Y./      | «---/a: 2/---/»‹+++/a = 1/+++/›/Y./
        a body behind the fence | ---/a: 1/---        | ---/a: 2/---         | ---/a: 1/---/Y./        | ---/a: 2/---/Y./
        an empty block          | ---/---/A./         | ---/a: 1/---/A./     | ---/b: 2/---/A./        | ---/b: 2/a: 1/---/A./
        """)
    void whole(String rule, String base, String mine, String theirs, String merged) {
        assertThat(merged(base, mine, theirs)).as(rule).isEqualTo(merged);
    }

    static String merged(String base, String mine, String theirs) {
        Post minePost = post(mine);
        Merge merge = PostMerge.merge(post(base), minePost, post(theirs));
        StringBuilder text = new StringBuilder(merge.changes().apply(minePost.source().lf()));
        for (Conflict conflict : merge.conflicts().reversed()) {
            switch (conflict) {
                case Conflict.Passage passage -> text.insert(passage.theirs().end(), "»").insert(passage.theirs().start(), "«")
                        .insert(passage.mine().end(), "»").insert(passage.mine().start(), "«");
                case Conflict.FieldValue field -> text.insert(field.mine().end(), "»‹" + field.theirs() + "›")
                        .insert(field.mine().start(), "«");
            }
        }
        return text.toString().replace('\n', '/');
    }

    static Post post(String line) {
        return Post.of(SourceText.of(line.replace('/', '\n')));
    }
}
