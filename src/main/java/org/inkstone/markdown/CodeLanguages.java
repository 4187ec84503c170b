package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** The languages that are coloured, under all the names that fences have for them, in lower case. Immutable. */
final class CodeLanguages {

    private static final Tokenizer PLAIN = (code, into) -> {
    };

    private final Map<String, Tokenizer> byName = new HashMap<>();

    CodeLanguages() {
        addLibrary();
        addRuled();
        add(LineTokenizers.differences(), "diff patch udiff");
        add(LineTokenizers.session(),
                "console shell-session shellsession sh-session bash-session terminal session powershell-console"
                        + " ps1con doscon julia-repl jlcon pycon python-repl irb iex ghci mysql-console psql-console");
        add(LineTokenizers.http(), "http https http-request http-response");
    }

    /** A language that is not known has no tokens. */
    Tokenizer named(String lowerCaseName) {
        return byName.getOrDefault(lowerCaseName, PLAIN);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    private void addLibrary() {
        calls(SyntaxConstants.SYNTAX_STYLE_JAVA, "java jsh jshell");
        calls(SyntaxConstants.SYNTAX_STYLE_KOTLIN, "kotlin kt kts");
        calls(SyntaxConstants.SYNTAX_STYLE_GROOVY, "groovy gradle jenkinsfile");
        calls(SyntaxConstants.SYNTAX_STYLE_SCALA, "scala sc sbt");
        calls(SyntaxConstants.SYNTAX_STYLE_C, "c h arduino ino");
        calls(SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS, "c++ cpp cxx cc hpp hxx hh cuda cu");
        calls(SyntaxConstants.SYNTAX_STYLE_CSHARP, "c# cs csharp");
        calls(SyntaxConstants.SYNTAX_STYLE_D, "d dlang");
        calls(SyntaxConstants.SYNTAX_STYLE_DART, "dart flutter");
        calls(SyntaxConstants.SYNTAX_STYLE_GO, "go golang");
        calls(SyntaxConstants.SYNTAX_STYLE_RUST, "rust rs");
        calls(SyntaxConstants.SYNTAX_STYLE_PYTHON, "python py py3 python3 ipython gyp starlark bazel");
        calls(SyntaxConstants.SYNTAX_STYLE_RUBY, "ruby rb rake gemfile jruby");
        calls(SyntaxConstants.SYNTAX_STYLE_PERL, "perl pl pm raku");
        calls(SyntaxConstants.SYNTAX_STYLE_LUA, "lua luau");
        plain(SyntaxConstants.SYNTAX_STYLE_XML, "xml rss atom xsd xsl xslt svg mathml plist xhtml xaml wsdl pom csproj");
        plain(SyntaxConstants.SYNTAX_STYLE_HTML, "html htm html5 vue svelte astro angular");
        plain(SyntaxConstants.SYNTAX_STYLE_HANDLEBARS,
                "handlebars hbs mustache html.hbs html.handlebars jinja jinja2 j2 liquid twig nunjucks njk django"
                        + " erb ejs eta htmldjango");
        plain(SyntaxConstants.SYNTAX_STYLE_JSP, "jsp");
        plain(SyntaxConstants.SYNTAX_STYLE_CSS, "css postcss pcss");
        plain(SyntaxConstants.SYNTAX_STYLE_LESS, "less scss sass stylus");
        plain(SyntaxConstants.SYNTAX_STYLE_SQL,
                "sql mysql postgres postgresql pgsql plpgsql plsql tsql mssql sqlite mariadb hql");
        plain(SyntaxConstants.SYNTAX_STYLE_JSON, "json geojson webmanifest jsonl ndjson json-ld jsonld ipynb");
        plain(SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS, "jsonc json5 hjson");
        plain(SyntaxConstants.SYNTAX_STYLE_INI, "ini cfg conf editorconfig gitconfig desktop systemd service");
        plain(SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE, "properties env dotenv");
        plain(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL, "sh bash zsh ksh shell shellscript ash bashrc zshrc");
        plain(SyntaxConstants.SYNTAX_STYLE_POWERSHELL, "powershell ps1 pwsh psm1 posh ps");
        plain(SyntaxConstants.SYNTAX_STYLE_WINDOWS_BATCH, "bat batch cmd dos winbatch");
        plain(SyntaxConstants.SYNTAX_STYLE_DOCKERFILE, "dockerfile docker containerfile");
        plain(SyntaxConstants.SYNTAX_STYLE_MAKEFILE, "make makefile mk gnumake");
        plain(SyntaxConstants.SYNTAX_STYLE_MARKDOWN, "markdown md mdx mkd rmd qmd");
        plain(SyntaxConstants.SYNTAX_STYLE_LATEX, "latex tex bibtex");
        plain(SyntaxConstants.SYNTAX_STYLE_PROTO, "proto protobuf proto3");
        plain(SyntaxConstants.SYNTAX_STYLE_CLOJURE, "clojure clj cljs cljc edn");
        plain(SyntaxConstants.SYNTAX_STYLE_LISP, "lisp common-lisp commonlisp cl elisp emacs-lisp emacs");
        plain(SyntaxConstants.SYNTAX_STYLE_TCL, "tcl");
        plain(SyntaxConstants.SYNTAX_STYLE_FORTRAN, "fortran f90 f95 f77");
        plain(SyntaxConstants.SYNTAX_STYLE_DELPHI, "delphi pascal pas objectpascal");
        plain(SyntaxConstants.SYNTAX_STYLE_VISUAL_BASIC, "vb vbnet vb.net visualbasic visual-basic vba vbscript");
        plain(SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_X86, "asm assembly nasm x86asm x86 armasm s");
        plain(SyntaxConstants.SYNTAX_STYLE_VHDL, "vhdl");
        plain(SyntaxConstants.SYNTAX_STYLE_HTACCESS, "apache apacheconf htaccess httpd");
    }

    private void addRuled() {
        ruled(RuledLanguages.javaScript(), "javascript js jsx mjs cjs node es6 ecmascript");
        ruled(RuledLanguages.typeScript(), "typescript ts tsx mts cts");
        ruled(RuledLanguages.swift(), "swift");
        add(php(), "php phtml blade");
        ruled(RuledLanguages.objectiveC(), "objective-c objectivec objc obj-c mm");
        ruled(RuledLanguages.r(), "r rscript splus");
        ruled(RuledLanguages.julia(), "julia jl");
        ruled(RuledLanguages.haskell(), "haskell hs lhs purescript purs agda idris");
        ruled(RuledLanguages.elm(), "elm");
        ruled(RuledLanguages.ocaml(), "ocaml ml mli reason sml standardml");
        ruled(RuledLanguages.fsharp(), "f# fs fsharp fsx");
        ruled(RuledLanguages.coq(), "coq rocq lean lean4");
        ruled(RuledLanguages.elixir(), "elixir ex exs eex heex");
        ruled(RuledLanguages.erlang(), "erlang erl hrl");
        ruled(RuledLanguages.gleam(), "gleam");
        ruled(RuledLanguages.zig(), "zig");
        ruled(RuledLanguages.nim(), "nim nimrod");
        ruled(RuledLanguages.crystal(), "crystal cr");
        ruled(RuledLanguages.solidity(), "solidity sol");
        ruled(RuledLanguages.glsl(), "glsl wgsl hlsl metal shader");
        ruled(RuledLanguages.hcl(), "hcl terraform tf tfvars opentofu nomad");
        ruled(RuledLanguages.nix(), "nix");
        ruled(RuledLanguages.graphql(), "graphql gql");
        ruled(RuledLanguages.toml(), "toml cargo.toml");
        ruled(RuledLanguages.nginx(), "nginx nginxconf");
        ruled(RuledLanguages.cmake(), "cmake cmakelists.txt");
        ruled(RuledLanguages.fish(), "fish");
        ruled(RuledLanguages.awk(), "awk gawk");
        ruled(RuledLanguages.vim(), "vim viml vimscript");
        ruled(RuledLanguages.matlab(), "matlab octave");
        ruled(RuledLanguages.prolog(), "prolog");
        ruled(RuledLanguages.yaml(), "yaml yml docker-compose compose ansible openapi");
        ruled(RuledLanguages.mermaid(), "mermaid mmd");
        ruled(RuledLanguages.dot(), "dot graphviz gv");
        ruled(RuledLanguages.scheme(), "scheme scm racket rkt guile");
        ruled(RuledLanguages.webAssembly(), "wasm wat webassembly");
    }

    /** In a page PHP stands between marks; posts often leave them out. */
    private static Tokenizer php() {
        Tokenizer page = SwingTokenizer.withCalls(SyntaxConstants.SYNTAX_STYLE_PHP);
        Tokenizer alone = new RuledTokenizer(RuledLanguages.php());
        return (code, into) -> (code.contains("<?") ? page : alone).tokenize(code, into);
    }

    private void calls(String style, String names) {
        add(SwingTokenizer.withCalls(style), names);
    }

    private void plain(String style, String names) {
        add(SwingTokenizer.of(style), names);
    }

    private void ruled(LexicalRules rules, String names) {
        add(new RuledTokenizer(rules), names);
    }

    private void add(Tokenizer tokenizer, String names) {
        for (String name : names.split(" +")) {
            byName.put(name, tokenizer);
        }
    }
}
