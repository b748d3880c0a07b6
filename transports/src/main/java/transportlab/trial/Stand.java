package transportlab.trial;

import java.util.Map;
import transportlab.transport.Transport;
import transportlab.workload.Plan;

/** What trials run on: real sockets in this process, later also virtual time. */
public interface Stand {
    /** As it stands in a measurement: {@code live}. */
    String mode();

    Time time();

    /** What to add to {@link Time#nanoTime()}, in µs, to have the time since 1970. */
    long epochOffsetMicros();

    /** A fresh site for one trial of that transport. */
    Site site(Transport transport);

    /** The clients of one trial, once the site listens. */
    Fleet fleet(Transport transport, Plan plan, TrialSettings settings, Endpoints server, Site site);

    Watch watch();

    /** What lies between two trials: what the one before left must not disturb the next one. */
    void tidyUp();

    /**
     * Makes sure that trials can listen on that port.
     *
     * @throws TrialException with one line for the user
     */
    void checkPort(int port) throws TrialException;

    /** What a measurement is made on and with; nothing that names a host or a person. */
    Map<String, Object> describe(TrialSettings settings);
}
