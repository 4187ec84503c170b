package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Themes made of pages as the generators' usual themes write them. */
class PageThemeTest {

    private static final String POST = """
        ---
        title: "Growing apples in a cold valley"
        date: 2026-01-09
        tags: [orchard, winter]
        ---

        Our valley gets its first frost in *October*, and the last one in May. Trees that bloom early lose everything there.

        ## Which trees to plant

        - Boskoop, which keeps until spring
        - Ontario, which blooms late

        ```java
        Tree tree = new Tree("Ontario");
        ```

        > Plant a tree twenty years ago.

        Whoever has no patience buys apples at the market instead.
        """;
    private static final String OTHER = """
        ---
        title: Repairing an old clock
        date: 2025-11-23
        tags: [brass, springs, tools]
        ---

        A clock that stops at noon has dirt in its hour wheel.
        """;
    private static final String BODY = """
        <p>Our valley gets its first frost in <em>October</em>, and the last one in May. Trees that bloom early lose everything there.</p>
        <h2 id="which">Which trees to plant</h2>
        <ul><li>Boskoop, which keeps until spring</li><li>Ontario, which blooms late</li></ul>
        <pre class="chroma"><code><span>Tree</span> <span>tree</span> = <span>new</span> Tree(<span>"Ontario"</span>);</code></pre>
        <blockquote><p>Plant a tree twenty years ago.</p></blockquote>
        <p>Whoever has no patience buys apples at the market instead.</p>
        """;

    @TempDir
    private Path folder;

