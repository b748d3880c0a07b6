package transportlab.trial;

import java.time.Duration;
import transportlab.transport.Transport;

/** How long a trial waits until its clients are ready. */
final class OpenLimit {
    private static final Duration BEGINNING = Duration.ofSeconds(20);
    private static final int ROUND_TRIPS = 4;

    private OpenLimit() {}

    /**
     * Clients open some at a time, each within a few round trips.
     */
    static Duration of(Transport transport, int clients, TrialSettings settings) {
        int candidates = transport.candidates().size();
        if (!settings.serving().path().isOpen()) {
            return overPath(candidates, clients, settings);
        }
        int rounds = clients / settings.atOnce() + 1;
        Duration trying = settings.patience().multipliedBy((long) rounds * candidates);
        return BEGINNING
                .plus(settings.longRoundTrip().multipliedBy((long) ROUND_TRIPS * rounds))
                .plus(trying);
    }

    /** Over a path, each client knows at the latest when its watchdogs bark; one batch opens a second after the other. */
    private static Duration overPath(int candidates, int clients, TrialSettings settings) {
        int rounds = clients / settings.atOnce() + 1;
        return settings.waits()
                .answer()
                .plus(settings.waits().position())
                .plus(settings.patience().multipliedBy(candidates))
                .plus(settings.longRoundTrip().multipliedBy(ROUND_TRIPS))
                .plus(settings.link().resending())
                .plus(Duration.ofSeconds(rounds));
    }
}
