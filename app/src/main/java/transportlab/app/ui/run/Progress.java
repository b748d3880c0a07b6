package transportlab.app.ui.run;

import java.util.List;

/**
 * How far a run is.
 *
 * @param transport the transport that is being measured or warmed up; empty before the first one
 * @param warming whether the transport is only being warmed up
 * @param round the current round, from 1
 * @param firstMillis the approximate time until the first result; 0 if it is already there
 * @param leftMillis the approximate time until the end
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
