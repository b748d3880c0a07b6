package transportlab.app.ui.trace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.app.library.Library;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.compare.CompareModel;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.lesson.trace.StageTraces;
import transportlab.measure.Result;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.model.Recorder;
import transportlab.visualizer.why.Why;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * The traces of the result that is shown, or an example where there is none, and the place in them at which Timeline and
 * Wire look. Must be used on the JavaFX thread; files and long traces are read on a thread of its own.
 */
public final class TraceModel {
    private static final int MOST_READ = 24;

    // Properties
    private final ReadOnlyObjectWrapper<Traced> traced = new ReadOnlyObjectWrapper<>(Traced.NOTHING);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>();

    private final CompareModel compare;
    private final UiQueue ui;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-trace-0");
        made.setDaemon(true);
        return made;
    });
    private final Map<String, List<Conversation>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Conversation>> eldest) {
            return size() > MOST_READ;
        }
    };
    private volatile Object asked = new Object();
    private Map<String, String> exampleOf = Map.of();
    private boolean wanted;
    private boolean loaded;
    private Traced own;

    public TraceModel(CompareModel compare, UiQueue ui) {
        this.compare = compare;
        this.ui = ui;
        compare.resultProperty().addListener((of, before, now) -> follow());
        compare.runningProperty().addListener((of, before, now) -> {
            if (!now) {
                ui.post(this::catchUp);
            }
        });
    }

    /** The traces of the result on the screen, or those of the example; nothing while they are read. */
    public ReadOnlyObjectProperty<Traced> tracedProperty() {
        return traced.getReadOnlyProperty();
    }

    public Traced traced() {
        return traced.get();
    }

    /** Where Timeline and Wire look; null for nowhere in particular. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    // Commands

    /**
     * Gets the traces if they are not here yet, because a screen shows them. While something is measured, nothing is
     * read or calculated.
     */
    public void want() {
        wanted = true;
        if (own != null) {
            return;
        }
        if (compare.runningProperty().get()) {
            if (traced.get().isEmpty()) {
                traced.set(Traced.later());
            }
            return;
        }
        if (compare.result() == null) {
            if (!compare.settings().options().equals(exampleOf) || traced.get().isEmpty()) {
                loadExample();
            }
        } else if (!loaded) {
            load(compare.result());
        }
    }

    /**
     * Shows traces of somebody else, such as a lesson, in place of those of the result. They are shown until they are
     * given back, or until there is another result.
     *
     * @param at where Timeline and Wire look
     */
    public void borrow(Traced others, Place at) {
        if (own == null) {
            own = traced.get();
        }
        asked = new Object();
        read.clear();
        place.set(null);
        traced.set(others);
        place.set(at);
    }

    /** Shows the traces of the result again. */
    public void giveBack() {
        if (own != null) {
            Traced before = own;
            own = null;
            asked = new Object();
            read.clear();
            place.set(null);
            loaded = false;
            exampleOf = Map.of();
            traced.set(before.isLater() ? Traced.NOTHING : before);
            if (compare.result() != null && !compare.runningProperty().get()) {
                load(compare.result());
            }
        }
    }

    /** Whether traces of somebody else are shown. */
    public boolean isBorrowed() {
        return own != null;
    }

    /**
     * Reads the connections of a client message by message.
     *
     * @param then called with them, at once if they have been read before
     */
    public void conversations(TrialTrace trial, ClientTrace client, Consumer<List<Conversation>> then) {
        String key = trial.name() + "/" + client.client();
        List<Conversation> known = read.get(key);
        if (known != null) {
            then.accept(known);
            return;
        }
        Object mine = asked;
        thread.execute(() -> {
            if (asked != mine) {
                return;
            }
            List<Conversation> all = conversations(client, trial);
            ui.post(() -> {
                if (asked == mine) {
                    read.put(key, all);
                    then.accept(all);
                }
            });
        });
    }

    /** The connections message by message; without messages if the transport is unknown or the bytes make no sense. */
    private static List<Conversation> conversations(ClientTrace client, TrialTrace trial) {
        try {
            return StageTraces.isOfStage(trial)
                    ? StageTraces.conversations(client)
                    : Conversations.of(client, Catalogue.find(trial.transport()).orElseThrow());
        } catch (RuntimeException e) {
            return client.connections().stream()
                    .map(connection -> new Conversation(connection, List.of()))
                    .toList();
        }
    }

    /** Whether there is a trace of that trial. */
    public boolean has(String transport, int repetition) {
        return traced.get().trial(transport, repetition).isPresent();
    }

    /**
     * Looks at a client of a trial that lost something, or else at its first one, and then does something, such as
     * showing a screen. Nothing happens without a trace.
     */
    public void look(String transport, int repetition, Runnable then) {
        traced.get().trial(transport, repetition).ifPresent(trial -> {
            int first = trial.clients().isEmpty() ? 0 : trial.clients().get(0).client();
            int client = trial.lost().map(TrialTrace.Place::client).orElse(first);
            place.set(Place.of(transport, repetition, client));
            then.run();
        });
    }

    /**
     * Looks at what an explanation means in a trace, and then does something, such as showing a screen. Nothing happens
     * without a trace.
     */
    public void look(Why why, Runnable then) {
        traced.get().trial(why.transport(), why.repetition()).ifPresent(trial -> {
            Place whole = Place.of(
                    why.transport(),
                    why.repetition(),
                    trial.clients().isEmpty() ? 0 : trial.clients().get(0).client());
            Optional<TrialTrace.Place> update =
                    switch (why.meant()) {
                        case LOST -> trial.lost();
                        case SLOWEST -> trial.slowest();
                        default -> Optional.empty();
                    };
            if (update.isPresent()) {
                TrialTrace.Place at = update.get();
                place.set(Place.of(
                        why.transport(),
                        why.repetition(),
                        at.client(),
                        at.delivery().update()));
                then.run();
            } else if (trial.clients().isEmpty()) {
                place.set(whole);
                then.run();
            } else {
                conversations(trial, trial.clients().get(0), all -> {
                    place.set(Meaning.of(why.meant(), all, trial)
                            .map(message -> whole.at(message.connection(), message.number()))
                            .orElse(whole));
                    then.run();
                });
            }
        });
    }

    /** There is another result, or none. Its traces are read, unless something is measured or nothing is there. */
    private void follow() {
        own = null;
        asked = new Object();
        place.set(null);
        read.clear();
        traced.set(Traced.NOTHING);
        loaded = false;
        if (compare.result() != null && !compare.runningProperty().get()) {
            load(compare.result());
        }
    }

    /** Nothing is measured any more: reads what could not be read before. */
    private void catchUp() {
        if (own == null && (wanted || compare.result() != null)) {
            boolean before = wanted;
            want();
            wanted = before;
        }
    }

    private void load(Result result) {
        loaded = true;
        Object mine = asked;
        Path folder = compare.saved();
        Map<String, TrialTrace> fresh = compare.traces();
        if (!fresh.isEmpty()) {
            traced.set(Traced.of(result, fresh));
        }
        thread.execute(() -> {
            if (asked == mine) {
                put(mine, whole(result, folder, fresh));
            }
        });
    }

    private void loadExample() {
        Object mine = new Object();
        asked = mine;
        read.clear();
        Experiment settings = compare.settings().experiment();
        exampleOf = compare.settings().options();
        thread.execute(() -> put(mine, example(settings, settings.transports())));
    }

    private void put(Object mine, Traced all) {
        ui.post(() -> {
            if (asked == mine) {
                traced.set(all);
            }
        });
    }

    /** With the traces in the folder of the result, because a run that was continued brings only its own. */
    private static Traced whole(Result result, Path folder, Map<String, TrialTrace> fresh) {
        Map<String, TrialTrace> all = new LinkedHashMap<>(folder == null ? Map.of() : Library.traces(folder));
        all.putAll(fresh);
        return Traced.of(result, all);
    }

    /** What the settings would do: two seconds in virtual time. */
    private static Traced example(Experiment settings, List<String> transports) {
        Map<String, TrialTrace> trials = new LinkedHashMap<>();
        for (String id : transports) {
            try {
                TrialTrace trace =
                        Recorder.record(settings, id, new StopSignal()).trace();
                trials.put(trace.name(), trace);
            } catch (TrialException | RuntimeException e) {
                // a transport that does not work with these settings has no example
            }
        }
        List<String> shown =
                transports.stream().filter(id -> trials.containsKey(id + "/0")).toList();
        return new Traced("", null, shown, trials);
    }

    public void close() {
        thread.shutdown();
    }
}
