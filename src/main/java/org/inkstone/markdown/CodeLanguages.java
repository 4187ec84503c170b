package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JSPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PowerShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VhdlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;

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
        calls(JavaTokenMaker::new, "java jsh jshell");
        calls(KotlinTokenMaker::new, "kotlin kt kts");
        calls(GroovyTokenMaker::new, "groovy gradle jenkinsfile");
        calls(ScalaTokenMaker::new, "scala sc sbt");
        calls(CTokenMaker::new, "c h arduino ino");
        calls(CPlusPlusTokenMaker::new, "c++ cpp cxx cc hpp hxx hh cuda cu");
        calls(CSharpTokenMaker::new, "c# cs csharp");
        calls(DTokenMaker::new, "d dlang");
        calls(DartTokenMaker::new, "dart flutter");
        calls(GoTokenMaker::new, "go golang");
        calls(RustTokenMaker::new, "rust rs");
        calls(PythonTokenMaker::new, "python py py3 python3 ipython gyp starlark bazel");
        calls(RubyTokenMaker::new, "ruby rb rake gemfile jruby");
        calls(PerlTokenMaker::new, "perl pl pm raku");
        calls(LuaTokenMaker::new, "lua luau");
        plain(XMLTokenMaker::new, "xml rss atom xsd xsl xslt svg mathml plist xhtml xaml wsdl pom csproj");
        plain(HTMLTokenMaker::new, "html htm html5 vue svelte astro angular");
        plain(HandlebarsTokenMaker::new,
                "handlebars hbs mustache html.hbs html.handlebars jinja jinja2 j2 liquid twig nunjucks njk django"
                        + " erb ejs eta htmldjango");
        plain(JSPTokenMaker::new, "jsp");
        plain(CSSTokenMaker::new, "css postcss pcss");
        plain(LessTokenMaker::new, "less scss sass stylus");
        plain(SQLTokenMaker::new, "sql mysql postgres postgresql pgsql plpgsql plsql tsql mssql sqlite mariadb hql");
        plain(JsonTokenMaker::new, "json geojson webmanifest jsonl ndjson json-ld jsonld ipynb");
        plain(JshintrcTokenMaker::new, "jsonc json5 hjson");
        plain(IniTokenMaker::new, "ini cfg conf editorconfig gitconfig desktop systemd service");
        plain(PropertiesFileTokenMaker::new, "properties env dotenv");
        plain(UnixShellTokenMaker::new, "sh bash zsh ksh shell shellscript ash bashrc zshrc");
        plain(PowerShellTokenMaker::new, "powershell ps1 pwsh psm1 posh ps");
        plain(WindowsBatchTokenMaker::new, "bat batch cmd dos winbatch");
        plain(DockerTokenMaker::new, "dockerfile docker containerfile");
        plain(MakefileTokenMaker::new, "make makefile mk gnumake");
        plain(MarkdownTokenMaker::new, "markdown md mdx mkd rmd qmd");
        plain(LatexTokenMaker::new, "latex tex bibtex");
        plain(ProtoTokenMaker::new, "proto protobuf proto3");
        plain(ClojureTokenMaker::new, "clojure clj cljs cljc edn");
        plain(LispTokenMaker::new, "lisp common-lisp commonlisp cl elisp emacs-lisp emacs");
        plain(TclTokenMaker::new, "tcl");
        plain(FortranTokenMaker::new, "fortran f90 f95 f77");
        plain(DelphiTokenMaker::new, "delphi pascal pas objectpascal");
        plain(VisualBasicTokenMaker::new, "vb vbnet vb.net visualbasic visual-basic vba vbscript");
        plain(AssemblerX86TokenMaker::new, "asm assembly nasm x86asm x86 armasm s");
        plain(VhdlTokenMaker::new, "vhdl");
        plain(HtaccessTokenMaker::new, "apache apacheconf htaccess httpd");
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
        Tokenizer page = SwingTokenizer.withCalls(PHPTokenMaker::new);
        Tokenizer alone = new RuledTokenizer(RuledLanguages.php());
        return (code, into) -> (code.contains("<?") ? page : alone).tokenize(code, into);
    }

    private void calls(Supplier<TokenMaker> scanners, String names) {
        add(SwingTokenizer.withCalls(scanners), names);
    }

    private void plain(Supplier<TokenMaker> scanners, String names) {
        add(SwingTokenizer.of(scanners), names);
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
