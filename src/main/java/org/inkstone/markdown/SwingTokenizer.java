package org.inkstone.markdown;

import javax.swing.text.Segment;

import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * A language that RSyntaxTextArea knows. Of that library only the scanners are used, which need no window toolkit. They read line by
 * line and have a state, so each text gets one of its own.
 */
final class SwingTokenizer implements Tokenizer {

    private final String style;
    private final boolean namesTellWhatTheyAre;

    private SwingTokenizer(String style, boolean namesTellWhatTheyAre) {
        this.style = style;
        this.namesTellWhatTheyAre = namesTellWhatTheyAre;
    }

    /** @param style one of {@link org.fife.ui.rsyntaxtextarea.SyntaxConstants} */
    static SwingTokenizer of(String style) {
        return new SwingTokenizer(style, false);
    }

    /** A language in which a name before a parenthesis is a function and one with a capital a type. */
    static SwingTokenizer withCalls(String style) {
        return new SwingTokenizer(style, true);
    }

    @Override
    public void tokenize(String code, ColouredCode into) {
        TokenMaker scanner = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        char[] characters = code.toCharArray();
        int state = TokenTypes.NULL;
        int start = 0;
        while (start < characters.length) {
            int end = code.indexOf('\n', start);
            end = end < 0 ? characters.length : end;
            state = line(scanner, new Segment(characters, start, end - start), state, code, into);
            start = end + 1;
        }
    }

    /** Returns the state at the end of the line, which is the type of its last token. */
    private int line(TokenMaker scanner, Segment line, int state, String code, ColouredCode into) {
        Token token = scanner.getTokenList(line, state, line.offset);
        Token last = token;
        while (token != null) {
            last = token;
            if (token.isPaintable()) {
                int from = token.getOffset();
                int to = from + token.length();
                TokenKind kind = token.getType() == TokenTypes.IDENTIFIER || token.getType() == TokenTypes.FUNCTION
                        ? name(code, from, to, token.getType() == TokenTypes.FUNCTION)
                        : kind(token.getType());
                if (kind != null) {
                    into.token(from, to, kind);
                }
            }
            token = token.getNextToken();
        }
        return last == null ? TokenTypes.NULL : last.getType();
    }

    private TokenKind name(String code, int from, int to, boolean known) {
        if (namesTellWhatTheyAre) {
            return WordShape.kind(code, from, to);
        }
        return known ? TokenKind.FUNCTION : null;
    }

    /** {@code null}: stays plain. What the library takes for an error stays plain as well, since a post may show half a line. */
    private static TokenKind kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT ->
                TokenKind.COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> TokenKind.KEYWORD;
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL, TokenTypes.MARKUP_ENTITY_REFERENCE ->
                TokenKind.NUMBER;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
                TokenKind.STRING;
            case TokenTypes.DATA_TYPE -> TokenKind.TYPE;
            case TokenTypes.VARIABLE -> TokenKind.VARIABLE;
            case TokenTypes.ANNOTATION, TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
                    TokenTypes.MARKUP_CDATA_DELIMITER ->
                TokenKind.META;
            case TokenTypes.MARKUP_TAG_DELIMITER, TokenTypes.MARKUP_TAG_NAME -> TokenKind.TAG;
            case TokenTypes.MARKUP_TAG_ATTRIBUTE -> TokenKind.ATTRIBUTE;
            default -> null;
        };
    }
}
