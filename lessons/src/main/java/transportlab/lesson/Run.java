package transportlab.lesson;

import java.util.List;

/**
 * What a page measures.
 *
 * @param experiment name of an experiment of the lesson
 */
public record Run(String experiment, List<String> transports, How how) {
    /** Where the figures come from. */
    public enum How {
        /** Measured on real sockets. */
        LIVE,
        /** Calculated in virtual time. */
        MODEL,
        /** Taken from the recording that comes with the lesson. */
        RECORDED
    }
}
