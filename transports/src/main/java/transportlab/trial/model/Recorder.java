package transportlab.trial.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.transport.Transport;
import transportlab.trial.CutSignal;
import transportlab.trial.Recording;
import transportlab.trial.StopSignal;
import transportlab.trial.Trial;
import transportlab.trial.TrialException;
import transportlab.trial.TrialListener;
import transportlab.trial.TrialOutcome;
import transportlab.trial.TrialSettings;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Planner;
import transportlab.workload.Subscription;

/**
 * Shows what one client of an experiment does: it lets that client, or the few that exchange messages with each other,
 * run for two seconds of virtual time.
 */
public final class Recorder {
    private static final int PUBLISHERS = 5;
    private static final Duration SECONDS = Duration.ofSeconds(2);

    private Recorder() {}

    /**
     * @throws TrialException if the transport does not work with these settings, or if it was stopped
     */
    public static Recording record(Experiment experiment, String id, StopSignal stop) throws TrialException {
        Transport transport = Catalogue.find(id).orElseThrow();
        Plan plan = busiest(Planner.plan(experiment.workload().lasting(SECONDS), experiment.seed()));
        TrialSettings settings = TrialSettings.of(experiment, 0, 0).discarded();
        TrialOutcome outcome = new Trial(
                        transport,
                        0,
                        plan,
                        settings,
                        new ModelStand(Counting.BYTES),
                        stop,
                        new CutSignal(),
                        TrialListener.NOBODY)
                .run();
        if (outcome.stopped()) {
            throw new TrialException("stopped");
        }
        List<Double> due =
                plan.entries().stream().map(entry -> entry.dueNanos() / 1e6).toList();
        return new Recording(outcome.trace(), SECONDS.toMillis() / 1000.0, due);
    }

    /**
     * Reduces a plan to the topic with the most updates, and to a client that listens to it or a few that publish in
     * it.
     */
    private static Plan busiest(Plan plan) {
        List<List<Entry>> topics = plan.byTopic();
        int topic = 0;
        for (int i = 1; i < topics.size(); i++) {
            topic = topics.get(i).size() > topics.get(topic).size() ? i : topic;
        }
        int busiest = topic;
        List<Subscription> listeners = plan.subscriptions().stream()
                .filter(s -> s.topic() == busiest)
                .sorted(Comparator.comparingInt(Subscription::client))
                .limit(plan.entries().stream().anyMatch(e -> e.publisher() != Entry.SERVER) ? PUBLISHERS : 1)
                .toList();
        Map<Integer, Integer> clients = new LinkedHashMap<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (Subscription s : listeners) {
            clients.put(s.client(), clients.size());
            subscriptions.add(Subscription.throughout(clients.get(s.client()), 0));
        }
        List<Entry> entries = topics.get(busiest).stream()
                .filter(e -> e.publisher() == Entry.SERVER || clients.containsKey(e.publisher()))
                .map(e -> new Entry(
                        e.dueNanos(),
                        0,
                        e.publisher() == Entry.SERVER ? Entry.SERVER : clients.get(e.publisher()),
                        e.sequence(),
                        payload(e, clients)))
                .toList();
        return new Plan(List.of(plan.topics().get(busiest)), subscriptions, entries, 0, plan.endNanos());
    }

    /** The payload of an entry, with its sender renumbered: a client's message begins with who sent it. */
    private static byte[] payload(Entry entry, Map<Integer, Integer> clients) {
        if (entry.publisher() == Entry.SERVER) {
            return entry.payload();
        }
        byte[] prefix = new transportlab.io.Identity(clients.get(entry.publisher()), entry.sequence()).prefix();
        byte[] text = entry.payload().clone();
        System.arraycopy(prefix, 0, text, 0, Math.min(prefix.length, text.length));
        return text;
    }
}
