package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.inkstone.markdown.TexSource.Unconvertible;

/**
 * Reads one formula, by recursive descent. Belongs to one conversion.
 *
 * <p>The limits of operators, the class of an atom and the style of letters follow The TeXbook, chapters 16 to 18, as far as MathML's
 * own operator dictionary does not see to it.
 */
final class TexFormula {

    /** Groups in groups; what real formulas have is below 20. */
    static final int DEEPEST = 60;

    private static final Set<String> OPENING = Set.of("(", "[", "{", "⟨", "⌊", "⌈", "⟮", "⟦");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", "⟩", "⌋", "⌉", "⟯", "⟧", "!");
    private static final Set<String> SIGNS = Set.of("+", "−", "±", "∓");
    private static final Set<String> UPRIGHT_BARS = Set.of("|", "‖");

    private final TexSource source;
    private final TexSymbols symbols;
    private MathAlphabet alphabet = MathAlphabet.ITALIC;
    private int depth;

    TexFormula(String tex, TexSymbols symbols) {
        this.symbols = symbols;
        source = new TexSource(tex);
    }

    /** The whole formula. Lines and columns outside of any environment are read as those of {@code aligned}. */
    MathElement whole() throws Unconvertible {
        List<List<MathElement>> rows = rows();
        if (source.peek() != TexSource.END) {
            throw new Unconvertible("what closes nothing: " + source.next());
        }
        return rows.size() == 1 && rows.getFirst().size() == 1
                ? rows.getFirst().getFirst()
                : TexTable.of(rows.getFirst().size() > 1 ? "aligned" : "gathered", "", rows);
    }

