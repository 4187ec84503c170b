package org.inkstone.markdown;

/** The rules of the languages that RSyntaxTextArea does not know, or not as blogs write them: JSX in JavaScript, for one. */
final class RuledLanguages {

    private static final String JAVASCRIPT = "as async await break case catch class const continue debugger default delete do else export"
            + " extends finally for from function get if import in instanceof let new of return set static super switch this throw try"
            + " typeof var void while with yield";
    private static final String JAVASCRIPT_VALUES = "true false null undefined NaN Infinity";

    private RuledLanguages() {}

    private static LexicalRules slashes() {
        return new LexicalRules().lineComments("//").blockComment("/*", "*/").strings("\"", "'");
    }

    static LexicalRules javaScript() {
        return slashes().longStrings("`").keywords(JAVASCRIPT).constants(JAVASCRIPT_VALUES).wordParts("$").sigils("@").tags()
                .regularExpressions();
    }

    static LexicalRules typeScript() {
        return javaScript()
                .keywords("abstract any asserts declare enum implements infer interface is keyof namespace never override"
                        + " private protected public readonly satisfies type unique")
                .types("bigint boolean number object string symbol unknown");
    }

    static LexicalRules swift() {
        return new LexicalRules().lineComments("//").nestedComment("/*", "*/").longStrings("\"\"\"").strings("\"").sigils("@#")
                .keywords(
                        "actor any as associatedtype async await break case catch class continue default defer deinit do else enum"
                                + " extension fallthrough fileprivate final for func guard if import in indirect infix init inout internal is"
                                + " lazy let mutating nonisolated open operator override postfix prefix private protocol public repeat required"
                                + " rethrows return self Self some static struct subscript super switch throw throws try typealias unowned var"
                                + " weak where while")
                .constants("true false nil");
    }

    static LexicalRules objectiveC() {
        return slashes().sigils("@#")
                .keywords("auto break case const continue default do else enum extern for goto if in inline nonatomic"
                        + " nullable readonly return self sizeof static strong struct super switch typedef union volatile weak while")
                .types("BOOL char double float id instancetype int long short signed unsigned void")
                .constants("YES NO nil NULL true false");
    }

    static LexicalRules r() {
        return new LexicalRules().lineComments("#").longStrings("\"", "'").marked("`", "`", TokenKind.VARIABLE).wordParts(".")
                .keywords("break else for function if in next repeat return while library require")
                .constants("TRUE FALSE NULL NA NaN Inf NA_integer_ NA_real_ NA_character_ T F");
    }

    static LexicalRules julia() {
        return new LexicalRules().nestedComment("#=", "=#").lineComments("#").longStrings("\"\"\"", "\"").strings("'").sigils("@")
                .wordParts("!")
                .keywords("abstract baremodule begin break catch const continue do else elseif end export finally for"
                        + " function global if import in isa let local macro module mutable outer primitive quote return struct try type"
                        + " using where while")
                .constants("true false nothing missing NaN Inf pi");
    }

    static LexicalRules haskell() {
        return new LexicalRules().marked("{-#", "#-}", TokenKind.META).nestedComment("{-", "-}").lineComments("--").strings("\"")
                .wordParts("'")
                .keywords("as case class data default deriving do else family forall foreign hiding if import in infix"
                        + " infixl infixr instance let module newtype of qualified then type where");
    }

    static LexicalRules elm() {
        return new LexicalRules().nestedComment("{-", "-}").lineComments("--").longStrings("\"\"\"").strings("\"").wordParts("'")
                .keywords("alias as case else exposing if import in let module of port then type");
    }

    static LexicalRules ocaml() {
        return new LexicalRules().nestedComment("(*", "*)").longStrings("\"").wordParts("'")
                .keywords(
                        "and as assert begin class constraint do done downto else end exception external for fun function functor if"
                                + " in include inherit initializer lazy let match method module mutable new nonrec object of open or private rec"
                                + " sig struct then to try type val virtual when while with")
                .types("bool char float int list option string unit").constants("true false");
    }

    static LexicalRules fsharp() {
        return new LexicalRules()
                .lineComments("//").nestedComment("(*", "*)").longStrings("\"\"\"", "\"").wordParts("'").keywords(
                        "abstract and as async begin class default do done downcast elif else end exception extern finally for fun function if"
                                + " in inherit inline interface internal lazy let match member module mutable namespace new not of open or"
                                + " override private public rec return static struct task then try type upcast use val when while with yield")
                .types("bool byte char decimal float int int64 obj option seq string unit").constants("true false null");
    }

    static LexicalRules coq() {
        return new LexicalRules().nestedComment("(*", "*)").longStrings("\"").wordParts("'").keywords(
                "Admitted Axiom Check Class Coercion Compute Context Corollary CoFixpoint CoInductive Definition Defined End Eval Example"
                        + " Export Fact Fixpoint From Goal Hint Hypothesis Import Inductive Instance Lemma Let Ltac Module Notation"
                        + " Parameter Print Program Proof Proposition Qed Record Remark Require Scheme Search Section Structure Theorem"
                        + " Variable Variables as else end exists fix forall fun if in let match return struct then where with")
                .types("Prop Set Type nat bool list").constants("true false");
    }

