package transportlab.lesson.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A quantity, or a part of one: {@code bytes, down, each}. */
public record Figure(Measure measure, Part part) {
    /** Parses the name of a quantity and its qualifiers; empty if it is none, or if they do not fit. */
    public static Optional<Figure> parse(String text) {
        List<String> words =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return Measure.of(words.get(0)).flatMap(measure -> of(measure, words.subList(1, words.size())));
    }

    static Optional<Figure> of(Measure measure, List<String> qualifiers) {
        Optional<Part> part = Optional.of(Part.WHOLE);
        for (String qualifier : qualifiers) {
            part = part.flatMap(so -> so.with(qualifier));
        }
        return part.map(found -> new Figure(measure, found)).filter(Figure::fits);
    }

    private boolean fits() {
        boolean bytes = measure == Measure.BYTES || measure == Measure.SHARE;
        boolean both = bytes || measure == Measure.FRAMES || measure == Measure.ESTIMATE;
        boolean counted = !measure.isTime() && measure != Measure.SHARE;
        return (part.kind() == null ? measure != Measure.SHARE : bytes)
                && (part.direction() == null || both)
                && (part.phase() == null || measure.hasPhases())
                && (!part.each() || counted);
    }

    /** How lessons write it. */
    public String key() {
        List<String> words = new ArrayList<>(List.of(measure.key()));
        words.addAll(part.qualifiers());
        return String.join(", ", words);
    }
}
