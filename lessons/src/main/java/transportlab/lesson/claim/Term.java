package transportlab.lesson.claim;

import java.util.List;

/** One side of a claim, or what a question asks for. */
public sealed interface Term {
    /** A number. */
    record Number(double value) implements Term {}

    /**
     * A quantity of a transport, times a number.
     *
     * @param experiment never empty: that of the page, if the lesson names none
     */
    record Of(double factor, Figure figure, String transport, String experiment) implements Term {}

    /**
     * The value of the swept setting at which the bytes of two transports cross, in the unit of the setting: ms, bytes
     * or a count.
     */
    record Crossing(double factor, String one, String other, String experiment) implements Term {}

    /** The transports that it needs. */
    default List<String> transports() {
        if (this instanceof Of of) {
            return List.of(of.transport());
        }
        return this instanceof Crossing crossing ? List.of(crossing.one(), crossing.other()) : List.of();
    }
}
