package transportlab.app.ui.run;

import java.util.List;

/**
 * How far a run is.
 *
 * @param transport that is being measured or warmed up; empty before the first
 * @param warming whether it is only warmed up
 * @param round from 1
 * @param firstMillis until the first result, about; 0 when it is there
 * @param leftMillis until the end, about
 * @param segments one for each trial, in the order of rounds and transports
 */
public record Progress(
        String transport,
        boolean warming,
        int round,
        int rounds,
        long firstMillis,
        long leftMillis,
        List<Segment> segments) {

    public static final Progress NONE = new Progress("", true, 1, 1, 0, 0, List.of());

    /** One trial; share from 0 to 1. */
    public record Segment(String transport, int round, double share, boolean failed) {}
}
