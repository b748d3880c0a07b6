package transportlab.wire.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import transportlab.experiment.Experiment;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;
import transportlab.wire.trace.ClientTrace;

/** What the first client of a trial in virtual time did on the wire. */
final class Recordings {
    private static final List<String> OPTIONS = List.of(
            "pattern=ticker cut=800ms clients=3 rate=5 duration=2s rtt=40ms",
            "pattern=chat clients=4 rate=5 duration=2s headers=minimal cookie=40",
            "pattern=echo clients=2 rate=5 duration=2s cut=700ms",
            "pattern=ticker payload=300 clients=1 rate=5 duration=1s",
            "pattern=echo payload=300 clients=1 rate=5 duration=1s",
            "pattern=ticker payload=66000 clients=1 rate=5 duration=1s",
            "pattern=ticker clients=1 rate=0.01 duration=60s");

    private static final Map<String, List<ClientTrace>> KNOWN = new ConcurrentHashMap<>();

    private Recordings() {}

    /** Updates and messages of all sizes, connections that are cut, and long silence. */
    static List<ClientTrace> all(Transport transport) throws Exception {
        List<ClientTrace> known = KNOWN.get(transport.info().id());
        if (known != null) {
            return known;
        }
        List<ClientTrace> all = new ArrayList<>();
        for (String options : OPTIONS) {
            all.add(of(transport, options.split("[ =]")));
        }
        KNOWN.put(transport.info().id(), all);
        return all;
    }

    /**
     * @param options key, value, key, value, ..
     */
    static ClientTrace of(Transport transport, String... options) throws Exception {
        Experiment experiment = Trials.experiment(options);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .trace()
                .client(0)
                .orElseThrow();
    }
}
