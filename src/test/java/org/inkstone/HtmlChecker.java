package org.inkstone;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The checker behind validator.w3.org/nu, without its server: what of a document is not as the HTML standard wants it. */
public final class HtmlChecker {

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);

    public HtmlChecker() {
        Locale.setDefault(Locale.ENGLISH);
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", findings);
            validator.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the schemas of the checker cannot be read", e);
        }
    }

    /** @param message in the checker's own words, with {@code error: } or {@code warning: } before */
    public record Finding(String message, int line, int column) {}

    /** Errors and warnings, in their order. */
    public List<Finding> check(String html) {
        findings.found.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException("the checker cannot read the page", e);
        }
        return List.copyOf(findings.found);
    }

    private static final class Findings implements ErrorHandler {

        private final List<Finding> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) throws SAXException {
            add("warning: ", e);
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            add("error: ", e);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            add("error: ", e);
        }

        private void add(String kind, SAXParseException e) {
            found.add(new Finding(kind + e.getMessage(), e.getLineNumber(), e.getColumnNumber()));
        }
    }
}
