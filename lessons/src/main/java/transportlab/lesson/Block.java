package transportlab.lesson;

import java.util.List;

/** A paragraph, or an entry of a list. */
public record Block(boolean bullet, List<Span> spans) {

    /** A piece of text in one style. */
    public record Span(String text, Style style) {}

    /** How letters look. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    public String plain() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