    static LexicalRules elixir() {
        return new LexicalRules()
                .lineComments("#").longStrings("\"\"\"", "\"").strings("'").sigils("@:").wordParts("?!").keywords(
                        "after alias and case catch cond def defdelegate defexception defguard defimpl defmacro defmodule defp defprotocol"
                                + " defstruct do else end fn for if import in not or quote raise receive require rescue super throw try unless"
                                + " unquote use when with")
                .constants("true false nil");
    }

    static LexicalRules erlang() {
        return new LexicalRules().lineComments("%").longStrings("\"").strings("'").sigils("?").keywords(
                "after and andalso begin band bnot bor bsl bsr bxor case catch div end fun if not of or orelse receive rem try when xor"
                        + " module export import record define include")
                .constants("true false undefined");
    }

    static LexicalRules gleam() {
        return new LexicalRules().lineComments("//").longStrings("\"").sigils("@")
                .keywords("as assert auto case const echo external fn if import let opaque panic pub todo type use")
                .constants("True False Nil");
    }

    static LexicalRules zig() {
        return new LexicalRules().lineComments("//").strings("\"", "'").sigils("@").keywords(
                "addrspace align allowzero and anyframe anytype asm async await break callconv catch comptime const continue defer else"
                        + " enum errdefer error export extern fn for if inline linksection noalias noinline nosuspend opaque or orelse"
                        + " packed pub resume return struct suspend switch test threadlocal try union unreachable usingnamespace var"
                        + " volatile while")
                .types("anyerror anyopaque bool comptime_float comptime_int f16 f32 f64 f128 i8 i16 i32 i64 i128 isize noreturn type u8"
                        + " u16 u32 u64 u128 usize void")
                .constants("true false null undefined");
    }

    static LexicalRules nim() {
        return new LexicalRules().nestedComment("#[", "]#").lineComments("#").rawString("\"\"\"", "\"\"\"").strings("\"", "'")
                .marked("{.", ".}", TokenKind.META).keywords(
                        "addr and as asm bind block break case cast concept const continue converter defer discard distinct div do elif"
                                + " else end enum except export finally for from func if import in include interface is isnot iterator"
                                + " let macro method mixin mod nil not notin object of or out proc ptr raise ref return shl shr static"
                                + " template try tuple type using var when while xor yield")
                .types("array bool byte char cstring float float32 float64 int int8 int16 int32 int64 seq string uint void")
                .constants("true false");
    }

    static LexicalRules crystal() {
        return new LexicalRules().lineComments("#").longStrings("\"").strings("'").sigils("@:$").wordParts("?!").keywords(
                "abstract alias annotation as asm begin break case class def do else elsif end ensure enum extend for fun if in include"
                        + " instance_sizeof is_a? lib loop macro module next of out pointerof private protected require rescue return"
                        + " select self sizeof struct super then type typeof uninitialized union unless until verbatim when while with"
                        + " yield")
                .constants("true false nil");
    }

    static LexicalRules solidity() {
        return slashes().keywords(
                "abstract anonymous as assembly break calldata case catch constant constructor continue contract default delete do else"
                        + " emit enum error event external fallback final for from function if immutable import indexed interface"
                        + " internal is library mapping memory modifier new override payable pragma private public pure receive return"
                        + " returns revert storage struct switch throw try type unchecked using view virtual while")
                .types("address bool bytes bytes32 int int256 string uint uint8 uint256").constants("true false");
    }

    static LexicalRules glsl() {
        return slashes().sigils("#@").keywords(
                "attribute break case const continue default discard do else enable fn for if in inout invariant layout let loop out"
                        + " override precision return struct switch uniform var varying while workgroup storage read read_write")
                .types("bool double f16 f32 float i32 int mat2 mat3 mat4 sampler2D samplerCube u32 uint vec2 vec3 vec4 void array ptr")
                .constants("true false");
    }

    static LexicalRules hcl() {
        return new LexicalRules().lineComments("#", "//").blockComment("/*", "*/").strings("\"").wordParts("-").keysBefore('=')
                .keywords(
                        "data dynamic for for_each if in locals module moved output provider provisioner resource terraform variable")
                .types("any bool list map number object set string tuple").constants("true false null");
    }

    static LexicalRules nix() {
        return new LexicalRules().lineComments("#").blockComment("/*", "*/").rawString("''", "''").longStrings("\"")
                .wordParts("-'")
                .keysBefore('=').withoutShapes().keywords("assert else if import in inherit let or rec then with")
                .functions("builtins derivation fetchTarball map throw toString").constants("true false null");
    }

    static LexicalRules graphql() {
        return new LexicalRules().lineComments("#").longStrings("\"\"\"").strings("\"").sigils("$@").keywords(
                "directive enum extend fragment implements input interface mutation on query repeatable scalar schema subscription type"
                        + " union")
                .types("Boolean Float ID Int String").constants("true false null");
    }

