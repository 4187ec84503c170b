package org.inkstone;

/** A post with whatever a post may hold, with images that are there, missing, hostile and from elsewhere. */
public final class EverythingPost {

    public static final String TEXT = """
        ---
        title: Everything
        date: 2026-01-09
        tags: [a, b]
        lang: de
        ---
        [TOC]

        # Begin & *end* :tada:

        Words[^1] with **strong *and* emphasis**, ~~struck~~, `code`, $a^2 + \\frac{1}{2}$, www.example.org, <https://example.org/?a=1&b=2>,
        [a link](other.md "A title"), [one by name][name], ![there](<a b.png>) and ![not there](gone.png).\\
        A hard break, &copy; &amp; &#0; \u00AD and a <kbd title="x">key</kbd>.

        ![Alone](/img/root.png "A caption with *stars*")

        ![Drawn](drawn.svg)

        ![Elsewhere](https://example.org/x.png) [![in a link](https://example.org/y.png)](z)

        - [ ] to do
        - [x] done

          with a paragraph

        3. three
           > quoted
           > > twice

        > [!NOTE]
        > Mind this.

        Term
        : a definition

          with two paragraphs

        :::tip Take care
        Inside *it*.
        :::

        | a | b |
        |:-:|--:|
        | `x\\|y` | ![t](<a b.png>) |

        $$
        \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}
        $$

        ```java
        /** Doc. */ int x = "a\\t<b>".length();
        ```

        ```mermaid
        graph TD; A-->B;
        ```

            indented

        {{< figure src="x" >}}

        Text {% liquid %} and <Tab a={b}>.

        <details open>
        <summary>More</summary>

        # Begin & *end* :tada:

        </details>

        <pre>

        two lines above
        </pre>

        <div><p>a<p>b <!-- gone --> <script>x()</script><iframe src="https://example.org"></iframe>
        <svg><a xlink:href="javascript:x()"><text>t</text></a></svg><form><input name="body"></form>

        [name]: <https://example.org/a b> 'T'
        [^1]: A note with ![there](<a b.png>) and math $x$.
        """;

    private EverythingPost() {}
}
