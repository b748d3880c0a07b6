package transportlab.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Named;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.io.PortRole;
import transportlab.measure.Measurement;
import transportlab.transport.Transport;
import transportlab.trial.CutSignal;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.Trial;
import transportlab.trial.TrialException;
import transportlab.trial.TrialListener;
import transportlab.trial.TrialOutcome;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.workload.Plan;

/** Runs single trials from options as they stand on the command line. */
public final class Trials {
    private static final int PORTS = 2 * PortRole.values().length;

    /** How many trials got ports, from a beginning that other processes hardly share. */
    private static final AtomicInteger TAKEN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_750));

    private Trials() {}

    /** Every transport of the catalogue, as the case of a parameterised test that is called by its id. */
    public static List<Named<Transport>> everyTransport() {
        return Catalogue.all().stream()
                .map(transport -> Named.of(transport.info().id(), transport))
                .toList();
    }

    /**
     * @param options key, value, key, value, ..
     */
    public static Experiment experiment(String... options) {
        try {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i < options.length; i += 2) {
                given.put(options[i], options[i + 1]);
            }
            ExperimentOptions all = new ExperimentOptions();
            for (Map.Entry<String, String> option : given.entrySet()) {
                all.set(option.getKey(), option.getValue(), option.getKey());
            }
            return all.build();
        } catch (BadInput e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The options with a heartbeat, if the pages of that transport do not notice by themselves that a connection broke. */
    public static String[] noticingBreaks(Transport transport, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        if (!transport.noticesBreaks()) {
            all.addAll(List.of("app-heartbeat", "200ms"));
        }
        return all.toArray(String[]::new);
    }

    public static Measurement run(Transport transport, String... options) throws TrialException {
        Experiment experiment = experiment(options);
        return run(transport, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
    }

    public static Measurement run(Transport transport, Plan plan, TrialSettings settings) throws TrialException {
        return outcome(transport, plan, settings, new LiveStand(), new StopSignal())
                .measurement();
    }

    public static TrialOutcome outcome(
            Transport transport, Plan plan, TrialSettings settings, Stand stand, StopSignal stop)
            throws TrialException {
        return outcome(transport, plan, settings, stand, stop, TrialListener.NOBODY);
    }

    public static TrialOutcome outcome(
            Transport transport,
            Plan plan,
            TrialSettings settings,
            Stand stand,
            StopSignal stop,
            TrialListener listener)
            throws TrialException {
        return new Trial(transport, 0, plan, settings, stand, stop, new CutSignal(), listener).run();
    }

    /** Bytes of all phases in that direction. */
    public static long bytes(Measurement measurement, String direction) {
        return measurement.phases().values().stream()
                .mapToLong(phase -> phase.total(direction))
                .sum();
    }

    public static Transport transport(String id) {
        return Catalogue.find(id).orElseThrow();
    }

    /**
     * The first of the ports that a trial may need: those of a path, and behind them those of the server. All are free,
     * and below those that the system gives to clients. Trials that run beside each other get different ones.
     */
    public static int freePort() {
        while (true) {
            int port = 20_000 + PORTS * (TAKEN.getAndIncrement() % 1_750);
            if (Children.areFree(port, PORTS)) {
                return port;
            }
        }
    }
}