    /** After the usual markup of each. */
    enum Shape {
        HUGO("""
            <html lang="en-us"><head><meta charset="utf-8"><title>Growing apples in a cold valley | Valley Notes</title>
            <link rel="canonical" href="https://valley.example/posts/growing-apples-in-a-cold-valley/">
            <meta property="og:title" content="Growing apples in a cold valley"><meta name="description" content="Our valley gets">
            <link rel="stylesheet" href="Page_files/main.css" integrity="sha256-x"><script type="application/ld+json">{"headline":"Growing apples"}</script>
            </head><body class="list" id="top"><header class="header"><nav><a href="/">Valley Notes</a><ul><li><a href="/archives/">Archive</a></li></ul></nav></header>
            <main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">Home</a> » <a href="/posts/">Posts</a></div>
            <h1 class="post-title">Growing apples in a cold valley</h1>
            <div class="post-meta"><span title="2026-01-09 00:00:00 +0000 UTC">January 9, 2026</span> · 1 min · Jane</div></header>
            <div class="toc"><details><summary>Table of Contents</summary><ul><li><a href="#which">Which trees to plant</a></li></ul></details></div>
            <div class="post-content">%s</div><footer class="post-footer"><ul class="post-tags"><li><a href="https://valley.example/tags/orchard/">orchard</a></li>
            <li><a href="https://valley.example/tags/winter/">winter</a></li></ul></footer></article></main>
            <footer class="footer"><span>© 2026 Valley Notes</span> Powered by Hugo</footer></body></html>"""), //
        MINIMA("""
            <html lang="en"><head><meta charset="utf-8"><title>Growing apples in a cold valley</title><link rel="stylesheet" href="/Page_files/main.css"></head>
            <body><header class="site-header"><a class="site-title" rel="author" href="/">Valley</a></header><main class="page-content"><div class="wrapper">
            <article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">Growing apples in a cold valley</h1>
            <p class="post-meta"><time class="dt-published" datetime="2026-01-09T00:00:00+00:00" itemprop="datePublished">Jan 9, 2026</time></p></header>
            <div class="post-content e-content" itemprop="articleBody">%s</div><p>Tags: orchard, winter</p><div id="disqus_thread">Comments</div><a class="u-url" href="/2026/01/09/growing.html" hidden></a></article></div></main>
            <footer class="site-footer"><p>Notes from a valley in the north, written by hand.</p></footer></body></html>"""), //
        ASTRO("""
            <html lang="en" data-astro-cid-x1><head><meta charset="utf-8"><title>Growing apples in a cold valley</title><link rel="stylesheet" href="Page_files/main.css">
            <style>.prose[data-astro-cid-x2]{width:720px}</style></head><body data-astro-cid-x2><header><nav><h2><a href="https://a.example/">Valley</a></h2></nav></header>
            <main><article><div class="prose" data-astro-cid-x2><div class="title"><div class="date"><time datetime="2026-01-09T00:00:00.000Z">Jan 9, 2026</time></div>
            <h1>Growing apples in a cold valley</h1><ul class="tags"><li>#orchard</li><li>#winter</li></ul><hr></div> %s</div></article></main><footer>© 2026 Jane. All rights reserved.</footer></body></html>"""), //
        TAILWIND_NEXT(
                """
                    <html lang="en" class="__variable_3f2c scroll-smooth dark"><head><meta charset="utf-8"><title>Growing apples in a cold valley</title><link rel="stylesheet" href="Page_files/main.css"></head>
                    <body class="bg-white pl-[calc(100vw-100%%)]"><section class="mx-auto max-w-3xl"><article><div class="xl:divide-y"><header class="pt-6"><div class="text-center"><dl><div><dt class="sr-only">Published on</dt>
                    <dd><time datetime="2026-01-09T00:00:00.000Z">Friday, January 9, 2026</time></dd></div></dl><div><h1 class="text-3xl">Growing apples in a cold valley</h1></div></div></header>
                    <div class="grid"><div class="xl:col-span-3"><div class="prose max-w-none dark:prose-invert">%s</div></div><footer><div><h2>Tags</h2><div class="flex"><a class="mr-3" href="/tags/orchard">orchard</a><a class="mr-3" href="/tags/winter">winter</a></div></div>
                    <a class="text-primary-500" href="/blog">Back to the blog</a></footer></div></div></article></section></body></html>"""), //
        ELEVENTY(
                """
                    <html lang="en"><head><meta charset="utf-8"><title>Growing apples in a cold valley</title><style>@import "Page_files/main.css";</style></head><body><header><a href="/" class="home-link">Valley</a></header>
                    <main id="skip"><heading-anchors><h1 id="growing-apples-in-a-cold-valley">Growing apples in a cold valley</h1><ul class="post-metadata"><li><time datetime="2026-01-09">09 January 2026</time></li>
                    <li><a href="/tags/orchard/" class="post-tag">orchard</a>, </li><li><a href="/tags/winter/" class="post-tag">winter</a></li></ul>%s
                    <ul class="links-nextprev"><li class="links-nextprev-prev">Previous<br> <a rel="prev" href="/x/">Old</a></li></ul></heading-anchors></main><footer><em>Built with Eleventy</em></footer></body></html>"""), //
        WORDPRESS(
                """
                    <html lang="en-US"><head><meta charset="utf-8"><title>Growing apples in a cold valley – Valley</title><link rel="stylesheet" id="x-css" href="Page_files/main.css?ver=6.4" media="all"></head>
                    <body class="post-template-default single postid-12"><div id="page"><header id="masthead"><p class="site-title">Valley</p></header><div id="content"><main id="main">
                    <article id="post-12" class="post-12 post tag-orchard"><header class="entry-header"><h1 class="entry-title">Growing apples in a cold valley</h1>
                    <div class="entry-meta">Posted on <a href="https://v.example/growing-apples-in-a-cold-valley/" rel="bookmark"><time class="entry-date published" datetime="2026-01-09T10:00:00+00:00">January 9, 2026</time></a> by Jane</div></header>
                    <div class="entry-content">%s</div><footer class="entry-footer"><span class="tags-links">Tagged <a href="https://v.example/tag/orchard/" rel="tag">orchard</a>, <a href="https://v.example/tag/winter/" rel="tag">winter</a></span></footer></article>
                    <nav class="post-navigation"><a rel="prev" href="/a">Previous: bees</a></nav><div id="comments"><h2>2 thoughts on “Growing apples in a cold valley”</h2><p>Nice!</p></div></main></div>
                    <aside id="secondary"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="https://v.example/growing-apples-in-a-cold-valley/">Growing apples in a cold valley</a></li>
                    <li><a href="https://v.example/bees/">Keeping bees</a></li></ul></section></aside><footer>Proudly powered by WordPress</footer></div></body></html>""");

        private final String html;

        Shape(String html) {
            this.html = html;
        }

