package transportlab.trial;

import java.util.Map;
import transportlab.transport.Transport;
import transportlab.workload.Plan;

/** What trials run on: real sockets in this process, or virtual time. */
public interface Stand {
    /** The mode that a measurement records: {@code live} or {@code model}. */
    String mode();

    Time time();

    /** What to add to {@link Time#nanoTime()}, in µs, to get the time since 1970. */
    long epochOffsetMicros();

    /** A fresh site for one trial of that transport. */
    Site site(Transport transport);

    /** The clients of one trial, once the site listens. */
    Fleet fleet(Transport transport, Plan plan, TrialSettings settings, Endpoints server, Site site);

    Watch watch();

    /** Whether trials take as long as their plans say. In virtual time they do not. */
    default boolean isInRealTime() {
        return true;
    }

    /** Whether the first trials would be slower than later ones if nothing ran before them. */
    default boolean warmsUp() {
        return true;
    }

    /** Cleans up between two trials, so that what one of them left behind does not disturb the next one. */
    void tidyUp();

    /**
     * Makes sure that trials can listen on that port.
     *
     * @throws TrialException with one line for the user
     */
    void checkPort(int port) throws TrialException;

    /** Describes what a measurement is made on and with. The description names no host and no person. */
    Map<String, Object> describe(TrialSettings settings);
}