    static LexicalRules toml() {
        return new LexicalRules().lineComments("#").longStrings("\"\"\"").rawString("'''", "'''").strings("\"", "'")
                .wordParts("-.")
                .keysBefore('=').withoutShapes().constants("true false inf nan");
    }

    static LexicalRules nginx() {
        return new LexicalRules().lineComments("#").strings("\"", "'").sigils("$").wordParts("-").withoutShapes().keywords(
                "add_header alias allow auth_basic break deny error_log error_page events expires fastcgi_param fastcgi_pass gzip"
                        + " gzip_types http if include index listen location log_format map proxy_pass proxy_set_header resolver"
                        + " return rewrite root server server_name set ssl_certificate ssl_certificate_key ssl_protocols stream"
                        + " try_files types upstream user worker_connections worker_processes access_log client_max_body_size"
                        + " proxy_http_version proxy_redirect proxy_cache keepalive_timeout sendfile")
                .constants("on off");
    }

    static LexicalRules cmake() {
        return new LexicalRules().blockComment("#[[", "]]").lineComments("#").longStrings("\"")
                .marked("${", "}", TokenKind.VARIABLE)
                .ignoringCase()
                .keywords("else elseif endforeach endfunction endif endmacro endwhile foreach function if macro return while")
                .constants("on off true false");
    }

    static LexicalRules fish() {
        return new LexicalRules().lineComments("#").longStrings("\"", "'").sigils("$").wordParts("-").withoutShapes().keywords(
                "and begin break builtin case command continue else end exec for function if in not or return set switch while")
                .functions("cd echo source string test alias abbr").constants("true false");
    }

    static LexicalRules awk() {
        return new LexicalRules().lineComments("#").strings("\"").sigils("$").regularExpressions().keywords(
                "BEGIN END break continue delete do else exit for function getline if in next nextfile print printf return while");
    }

    static LexicalRules vim() {
        return new LexicalRules().strings("'", "\"").sigils("&$").wordParts("#:").withoutShapes().keywords(
                "autocmd augroup call catch command echo else elseif end endfor endfunction endif endtry endwhile execute filetype finally"
                        + " for function if imap inoremap let map nmap nnoremap noremap plugin return set setlocal silent source syntax"
                        + " try unlet vmap vnoremap while colorscheme");
    }

    static LexicalRules matlab() {
        return new LexicalRules().blockComment("%{", "%}").lineComments("%").strings("\"").keywords(
                "break case catch classdef continue else elseif end for function global if otherwise parfor persistent return switch try"
                        + " while")
                .constants("true false pi inf nan");
    }

    static LexicalRules prolog() {
        return new LexicalRules().lineComments("%").blockComment("/*", "*/").strings("\"", "'")
                .keywords("is mod not dynamic module")
                .constants("true false fail");
    }

    /** PHP without the mark that it begins with in a page. */
    static LexicalRules php() {
        return slashes().lineComments("#").marked("#[", "]", TokenKind.META).sigils("$").keywords(
                "abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty enum"
                        + " extends final finally fn for foreach function global goto if implements include include_once instanceof"
                        + " insteadof interface isset list match namespace new or print private protected public readonly require"
                        + " require_once return static switch throw trait try unset use var while xor yield")
                .types("bool float int iterable mixed never object self string void")
                .constants("true false null TRUE FALSE NULL");
    }

    static LexicalRules yaml() {
        return new LexicalRules().lineComments("#").strings("\"", "'").sigils("&*!").wordParts("-./'#").keysBefore(':')
                .withoutShapes()
                .constants("true false null yes no on off True False Null");
    }

    static LexicalRules mermaid() {
        return new LexicalRules().lineComments("%%").strings("\"").withoutShapes().wordParts("-").keywords(
                "activate actor alt and as autonumber class classDef classDiagram click deactivate direction else end erDiagram flowchart gantt"
                        + " gitGraph graph journey link linkStyle loop mindmap note opt par participant pie quadrantChart rect section"
                        + " sequenceDiagram state stateDiagram stateDiagram-v2 style subgraph timeline title");
    }

    static LexicalRules dot() {
        return slashes().lineComments("#").withoutShapes().keywords("digraph edge graph node strict subgraph");
    }

    static LexicalRules scheme() {
        return new LexicalRules().nestedComment("#|", "|#").lineComments(";").longStrings("\"").wordParts("-?!*<>=/+")
                .withoutShapes()
                .keywords(
                        "and begin call/cc case cond cons define define-record-type define-syntax delay do else if lambda let let*"
                                + " letrec module not or quasiquote quote require set! syntax-rules unless when car cdr list")
                .constants("nil");
    }

    static LexicalRules webAssembly() {
        return new LexicalRules().nestedComment("(;", ";)").lineComments(";;").longStrings("\"").sigils("$").wordParts(".")
                .withoutShapes()
                .keywords(
                        "block br br_if call data drop elem else end export func global if import local loop memory module mut offset"
                                + " param result return start table then type unreachable local.get local.set local.tee global.get global.set"
                                + " i32.const i64.const f32.const f64.const i32.add i32.sub i32.mul i32.load i32.store")
                .types("i32 i64 f32 f64 funcref externref v128");
    }
}
