package transportlab.app.ui.lesson.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.trace.Traced;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.check.LessonRuns;
import transportlab.lesson.claim.Evidence;
import transportlab.measure.Result;
import transportlab.trial.Comparison;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * What the first clients of a lesson did on the wire. Runs of this session bring it along; where it is missing, as after
 * a restart, the same experiment is calculated in virtual time. Must be used on the JavaFX thread.
 */
public final class LessonTraces {
    private final UiQueue ui;
    private final Executor worker;
    private final Runnable changed;
    private final Map<String, Map<String, TrialTrace>> session = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Object reading = new Object();

    /**
     * The first client of a transport, message by message.
     *
     * @param trial null if it cannot be calculated
     * @param calculated the result in virtual time that it comes from; null if it was measured
     */
    public record Seen(TrialTrace trial, List<Conversation> conversations, Result calculated) {
        static final Seen NOTHING = new Seen(null, List.of(), null);

        public boolean isCalculated() {
            return calculated != null;
        }

        public int client() {
            return trial.clients().isEmpty() ? 0 : trial.clients().get(0).client();
        }
    }

    /**
     * @param changed called when something has been read or calculated
     */
    LessonTraces(UiQueue ui, Executor worker, Runnable changed) {
        this.ui = ui;
        this.worker = worker;
        this.changed = changed;
    }

    /** Forgets everything, because another lesson is opened. */
    void clear() {
        reading = new Object();
        session.clear();
        seen.clear();
        asked.clear();
    }

    /** Whether something is being read or calculated. */
    boolean isReading() {
        return !seen.keySet().containsAll(asked);
    }

    /** Takes the traces of a run, by transport and repetition. */
    void keep(String experiment, Map<String, TrialTrace> traces) {
        Map<String, TrialTrace> all = session.computeIfAbsent(experiment, name -> new LinkedHashMap<>());
        traces.forEach((name, trace) -> {
            all.keySet().removeIf(old -> old.startsWith(trace.transport() + "/"));
        });
        all.putAll(traces);
        traces.values().forEach(trace -> {
            seen.remove(experiment + "/" + trace.transport());
            asked.remove(experiment + "/" + trace.transport());
        });
    }

    /**
     * What a client did; empty as long as it is being read or calculated.
     *
     * @param quiet whether it may be calculated now, because nothing is being measured
     */
    Optional<Seen> seen(Lesson lesson, String experiment, String transport, boolean quiet) {
        String key = experiment + "/" + transport;
        if (seen.get(key) == null && quiet && asked.add(key)) {
            Object mine = reading;
            TrialTrace own = session.getOrDefault(experiment, Map.of()).get(transport + "/0");
            worker.execute(() -> {
                Seen found = own == null ? calculated(lesson, experiment, transport) : read(own, null);
                ui.post(() -> put(mine, key, found));
            });
        }
        return Optional.ofNullable(seen.get(key));
    }

    private void put(Object mine, String key, Seen found) {
        if (reading == mine && asked.contains(key)) {
            seen.put(key, found);
            changed.run();
        }
    }

    private static Seen calculated(Lesson lesson, String experiment, String transport) {
        try {
            Run run = new Run(experiment, List.of(transport), Run.How.MODEL);
            Comparison.Outcome outcome = LessonRuns.outcome(lesson, run, RunListener.NOBODY, new StopSignal());
            TrialTrace trace = outcome.traces().get(transport + "/0");
            return trace == null ? Seen.NOTHING : read(trace, outcome.result());
        } catch (TrialException | RuntimeException e) {
            return Seen.NOTHING;
        }
    }

    private static Seen read(TrialTrace trace, Result calculated) {
        if (trace.clients().isEmpty()) {
            return new Seen(trace, List.of(), calculated);
        }
        ClientTrace first = trace.clients().get(0);
        try {
            return new Seen(
                    trace,
                    Conversations.of(first, Catalogue.find(trace.transport()).orElseThrow()),
                    calculated);
        } catch (RuntimeException e) {
            return new Seen(trace, List.of(), calculated);
        }
    }

    /**
     * The traces of an experiment for Timeline and Wire, or the calculated one of a transport.
     *
     * @param title what they are called there
     */
    public Optional<Traced> traced(
            Lesson lesson, String experiment, String transport, Evidence evidence, String title) {
        Map<String, TrialTrace> own = session.getOrDefault(experiment, Map.of());
        if (own.containsKey(transport + "/0")) {
            Result result = LessonStore.result(lesson, experiment, evidence);
            Traced all = Traced.of(result, own);
            return Optional.of(new Traced(title, result, all.transports(), all.trials()));
        }
        Seen known = seen.get(experiment + "/" + transport);
        return known == null || known.trial() == null || !known.isCalculated()
                ? Optional.empty()
                : Optional.of(new Traced(
                        title, known.calculated(), List.of(transport), Map.of(transport + "/0", known.trial())));
    }
}
