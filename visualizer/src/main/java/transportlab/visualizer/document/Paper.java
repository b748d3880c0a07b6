package transportlab.visualizer.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A whole text to be printed.
 *
 * @param header at the top of each page
 * @param footer at the bottom of each page, beside the number of the page
 * @param contents the heading of the list of chapters; empty if there is none
 */
public record Paper(String title, Locale language, String header, String footer, String contents, List<Part> parts) {
    /** The level of headings that the contents list. */
    static final int CHAPTER = 2;

    /** Its chapters, as the contents list them. */
    List<String> chapters() {
        return parts.stream()
                .filter(Part.Heading.class::isInstance)
                .map(Part.Heading.class::cast)
                .filter(heading -> heading.level() == CHAPTER)
                .map(Part.Heading::text)
                .toList();
    }

    /** All parts, with those inside of others. */
    public Stream<Part> all() {
        return parts.stream().flatMap(Paper::all);
    }

    private static Stream<Part> all(Part part) {
        return part instanceof Part.Together together
                ? Stream.concat(Stream.of(part), together.parts().stream().flatMap(Paper::all))
                : Stream.of(part);
    }
}