    /** Rows of cells, up to what ends an environment. A last row without anything in it is none. */
    private List<List<MathElement>> rows() throws Unconvertible {
        List<List<MathElement>> rows = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<MathElement> cells = new ArrayList<>();
            source.take("hline");
            do {
                cells.add(row());
            } while (source.take('&'));
            more = source.take("\\") || source.take("cr") || source.take("newline");
            if (more && source.here() == '[') {
                source.option();
            }
            boolean empty = cells.size() == 1 && cells.getFirst().html().equals("<mrow></mrow>");
            if (more || !empty || rows.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** What stands side by side, up to a character or command that ends it, which is left unread. */
    private MathElement row() throws Unconvertible {
        if (++depth > DEEPEST) {
            throw new Unconvertible("so many groups");
        }
        MathAlphabet before = alphabet;
        List<MathElement> parts = new ArrayList<>();
        while (!endsRow()) {
            String command = source.command();
            switch (command) {
                case "over", "atop", "choose" -> {
                    source.skipCommand();
                    MathElement above = MathElement.row(parts);
                    parts = new ArrayList<>(List.of(fraction(command, above, row())));
                }
                case "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle" -> {
                    source.skipCommand();
                    parts.add(styled(command, row()));
                }
                default -> {
                    if (isFunction(command) && !parts.isEmpty() && !parts.getLast().is("mo") && !parts.getLast().is("mspace")) {
                        parts.add(MathElement.space("0.1667em"));
                    }
                    add(scripted(), parts);
                }
            }
        }
        alphabet = before;
        depth--;
        return MathElement.row(parts);
    }

    private boolean endsRow() {
        return switch (source.peek()) {
            case TexSource.END, '}', '&' -> true;
            case '\\' -> switch (source.command()) {
                case "\\", "cr", "newline", "right", "middle", "end" -> true;
                default -> false;
            };
            default -> false;
        };
    }

    /** A sign at the beginning, or behind another operator, belongs to what follows. */
    private static void add(MathElement part, List<MathElement> into) {
        if (part.is("mo") && SIGNS.contains(part.text())) {
            MathElement last = into.isEmpty() ? null : into.getLast();
            if (last == null || last.is("mo") && !CLOSING.contains(last.text()) && !UPRIGHT_BARS.contains(last.text())) {
                part.with("form", "prefix");
            }
        }
        into.add(part);
    }

    /** An atom with what stands above and below it. */
    private MathElement scripted() throws Unconvertible {
        String command = source.command();
        boolean function = isFunction(command);
        boolean limits = symbols.isFunctionWithLimits(command) || symbols.bigWithLimits(command) != null
                || command.equals("operatorname*") || command.equals("mathop");
        boolean over = symbols.accent(command) != null && command.startsWith("overb");
        boolean under = symbols.under(command) != null && command.startsWith("underb");
        boolean bare = source.peek() == '^' || source.peek() == '_' || source.peek() == '\'';
        MathElement base = bare ? MathElement.of("mrow") : atom();
        if (source.take("limits")) {
            limits = true;
        } else if (source.take("nolimits")) {
            limits = false;
        }
        MathElement whole = scripts(base, limits || over || under);
        return function ? withSpace(whole) : whole;
    }

    private boolean isFunction(String command) {
        return symbols.isFunction(command) || symbols.isFunctionWithLimits(command) || command.startsWith("operatorname");
    }

    private MathElement scripts(MathElement base, boolean limits) throws Unconvertible {
        MathElement sub = null;
        List<MathElement> sup = new ArrayList<>();
        boolean raised = false;
        while (true) {
            if (source.take('\'')) {
                sup.add(MathElement.operator("′").with("lspace", "0em").with("rspace", "0em"));
            } else if (source.peek() == '^' && !raised) {
                source.skip();
                sup.add(argument());
                raised = true;
            } else if (source.peek() == '_' && sub == null) {
                source.skip();
                sub = argument();
            } else {
                break;
            }
        }
        if (source.peek() == '^' || source.peek() == '_') {
            throw new Unconvertible("two scripts in one place");
        }
        if (sub == null) {
            return sup.isEmpty() ? base : MathElement.of(limits ? "mover" : "msup", base, MathElement.row(sup));
        }
        return sup.isEmpty()
                ? MathElement.of(limits ? "munder" : "msub", base, sub)
                : MathElement.of(limits ? "munderover" : "msubsup", base, sub, MathElement.row(sup));
    }

    /** Between the name of a function and an argument without brackets. */
    private MathElement withSpace(MathElement function) {
        char next = source.peek();
        String command = source.command();
        boolean letter = next == '\\'
                ? symbols.identifier(command) != null || symbols.upright(command) != null || symbols.isFunction(command)
                        || Set.of("frac", "dfrac", "tfrac", "sqrt", "mathbf", "mathrm", "mathbb", "text", "hat", "vec", "bar",
                                "left", "begin").contains(command)
                : Character.isLetterOrDigit(next) || next == '|';
        return letter ? MathElement.of("mrow", function, MathElement.space("0.1667em")) : function;
    }

    /** A group, or the one atom that comes next. */
    private MathElement argument() throws Unconvertible {
        if (source.take('{')) {
            return closed();
        }
        char next = source.peek();
        if (next >= '0' && next <= '9') {
            return alphabet.number(source.next());
        }
        if (endsRow() || next == '^' || next == '_') {
            throw new Unconvertible("an argument");
        }
        if (++depth > DEEPEST) {
            throw new Unconvertible("so many groups");
        }
        MathElement atom = atom();
        depth--;
        return atom;
    }

    /** The rest of a group whose brace is read. */
    private MathElement closed() throws Unconvertible {
        MathElement row = row();
        if (!source.take('}')) {
            throw new Unconvertible("the end of a group");
        }
        return row;
    }

    private MathElement atom() throws Unconvertible {
        char next = source.peek();
        if (next == '\\') {
            String command = source.command();
            source.skipCommand();
            return command(command);
        }
        if (next == '{') {
            source.skip();
            return closed();
        }
        if (next >= '0' && next <= '9') {
            return alphabet.number(digits());
        }
        String character = source.next();
        if (Character.isLetter(character.codePointAt(0))) {
            return alphabet.identifier(character);
        }
        return switch (character) {
            case "#", "$" -> throw new Unconvertible(character);
            case "~" -> MathElement.space("0.33em");
            default -> operator(character);
        };
    }

    private String digits() {
        StringBuilder digits = new StringBuilder(source.next());
        while (source.here() >= '0' && source.here() <= '9' || source.here() == '.') {
            digits.append(source.here());
            source.skip();
        }
        return digits.toString();
    }

    private MathElement operator(String character) {
        String symbol = switch (character) {
            case "-" -> "−";
            case "*" -> "∗";
            case "`" -> "‘";
            default -> character;
        };
        MathElement operator = MathElement.operator(symbol);
        if (OPENING.contains(symbol)) {
            return operator.with("stretchy", "false").with("form", "prefix");
        }
        if (CLOSING.contains(symbol)) {
            return operator.with("stretchy", "false").with("form", "postfix");
        }
        if (UPRIGHT_BARS.contains(symbol) || symbol.equals("/") || symbol.equals(".")) {
            return operator.with("stretchy", "false").with("lspace", "0em").with("rspace", "0em");
        }
        return symbol.codePoints().anyMatch(c -> c >= 0x2190 && c <= 0x21FF || c >= 0x27F0 && c <= 0x27FF)
                ? operator.with("stretchy", "false")
                : operator;
    }

    private MathElement command(String name) throws Unconvertible {
        MathElement symbol = symbol(name);
        if (symbol != null) {
            return symbol;
        }
        MathElement part = part(name);
        return part != null ? part : structure(name);
    }

    private MathElement symbol(String name) {
        if (symbols.identifier(name) != null) {
            return alphabet.identifier(symbols.identifier(name));
        }
        if (symbols.upright(name) != null) {
            return (alphabet == MathAlphabet.ITALIC ? MathAlphabet.NORMAL : alphabet).identifier(symbols.upright(name));
        }
        if (symbols.operator(name) != null) {
            String text = symbols.operator(name);
            return name.equals("mid")
                    ? MathElement.operator("|").with("lspace", "0.2778em").with("rspace", "0.2778em").with("stretchy", "false")
                    : operator(text);
        }
        if (symbols.bigWithLimits(name) != null) {
            return MathElement.operator(symbols.bigWithLimits(name)).with("movablelimits", "true");
        }
        if (symbols.integral(name) != null) {
            return MathElement.operator(symbols.integral(name));
        }
        if (symbols.isFunction(name)) {
            return MathElement.identifier(name);
        }
        if (symbols.isFunctionWithLimits(name)) {
            return named(name.startsWith("lim") && name.length() > 3
                    ? "lim " + name.substring(3)
                    : name.startsWith("arg") ? "arg " + name.substring(3) : name, true);
        }
        if (symbols.space(name) != null) {
            return MathElement.space(symbols.space(name));
        }
        return switch (name) {
            case " ", "\n" -> MathElement.space("0.33em");
            default -> null;
        };
    }

    /** The name of an operator, upright. */
    private static MathElement named(String name, boolean limits) {
        MathElement operator = limits ? MathElement.operator(name).with("movablelimits", "true") : MathElement.identifier(name);
        return limits
                ? operator.with("form", "prefix").with("lspace", "0em").with("rspace", "0em")
                : name.length() == 1 ? operator.with("mathvariant", "normal") : operator;
    }

    /** Commands with one or two arguments. */
    private MathElement part(String name) throws Unconvertible {
        if (symbols.accent(name) != null) {
            boolean wide = name.startsWith("over") || name.startsWith("wide");
            MathElement base = argument();
            return MathElement
                    .of("mover", base, MathElement.operator(symbols.accent(name)).with("stretchy", Boolean.toString(wide)))
                    .with("accent", "true");
        }
        if (symbols.under(name) != null) {
            MathElement base = argument();
            return MathElement.of("munder", base, MathElement.operator(symbols.under(name)).with("stretchy", "true"));
        }
        if (symbols.stretchedArrow(name) != null) {
            String below = source.option();
            MathElement above = MathElement.of("mpadded", argument()).with("width", "+0.8em").with("lspace", "0.4em");
            MathElement arrow = MathElement.operator(symbols.stretchedArrow(name)).with("stretchy", "true");
            return below.isEmpty()
                    ? MathElement.of("mover", arrow, above)
                    : MathElement.of("munderover", arrow, nested(below), above);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom" -> fraction(name, argument(), argument());
            case "sqrt" -> {
                String degree = source.option();
                MathElement radicand = argument();
                yield degree.isEmpty() ? MathElement.of("msqrt", radicand) : MathElement.of("mroot", radicand, nested(degree));
            }
            case "overset", "stackrel" -> {
                MathElement above = argument();
                yield MathElement.of("mover", argument(), above);
            }
            case "underset" -> {
                MathElement below = argument();
                yield MathElement.of("munder", argument(), below);
            }
            case "text", "textrm", "mbox", "hbox", "textnormal", "textup", "textsf", "textsc" -> text(source.group());
            case "textbf" -> MathAlphabet.BOLD.words(plain(source.group()));
            case "textit", "emph" -> MathAlphabet.ITALIC.words(plain(source.group()));
            case "texttt" -> MathAlphabet.MONOSPACE.words(plain(source.group()));
            case "mathrm", "rm", "mathup" -> in(MathAlphabet.NORMAL, name);
            case "mathbf", "bf" -> in(MathAlphabet.BOLD, name);
            case "boldsymbol", "bm", "pmb" -> in(MathAlphabet.BOLD_ITALIC, name);
            case "mathbb", "Bbb" -> in(MathAlphabet.DOUBLE_STRUCK, name);
            case "mathcal", "mathscr", "cal" -> in(MathAlphabet.SCRIPT, name);
            case "mathfrak" -> in(MathAlphabet.FRAKTUR, name);
            case "mathsf", "sf" -> in(MathAlphabet.SANS_SERIF, name);
            case "mathtt", "tt" -> in(MathAlphabet.MONOSPACE, name);
            case "mathit", "mathnormal", "it" -> in(MathAlphabet.ITALIC, name);
            default -> null;
        };
    }

    private MathElement structure(String name) throws Unconvertible {
        return switch (name) {
            case "left" -> fenced();
            case "begin" -> environment();
            case "operatorname", "operatorname*" -> named(plain(source.group()), name.endsWith("*"));
            case "mathop", "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct", "mathinner", "ensuremath" ->
                argument();
            case "big", "bigl", "bigr", "bigm" -> sized("1.2em");
            case "Big", "Bigl", "Bigr", "Bigm" -> sized("1.8em");
            case "bigg", "biggl", "biggr", "biggm" -> sized("2.4em");
            case "Bigg", "Biggl", "Biggr", "Biggm" -> sized("3em");
            case "phantom" -> MathElement.of("mphantom", argument());
            case "hphantom" ->
                MathElement.of("mpadded", MathElement.of("mphantom", argument())).with("height", "0em").with("depth", "0em");
            case "vphantom", "mathstrut", "strut" -> MathElement.of("mpadded",
                    MathElement.of("mphantom", name.equals("vphantom") ? argument() : MathElement.operator("(")))
                    .with("width", "0em");
            case "boxed", "fbox" -> MathElement.of("menclose", argument()).with("notation", "box");
            case "cancel" -> MathElement.of("menclose", argument()).with("notation", "updiagonalstrike");
            case "bcancel" -> MathElement.of("menclose", argument()).with("notation", "downdiagonalstrike");
            case "substack" -> substack();
            case "not" -> negated();
            case "bmod" -> MathElement.operator("mod").with("lspace", "0.2222em").with("rspace", "0.2222em");
            case "mod" ->
                MathElement.of("mrow", MathElement.space("1em"), MathElement.leaf("mtext", "mod"), MathElement.space("0.33em"));
            case "pmod" -> MathElement.of("mrow", MathElement.space("1em"), operator("("), MathElement.leaf("mtext", "mod"),
                    MathElement.space("0.33em"), argument(), operator(")"));
            case "tag" ->
                MathElement.of("mrow", MathElement.space("2em"), MathElement.leaf("mtext", "(" + plain(source.group()) + ")"));
            case "label" -> {
                source.group();
                yield MathElement.of("mrow");
            }
            case "color", "textcolor" -> {
                // The colour of the page's text fits light and dark; one that the formula brings may not.
                source.group();
                yield name.equals("color") ? MathElement.of("mrow") : argument();
            }
            case "hspace", "hskip", "mspace" -> {
                source.group();
                yield MathElement.space("1em");
            }
            case "notag", "nonumber", "limits", "nolimits", "relax", "allowbreak", "displaylimits", "/" -> MathElement.of("mrow");
            default -> throw new Unconvertible("\\" + name);
        };
    }

    private MathElement fraction(String name, MathElement above, MathElement below) {
        boolean binomial = name.endsWith("binom") || name.equals("choose");
        MathElement fraction = MathElement.of("mfrac", above, below);
        if (binomial || name.equals("atop")) {
            fraction.with("linethickness", "0");
        }
        MathElement whole = binomial
                ? MathElement.of("mrow", MathElement.operator("("), fraction, MathElement.operator(")"))
                : fraction;
        return switch (name) {
            case "dfrac", "dbinom", "cfrac" -> styled("displaystyle", whole);
            case "tfrac", "tbinom" -> styled("textstyle", whole);
            default -> whole;
        };
    }

    private static MathElement styled(String command, MathElement row) {
        MathElement style = MathElement.of("mstyle", row).with("displaystyle", Boolean.toString(command.equals("displaystyle")));
        return style.with("scriptlevel", command.equals("scriptstyle") ? "1" : command.equals("scriptscriptstyle") ? "2" : "0");
    }

    /** The letters of the argument, or behind an old switch like {@code \bf} of the rest of the group. */
    private MathElement in(MathAlphabet wanted, String name) throws Unconvertible {
        if (!name.startsWith("math") && !Set.of("boldsymbol", "bm", "pmb", "Bbb").contains(name)) {
            alphabet = wanted;
            return MathElement.of("mrow");
        }
        MathAlphabet before = alphabet;
        alphabet = wanted;
        MathElement argument = wanted == MathAlphabet.NORMAL ? word() : argument();
        alphabet = before;
        return argument;
    }

    /** Several upright letters are one name. */
    private MathElement word() throws Unconvertible {
        if (source.peek() != '{') {
            return argument();
        }
        String text = source.group();
        boolean letters = text.length() > 1 && text.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        return letters ? MathElement.identifier(text.strip()) : nested(text);
    }

    /** A formula that was cut out before it was read. */
    private MathElement nested(String tex) throws Unconvertible {
        TexFormula formula = new TexFormula(tex, symbols);
        formula.alphabet = alphabet;
        formula.depth = depth + 1;
        return formula.whole();
    }

    /** Words, with formulas between dollars. */
    private MathElement text(String text) throws Unconvertible {
        List<MathElement> parts = new ArrayList<>();
        boolean formula = false;
        for (String part : text.split("(?<!\\\\)\\$", -1)) {
            if (formula) {
                parts.add(nested(part));
            } else if (!part.isEmpty()) {
                parts.add(MathElement.text(plain(part)));
            }
            formula = !formula;
        }
        return MathElement.row(parts);
    }

    /** Text without TeX in it, but for characters that need a backslash. */
    private static String plain(String text) throws Unconvertible {
        String plain = text.replace("~", " ").replace("\\,", " ").replace("\\ ", " ").replace("--", "–")
                .replaceAll("\\\\([%$#&_{}])", "$1");
        if (plain.indexOf('\\') >= 0) {
            throw new Unconvertible(plain);
        }
        return plain.replace("{", "").replace("}", "");
    }

    private MathElement fenced() throws Unconvertible {
        List<MathElement> parts = new ArrayList<>();
        parts.add(stretched(delimiter(), "prefix"));
        while (true) {
            parts.add(row());
            if (source.take("middle")) {
                parts.add(stretched(delimiter(), "infix"));
            } else if (source.take("right")) {
                parts.add(stretched(delimiter(), "postfix"));
                return MathElement.of("mrow", parts);
            } else {
                throw new Unconvertible("\\right");
            }
        }
    }

    private static MathElement stretched(String delimiter, String form) {
        return MathElement.operator(delimiter).with("fence", "true").with("form", form).with("stretchy", "true");
    }

    private MathElement sized(String height) throws Unconvertible {
        return MathElement.operator(delimiter()).with("stretchy", "true").with("symmetric", "true").with("minsize", height)
                .with("maxsize", height).with("lspace", "0em").with("rspace", "0em");
    }

    /** Empty for the full stop, which stands for none. */
    private String delimiter() throws Unconvertible {
        if (source.peek() == '\\') {
            String symbol = symbols.operator(source.command());
            symbol = symbol == null ? symbols.upright(source.command()) : symbol;
            if (symbol == null) {
                throw new Unconvertible("a delimiter");
            }
            source.skipCommand();
            return symbol;
        }
        String character = source.next();
        return switch (character) {
            case "." -> "";
            case "<" -> "⟨";
            case ">" -> "⟩";
            case "(", ")", "[", "]", "|", "/" -> character;
            default -> throw new Unconvertible("a delimiter");
        };
    }

    private MathElement negated() throws Unconvertible {
        MathElement operator = argument();
        if (!operator.is("mo")) {
            throw new Unconvertible("\\not");
        }
        return MathElement.operator(operator.text() + "\u0338");
    }

    private MathElement substack() throws Unconvertible {
        if (!source.take('{')) {
            throw new Unconvertible("a group");
        }
        List<List<MathElement>> rows = rows();
        if (!source.take('}')) {
            throw new Unconvertible("the end of a group");
        }
        return TexTable.of("substack", "", rows);
    }

    private MathElement environment() throws Unconvertible {
        if (++depth > DEEPEST) {
            throw new Unconvertible("so many groups");
        }
        String name = source.group();
        String columns = "";
        switch (name) {
            case "array" -> columns = source.group();
            case "alignat", "alignat*", "alignedat" -> source.group();
            default -> source.option();
        }
        List<List<MathElement>> rows = rows();
        if (!source.take("end") || !source.group().equals(name)) {
            throw new Unconvertible("\\end{" + name + "}");
        }
        depth--;
        return TexTable.of(name.endsWith("*") ? name.substring(0, name.length() - 1) : name, columns, rows);
    }
}
