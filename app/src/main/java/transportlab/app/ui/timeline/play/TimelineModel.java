package transportlab.app.ui.timeline.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.TraceModel;
import transportlab.app.ui.trace.Traced;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Lanes;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.message.Conversation;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * The Timeline screen: which lanes are shown, and where they are opened. Lanes are made on a thread of their own. Must be
 * used on the JavaFX thread.
 */
public final class TimelineModel {
    /** What the screen shows. */
    public enum State {
        READING,
        EXAMPLE,
        RESULT,
        /** The result has no trace. */
        NO_TRACE,
        /** A comparison is running, and its lanes grow. */
        RUNNING
    }

    private static final int MOST_LANES_KEPT = 28;

    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
    private final PlayModel play;

    private final TraceModel traces;
    private final CompareModel compare;
    private final UiQueue ui;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-timeline-0");
        made.setDaemon(true);
        return made;
    });
    private final Map<String, Lane> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lane> eldest) {
            return size() > MOST_LANES_KEPT;
        }
    };
    private Object asked = new Object();
    private Place opened;
    private boolean mine;
    private boolean isShown;
    private boolean stale = true;

    public TimelineModel(TraceModel traces, CompareModel compare, UiQueue ui, LongSupplier nanoTime) {
        this.traces = traces;
        this.compare = compare;
        this.ui = ui;
        this.play = new PlayModel(nanoTime);
        traces.tracedProperty().addListener((of, before, now) -> replaced());
        compare.resultProperty().addListener((of, before, now) -> {
            // a result that goes before its traces were read leaves nothing to be told of
            if (isShown && now == null && traced().isEmpty() && !compare.isRunning()) {
                traces.want();
            }
        });
        traces.placeProperty().addListener((of, before, now) -> placed(now));
        compare.stageProperty().addListener((of, before, now) -> settle());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Chosen chosen() {
        return chosen.get();
    }

    public PlayModel play() {
        return play;
    }

    public Traced traced() {
        return traces.traced();
    }

    public CompareModel compare() {
        return compare;
    }

    /** The place that another screen asked for and that is shown; null for none. */
    public Place opened() {
        return opened;
    }

    /** Transports with a trace of the chosen repetition. */
    public List<String> transports() {
        return traced().transports().stream()
                .filter(id -> traced().trial(id, chosen().repetition()).isPresent())
                .toList();
    }

    /** The clients that were kept of any shown lane, and the transports whose slowest delivery was theirs. */
    public Map<Integer, List<String>> clients() {
        Map<Integer, List<String>> clients = new TreeMap<>();
        for (String id : chosen().transports()) {
            traced().trial(id, chosen().repetition()).ifPresent(trial -> {
                trial.clients().forEach(each -> clients.computeIfAbsent(each.client(), key -> new ArrayList<>()));
                trial.slowest().filter(slowest -> trial.ofAll()).ifPresent(slowest -> clients.computeIfAbsent(
                                slowest.client(), key -> new ArrayList<>())
                        .add(id));
            });
        }
        return clients;
    }

    // Commands

    /** Called when the screen becomes visible. */
    public void shown() {
        isShown = true;
        if (!traced().isEmpty()) {
            // the settings of which the example was made may have changed
            traces.want();
        }
        settle();
        if (stale) {
            replaced();
        }
    }

    public void hidden() {
        isShown = false;
        play.pause();
    }

    /** Shows these lanes, in the order of the result. */
    public void chooseTransports(List<String> ids) {
        if (!ids.isEmpty()) {
            choose(new Chosen(List.copyOf(ids), chosen().repetition(), chosen().client()));
        }
    }

    /** Adds a lane, or takes it away. One lane always stays. */
    public void toggleTransport(String id) {
        List<String> now = new ArrayList<>(chosen().transports());
        if (now.contains(id)) {
            now.remove(id);
        } else {
            now.add(id);
            now.sort((a, b) -> Integer.compare(
                    traced().transports().indexOf(a), traced().transports().indexOf(b)));
        }
        chooseTransports(now);
    }

    /** Puts another transport in a lane. If it has a lane already, the two change places. */
    public void replaceTransport(int lane, String id) {
        List<String> now = new ArrayList<>(chosen().transports());
        int other = now.indexOf(id);
        if (other >= 0) {
            now.set(other, now.get(lane));
        }
        now.set(lane, id);
        chooseTransports(now);
    }

    public void chooseRepetition(int repetition) {
        opened = null;
        choose(new Chosen(chosen().transports(), repetition, chosen().client()));
    }

    public void chooseClient(int client) {
        opened = null;
        choose(new Chosen(chosen().transports(), chosen().repetition(), client));
    }

    /** Points Wire at the message of the chosen step, or at the next one that is a message. */
    public boolean pointAtBytes() {
        Optional<Step> step = bytes();
        step.ifPresent(at -> {
            Lane lane = play.timeline().lanes().get(at.lane());
            List<Long> updates = at.mark().message().updates();
            Place place = new Place(
                    lane.transport(),
                    lane.trial().repetition(),
                    lane.client().client(),
                    at.mark().message().connection(),
                    at.mark().message().number(),
                    updates.isEmpty() ? 0 : updates.get(0));
            mine = true;
            traces.placeProperty().set(place);
            mine = false;
        });
        return step.isPresent();
    }

    /** The chosen step if it is a message, or else the last one before it that is. */
    public Optional<Step> bytes() {
        for (int i = play.stepProperty().get(); i >= 0; i--) {
            if (play.timeline().steps().get(i).mark() != null) {
                return Optional.of(play.timeline().steps().get(i));
            }
        }
        return Optional.empty();
    }

    public void close() {
        thread.shutdown();
    }

    private void settle() {
        if (compare.isRunning() && compare.result() == null) {
            state.set(State.RUNNING);
            play.pause();
        } else if (state.get() == State.RUNNING) {
            state.set(State.READING);
            replaced();
        }
    }

    private void replaced() {
        made.clear();
        asked = new Object();
        opened = null;
        stale = true;
        if (isShown && state.get() != State.RUNNING) {
            stale = false;
            reopen();
        }
    }

    private void reopen() {
        Traced now = traced();
        if (now.isEmpty()) {
            chosen.set(Chosen.NOTHING);
            play.show(Timeline.EMPTY, new Range(0, 1_000_000), 0);
            state.set(now.result() == null ? State.READING : State.NO_TRACE);
            if (now.isExample()) {
                traces.want();
            }
            return;
        }
        Place place = traces.placeProperty().get();
        if (place != null && now.trials().containsKey(place.trial())) {
            open(place);
        } else {
            int repetition = now.repetitions().get(0);
            List<String> ids = now.transports().stream()
                    .filter(id -> now.trial(id, repetition).isPresent())
                    .toList();
            chosen.set(Chosen.NOTHING);
            choose(new Chosen(pair(ids, repetition), repetition, 0));
        }
    }

    /** The first transport, and of the others the one whose first client needed the fewest bytes once the plan had begun. */
    private List<String> pair(List<String> ids, int repetition) {
        return ids.size() < 2
                ? ids
                : List.of(
                        ids.get(0),
                        ids.stream()
                                .skip(1)
                                .min(Comparator.comparingLong(id -> traced().trial(id, repetition)
                                        .map(TrialTrace::bytesOfFirst)
                                        .orElse(Long.MAX_VALUE)))
                                .orElseThrow());
    }

    private void placed(Place place) {
        if (!mine && place != null && traced().trials().containsKey(place.trial())) {
            if (isShown) {
                open(place);
            } else {
                stale = true;
            }
        }
    }

    private void open(Place place) {
        opened = place;
        stale = false;
        List<String> now = new ArrayList<>(chosen().transports());
        now.removeIf(id -> traced().trial(id, place.repetition()).isEmpty());
        if (!now.contains(place.transport())) {
            List<String> others = traced().transports().stream()
                    .filter(id -> !id.equals(place.transport())
                            && traced().trial(id, place.repetition()).isPresent())
                    .toList();
            now.clear();
            now.add(place.transport());
            others.stream().reduce((a, b) -> b).ifPresent(now::add);
        }
        Chosen next = new Chosen(List.copyOf(now), place.repetition(), place.client());
        chosen.set(Chosen.NOTHING);
        choose(next);
    }

    private void choose(Chosen next) {
        if (next.equals(chosen())) {
            return;
        }
        boolean elsewhere = next.repetition() != chosen().repetition()
                || next.client() != chosen().client()
                || chosen().transports().isEmpty();
        chosen.set(next);
        load(next, elsewhere);
    }

    private void load(Chosen next, boolean elsewhere) {
        Object now = new Object();
        asked = now;
        List<Wanted> wanted = next.transports().stream()
                .flatMap(id -> traced().trial(id, next.repetition()).stream())
                .flatMap(trial -> client(trial, next.client()).map(client -> new Wanted(trial, client)).stream())
                .toList();
        Map<String, List<Conversation>> read = new LinkedHashMap<>();
        List<Wanted> missing =
                wanted.stream().filter(one -> !made.containsKey(one.key())).toList();
        if (missing.isEmpty()) {
            make(now, wanted, read, elsewhere);
            return;
        }
        for (Wanted one : missing) {
            traces.conversations(one.trial(), one.client(), conversations -> {
                read.put(one.key(), conversations);
                if (read.size() == missing.size() && asked == now) {
                    make(now, wanted, read, elsewhere);
                }
            });
        }
    }

    /** A client of a trial whose lane is wanted. */
    private record Wanted(TrialTrace trial, ClientTrace client) {
        String key() {
            return trial.name() + "/" + client.client();
        }
    }

    /** That client, or the first one that was kept. */
    private static Optional<ClientTrace> client(TrialTrace trial, int number) {
        return trial.client(number).or(() -> trial.clients().stream().findFirst());
    }

    private void make(Object now, List<Wanted> wanted, Map<String, List<Conversation>> read, boolean elsewhere) {
        Map<String, Lane> known = new LinkedHashMap<>(made);
        Place place = opened;
        thread.execute(() -> {
            Map<String, Lane> lanes = new LinkedHashMap<>();
            for (Wanted one : wanted) {
                Lane lane = known.get(one.key());
                lanes.put(one.key(), lane != null ? lane : Lanes.of(one.trial(), one.client(), read.get(one.key())));
            }
            Timeline timeline = Timeline.of(List.copyOf(lanes.values()));
            Opening opening = Opening.of(timeline, place);
            ui.post(() -> {
                if (asked == now) {
                    made.putAll(lanes);
                    put(timeline, opening, elsewhere);
                }
            });
        });
    }

    private void put(Timeline timeline, Opening opening, boolean elsewhere) {
        if (elsewhere || play.timeline().lanes().isEmpty()) {
            play.show(timeline, opening.seen(), opening.atMicros());
            if (opened != null && opened.message() >= 0) {
                chooseMessage(timeline);
            }
        } else {
            play.replace(timeline);
        }
        if (state.get() != State.RUNNING) {
            state.set(traced().isExample() ? State.EXAMPLE : State.RESULT);
        }
    }

    private void chooseMessage(Timeline timeline) {
        for (int i = 0; i < timeline.lanes().size(); i++) {
            if (timeline.lanes().get(i).transport().equals(opened.transport())) {
                timeline.stepOf(i, opened.connection(), opened.message()).ifPresent(play::choose);
            }
        }
    }
}
