package transportlab.trial;

import java.time.Duration;
import transportlab.experiment.Refusals;
import transportlab.transport.Transport;

/** How long a trial waits until its clients are ready. */
final class OpenLimit {
    private static final Duration BEGINNING = Duration.ofSeconds(20);
    private static final int ROUND_TRIPS = 4;

    private OpenLimit() {}

    /**
     * Clients open some at a time, each within a few round trips. Where everything that could work is refused, the
     * trial waits only as long as one client would try.
     */
    static Duration of(Transport transport, int clients, TrialSettings settings) {
        int candidates = transport.candidates().size();
        if (Refusals.leaveNothing(settings.serving().refuse(), transport)) {
            int silences = Refusals.silences(settings.serving().refuse(), transport);
            return settings.patience().multipliedBy(candidates == 0 ? 1 : silences + 1);
        }
        int rounds = clients / settings.atOnce() + 1;
        Duration trying = settings.patience().multipliedBy((long) rounds * candidates);
        return BEGINNING
                .plus(settings.longRoundTrip().multipliedBy((long) ROUND_TRIPS * rounds))
                .plus(trying);
    }
}
