package transportlab.app.ui.run;

import java.util.List;
import transportlab.catalogue.Catalogue;
import transportlab.words.Words;

/**
 * How far a run is.
 *
 * @param doing what the program does
 * @param transport the transport with which it does that; empty if it is none in particular
 * @param round the current round, from 1
 * @param firstMillis the approximate time until the first result; 0 if it is already there
 * @param leftMillis the approximate time until the end
 * @param segments one for each trial, in the order of rounds and transports
 */
public record Progress(
        Doing doing,
        String transport,
        int round,
        int rounds,
        long firstMillis,
        long leftMillis,
        List<Segment> segments) {

    public static final Progress NONE = new Progress(Doing.STARTING, "", 1, 1, 0, 0, List.of());

    /** What the program does in a run. */
    public enum Doing {
        STARTING,
        WARMING,
        MEASURING,
        CALCULATING
    }

    /** Says what the program does. */
    public String text(Words words) {
        String name = transport.isEmpty() ? "" : Catalogue.name(transport, words.language());
        return switch (doing) {
            case STARTING -> words.get("run.starting");
            case WARMING -> words.with("run.warming", "transport", name);
            case MEASURING -> words.with("run.measuring", "transport", name);
            case CALCULATING ->
                name.isEmpty() ? words.get("run.calculatingBeside") : words.with("run.calculating", "transport", name);
        };
    }

    /** One trial; share from 0 to 1. */
    public record Segment(String transport, int round, double share, boolean failed) {}
}
