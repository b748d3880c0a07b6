package transportlab.visualizer.document;

import java.util.List;

/** A piece of text in one style. */
public record Span(String text, Style style) {
    /** How letters look. */
    public enum Style {
        PLAIN,
        STRONG,
        CODE
    }

    public static List<Span> plain(String text) {
        return List.of(new Span(text, Style.PLAIN));
    }

    /** A word in strong letters with a text behind it. */
    public static List<Span> named(String name, String text) {
        return List.of(new Span(name, Style.STRONG), new Span(" " + text, Style.PLAIN));
    }
}
