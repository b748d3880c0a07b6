package transportlab.visualizer.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A whole text to be printed.
 *
 * @param header at the top of each page
 * @param footer at the bottom of each page, beside the number of the page
 * @param contents what the contents list
 */
public record Paper(String title, Locale language, String header, String footer, Contents contents, List<Part> parts) {
    /** The level of headings of chapters. */
    static final int CHAPTER = 2;

    /**
     * The list of the headings.
     *
     * @param title above it; empty if there is none
     * @param depth the lowest level of headings in it
     */
    public record Contents(String title, int depth) {
        public static final Contents NONE = new Contents("", 0);

        public static Contents ofChapters(String title) {
            return new Contents(title, CHAPTER);
        }

        boolean isEmpty() {
            return title.isEmpty();
        }
    }

    /** Whether the contents list it. */
    boolean isListed(Part.Heading heading) {
        return heading.level() >= CHAPTER && heading.level() <= Math.max(CHAPTER, contents.depth());
    }

    /** The headings that the contents list. */
    List<Part.Heading> listed() {
        return parts.stream()
                .filter(Part.Heading.class::isInstance)
                .map(Part.Heading.class::cast)
                .filter(this::isListed)
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
