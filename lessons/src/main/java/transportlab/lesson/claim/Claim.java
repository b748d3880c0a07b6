package transportlab.lesson.claim;

import java.util.List;
import java.util.stream.Stream;
import transportlab.measure.Outcome;

/** Something that a lesson says of what was measured or calculated. */
public sealed interface Claim {
    /** As it stands in the lesson. */
    String text();

    /** Its line in the file, from 1. */
    int line();

    /** The transports that it speaks of. */
    List<String> transports();

    /**
     * Two quantities, or a quantity and a number.
     *
     * @param relation one of {@code < > =}
     */
    record Comparison(String text, Term left, char relation, Term right, int line) implements Claim {
        @Override
        public List<String> transports() {
            return Stream.of(left, right)
                    .flatMap(term -> term.transports().stream())
                    .distinct()
                    .toList();
        }
    }

    /** What became of a transport over a path. */
    record Became(String text, String transport, String experiment, Outcome outcome, int line) implements Claim {
        @Override
        public List<String> transports() {
            return List.of(transport);
        }
    }

    /**
     * What an attempt on the stage came to.
     *
     * @param value how it is said to be, such as {@code blocked} or {@code yes}
     */
    record Attempted(String text, Seen seen, Cell cell, String value, int line) implements Claim {
        @Override
        public List<String> transports() {
            return List.of();
        }
    }
}