        String page() {
            return "<!DOCTYPE html>\n" + html.formatted(BODY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsMadeAgainAndAnotherPostHasNothingOfTheFirst(Shape shape) throws IOException {
        Path page = write(shape.page());
        PageTheme.Result.Derived derived = derived(page);
        assertThat(derived.found()).isEqualTo("title, date, tags and body");
        assertThat(derived.lacking()).isEmpty();
        assertThat(derived.css()).contains("color:#123", "url(\"data:font/woff2;base64,d09GMg==\")").doesNotContain("@import");
        assertThat(derived(page)).as("the same bytes").isEqualTo(derived);

        Document before = Jsoup.parse(Files.readString(page));
        before.select("script, style, .toc, #comments, #disqus_thread, .post-navigation, [rel=prev]").remove();
        List<String> wanted = WordsOf.text(before.body().text());
        Document again = shown(derived, POST);
        List<String> words = WordsOf.text(again.body().text());
        assertThat(common(wanted, words)).as(words + " for " + wanted)
                .isGreaterThanOrEqualTo((int) Math.ceil(wanted.size() * 0.98));

        String html = html(derived, OTHER);
        Document other = Jsoup.parse(html);
        assertThat(other.select("h1").text()).isEqualTo("Repairing an old clock");
        assertThat(other.select("#inkstone-body").text()).isEqualTo("A clock that stops at noon has dirt in its hour wheel.");
        assertThat(other.body().text()).contains("2025", "brass", "springs", "tools").containsPattern("(?i)23|nov");
        assertThat(html).doesNotContainIgnoringCase("apples").doesNotContain("2026-01-09", "January 9", "Jan 9", "09 January")
                .doesNotContainIgnoringCase("boskoop")
                .doesNotContain("winter", "Which trees", "thoughts on", "orchard<", "orchard\"");
        String bare = html(derived, "Only words.\n");
        assertThat(Jsoup.parse(bare).select("h1, time, .tags, .post-tags, .post-tag")).isEmpty();
    }

    @Test
    void aHostilePageLeavesNothingBehind() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.css"), ".secret{color:red}");
        Files.write(folder.resolve("secret.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G'});
        Path page = write(
                """
                    <!-- evil --><html onload="evil()"><head><meta charset="utf-8"><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
                    <link rel="stylesheet" href="../secret.css"><link rel="stylesheet" href="Page_files/link.css"><link rel="stylesheet" href="file://%s">
                    <link rel="prefetch" href="https://evil.example/p"><link rel="stylesheet" href="https://evil.example/x.css">
                    <style>@im\\70ort "../secret.css"; @import url(file:///etc/passwd); a{background:u\\72l(file:///etc/passwd)} b{background:image-set("https://evil.example/i.png" 1x)}
                    c{background:url('https://evil.example/t.gif')} d{content:"url(s)"} </style>
                    <script src="https://evil.example/x.js"></script></head>
                    <body onclick="evil()" {{title}}><h1>Growing apples in a cold valley</h1>{{#tags}}{{{css}}}<a href="javascript:evil()" ping="https://evil.example/ping">link</a><a href=" java&#10;script:evil()">link</a>
                    <svg onload="evil()"><script>evil()</script><use href="https://evil.example/u.svg#a"/><a xlink:href="javascript:evil()"><text>t</text></a><animate attributeName="href" values="javascript:evil()"/></svg>
                    <iframe src="https://evil.example/"></iframe><img src="../secret.png"><img src="https://evil.example/t.gif" width="1"><img src="file:///etc/secret.png">
                    <form action="https://evil.example/f"><input formaction="https://evil.example/g" autofocus></form><p style="background:url(https://evil.example/b.png)">p</p>
                    <video src="https://evil.example/v"></video><noscript><img src="https://evil.example/n"></noscript><div data-src="https://evil.example/d">d</div>
                    <article><div>%s</div></article></body></html>"""
                        .formatted(outside, BODY));
        Files.createSymbolicLink(page.resolveSibling("Page_files/link.css"), outside);

        PageTheme.Result.Derived derived = derived(page);
        String html = html(derived, OTHER);
        assertThat(html).doesNotContainIgnoringCase("evil").doesNotContain("file:", "secret", "passwd", "javascript",
                "http-equiv=\"refresh");
        assertThat(Jsoup.parse(html).select("script:not([type=application/ld+json]), iframe, form[action], base, img, video"))
                .isEmpty();
        assertThat(Jsoup.parse(html).body().text()).as("braces are text").contains("{{#tags}}{{{css}}}");
    }

    @Test
    void aPageOfAnotherPostIsRefusedWithWhatToDo() throws IOException {
        Path page = write(
                "<html><body><h1>Growing apples in a cold valley</h1><p>Something else altogether stands here.</p></body></html>");
        assertThat(new PageTheme(new Disk(), new MarkdownRenderer()).derive(page, post(POST)))
                .isEqualTo(new PageTheme.Result.Refused(
                        "The text of this post was not found in page.html; choose the saved page of the"
                                + " post that is open, or open the post that the page shows."));
    }

    private Path write(String html) throws IOException {
        Path files = Files.createDirectories(folder.resolve("site/Page_files"));
        Files.writeString(files.resolve("main.css"), "@import url(\"base.css\") screen; body{color:#123}");
        Files.writeString(files.resolve("base.css"), "@font-face{font-family:V;src:url(v.woff2) format('woff2')}");
        Files.write(files.resolve("v.woff2"), "wOF2".getBytes(StandardCharsets.US_ASCII));
        return Files.writeString(folder.resolve("site/page.html"), html);
    }

    @Test
    void aThemeIsThereWholeOrNotAtAll() throws IOException {
        PageTheme.Result.Derived derived = new PageTheme.Result.Derived(
                "<html><head>{{{head}}}{{{css}}}</head><body>{{{body}}}</body></html>", "p { margin: 0 }", "text", List.of());
        Path own = folder.resolve("themes");
        Themes themes = new Themes(new Disk(), own);

        String tooLong = "n".repeat(300);
        assertThat(themes.keep(tooLong, derived).trouble()).isPresent();
        assertThat(files(own)).isEmpty();

        Files.createDirectory(own.resolve("Taken"));
        assertThat(themes.keep("Taken", derived).trouble()).isPresent();
        assertThat(files(own)).containsExactly("Taken");

        // As a crash in the middle of one would leave it.
        Files.writeString(Files.createDirectory(own.resolve(".inkstone-new-theme")).resolve("page.css"), "half");
        assertThat(themes.names()).doesNotContain(".inkstone-new-theme");
        assertThat(themes.keep("Mine", derived).trouble()).isEmpty();
        assertThat(files(own)).containsExactly("Mine", "Mine/page.css", "Mine/page.mustache", "Taken");
        assertThat(own.resolve("Mine/page.css")).hasContent(derived.css());
        assertThat(own.resolve("Mine/page.mustache")).hasContent(derived.page());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    private static PageTheme.Result.Derived derived(Path page) {
        return (PageTheme.Result.Derived) new PageTheme(new Disk(), new MarkdownRenderer()).derive(page, post(POST));
    }

    private Document shown(PageTheme.Result.Derived derived, String source) {
        return Jsoup.parse(html(derived, source));
    }

    /** As the theme is used once it is kept. */
    private String html(PageTheme.Result.Derived derived, String source) {
        Themes themes = new Themes(new Disk(), folder.resolve("themes"));
        String name = themes.freeName("Mine");
        Themes.Kept kept = themes.keep(name, derived);
        assertThat(kept.trouble()).isEmpty();
        Post post = post(source);
        return new PageExporter(new MarkdownRenderer(), themes.find(name).theme())
                .export(post, new ImageFolder(new Disk(), folder, folder), Trust.NONE, Optional.empty()).html();
    }

    private static Post post(String source) {
        return Post.of(SourceText.of(source));
    }

    /** How many words of {@code wanted} stand in {@code words} in the same order. */
    private static int common(List<String> wanted, List<String> words) {
        int[][] longest = new int[wanted.size() + 1][words.size() + 1];
        for (int i = 1; i <= wanted.size(); i++) {
            for (int j = 1; j <= words.size(); j++) {
                longest[i][j] = wanted.get(i - 1).equals(words.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[wanted.size()][words.size()];
    }
}
