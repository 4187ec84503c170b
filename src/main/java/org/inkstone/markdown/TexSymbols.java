package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Map;

/** The commands of LaTeX (with amsmath and amssymb) that stand for one symbol or one name. Immutable. */
final class TexSymbols {

    private static final String IDENTIFIERS = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν
        xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
        ell ℓ imath ı jmath ȷ hbar ℏ hslash ℏ partial ∂ wp ℘
        """;
    /** Upright, where one letter alone would slant. */
    private static final String UPRIGHT = """
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω aleph ℵ beth ℶ gimel ℷ infty ∞ emptyset ∅
        varnothing ∅ nabla ∇ Re ℜ Im ℑ top ⊤ bot ⊥ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ diamondsuit ♢
        heartsuit ♡ clubsuit ♣ spadesuit ♠ sharp ♯ flat ♭ natural ♮ degree ° S § P ¶ pounds £ euro € copyright © checkmark ✓
        dagger † ddagger ‡ prime ′ backprime ‵ complement ∁ eth ð mho ℧ bigstar ★ % % # # & & _ _ $ $ lbrack [ rbrack ]
        """;
    private static final String OPERATORS = """
        pm ± mp ∓ times × div ÷ cdot ⋅ circ ∘ star ⋆ ast ∗ bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖
        smallsetminus ∖ wr ≀ diamond ⋄ Diamond ◊ bigtriangleup △ bigtriangledown ▽ triangleleft ◃ triangleright ▹ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ oplus ⊕
        ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ bigcirc ◯ amalg ⨿ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ dotplus ∔
        leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ doteq ≐ propto ∝ varpropto ∝
        ll ≪ gg ≫ lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ lessgtr ≶ asymp ≍ bowtie ⋈ models ⊨ vdash ⊢ dashv ⊣
        vDash ⊨ Vdash ⊩ nvdash ⊬ nvDash ⊭ perp ⟂ parallel ∥ nparallel ∦ mid ∣ nmid ∤ smile ⌣ frown ⌢ triangleq ≜ coloneqq ≔ coloneq ≔
        eqqcolon ≕ triangledown ▽ in ∈ notin ∉ ni ∋ owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈
        nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ nsim ≁ ncong ≇ lt < gt >
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺
        longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼
        hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌
        leftrightharpoons ⇋ rightrightarrows ⇉ rightsquigarrow ⇝ leadsto ⇝ twoheadrightarrow ↠ uparrow ↑ downarrow ↓ updownarrow ↕
        Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ circlearrowleft ↺ circlearrowright ↻
        forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ therefore ∴ because ∵ dots … ldots … dotsc … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮
        ddots ⋱ colon : surd √ backslash \\ vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ { { } } lbrace { rbrace } langle ⟨ rangle ⟩
        lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lgroup ⟮ rgroup ⟯ ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ llbracket ⟦ rrbracket ⟧
        """;
    private static final String WITH_LIMITS = """
        sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆
        """;
    private static final String INTEGRALS = """
        int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ intop ∫
        """;
    private static final String ACCENTS = """
        hat ^ widehat ^ bar ¯ overline ¯ vec → dot ˙ ddot ¨ dddot ⃛ tilde ~ widetilde ~ check ˇ breve ˘ acute ´ grave ` mathring ˚
        overrightarrow → overleftarrow ← overleftrightarrow ↔ overbrace ⏞ overbracket ⎴
        """;
    private static final String UNDER = """
        underline _ underbrace ⏟ underbracket ⎵ underrightarrow → underleftarrow ←
        """;
    private static final String STRETCHED_ARROWS = """
        xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xmapsto ↦ xhookrightarrow ↪
        """;
    private static final String SPACES = """
        , 0.1667em thinspace 0.1667em : 0.2222em > 0.2222em medspace 0.2222em ; 0.2778em thickspace 0.2778em ! -0.1667em
        negthinspace -0.1667em enspace 0.5em quad 1em qquad 2em space 0.33em
        """;
    private static final String FUNCTIONS = " sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arccot log ln lg exp deg dim"
            + " hom ker arg sgn erf tr Tr rank span sech csch ";
    private static final String FUNCTIONS_WITH_LIMITS = " lim max min sup inf det gcd Pr limsup liminf argmax argmin injlim projlim ";

    private final Map<String, String> identifiers = table(IDENTIFIERS);
    private final Map<String, String> upright = table(UPRIGHT);
    private final Map<String, String> operators = table(OPERATORS);
    private final Map<String, String> withLimits = table(WITH_LIMITS);
    private final Map<String, String> integrals = table(INTEGRALS);
    private final Map<String, String> accents = table(ACCENTS);
    private final Map<String, String> under = table(UNDER);
    private final Map<String, String> stretchedArrows = table(STRETCHED_ARROWS);
    private final Map<String, String> spaces = table(SPACES);

    private static Map<String, String> table(String pairs) {
        String[] words = pairs.strip().split("\\s+");
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }

    /** Each method: the symbol of {@code command}, which stands without its backslash; {@code null} if it is of another kind. */
    String identifier(String command) {
        return identifiers.get(command);
    }

    String upright(String command) {
        return upright.get(command);
    }

    String operator(String command) {
        return operators.get(command);
    }

    String bigWithLimits(String command) {
        return withLimits.get(command);
    }

    String integral(String command) {
        return integrals.get(command);
    }

    String accent(String command) {
        return accents.get(command);
    }

    String under(String command) {
        return under.get(command);
    }

    String stretchedArrow(String command) {
        return stretchedArrows.get(command);
    }

    /** The width, as a length of CSS. */
    String space(String command) {
        return spaces.get(command);
    }

    boolean isFunction(String command) {
        return FUNCTIONS.contains(" " + command + " ");
    }

    boolean isFunctionWithLimits(String command) {
        return FUNCTIONS_WITH_LIMITS.contains(" " + command + " ");
    }
}
