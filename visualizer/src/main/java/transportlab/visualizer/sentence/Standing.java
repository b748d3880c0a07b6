package transportlab.visualizer.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.measure.Result;

/** How far each transport of a result is, so that every sentence fits the state of the transports it is about. */
public final class Standing {
    private final Result result;
    private final Map<String, State> states = new LinkedHashMap<>();

    /** What there is of a transport. */
    public enum State {
        /** Measured in every round, and fit to be compared. */
        MEASURED,
        /** Measured in some rounds, and the others were not begun. */
        UNFINISHED,
        /** Updates were lost, came twice or out of order. */
        MARKED,
        /** It ran over a path and did not deliver everything. */
        UNDELIVERED,
        /** Its clients were cut off by hand. */
        CUT_BY_HAND,
        /** Measured in some rounds; the others failed. */
        PARTLY_FAILED,
        FAILED,
        NOT_RUN
    }

    public Standing(Result result) {
        this.result = result;
        result.experiment().transports().forEach(id -> states.put(id, state(id)));
    }

    private State state(String id) {
        List<Measurement> all = result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .toList();
        long failed = all.stream().filter(trial -> trial.failure() != null).count();
        if (all.isEmpty()) {
            return State.NOT_RUN;
        }
        if (failed > 0) {
            return failed == all.size() ? State.FAILED : State.PARTLY_FAILED;
        }
        if (!all.stream().allMatch(Measurement::whole)) {
            return State.UNDELIVERED;
        }
        if (all.stream().anyMatch(trial -> trial.updates().marked())) {
            return State.MARKED;
        }
        if (!all.stream().allMatch(Measurement::comparable)) {
            return State.CUT_BY_HAND;
        }
        return all.size() < result.experiment().repetitions() ? State.UNFINISHED : State.MEASURED;
    }

    public State of(String id) {
        return states.getOrDefault(id, State.NOT_RUN);
    }

    /** Those in one of these states, in the result's order. */
    public List<String> in(State... which) {
        return states.keySet().stream()
                .filter(id -> List.of(which).contains(states.get(id)))
                .toList();
    }

    /** Whether every transport was measured in every round, so that a comparison covers all of them. */
    public boolean isWhole() {
        return states.values().stream().allMatch(state -> state == State.MEASURED);
    }

    public int done() {
        return result.trials().size();
    }

    public int asked() {
        return result.experiment().transports().size() * result.experiment().repetitions();
    }

    public boolean isStopped() {
        return done() < asked();
    }

    /**
     * What can be said about the other transports if some have failed, as the end of a message key.
     *
     * @param running whether the run is still in progress
     */
    public String others(boolean running) {
        // transports with some failed rounds are named if none failed in all rounds; otherwise they belong to the
        // others
        boolean whole = states.containsValue(State.FAILED);
        List<String> others = states.keySet().stream()
                .filter(id -> of(id) != State.FAILED && (whole || of(id) != State.PARTLY_FAILED))
                .toList();
        if (running) {
            return "running";
        }
        if (others.stream().allMatch(id -> of(id) == State.NOT_RUN)) {
            return "nothing";
        }
        return others.stream().allMatch(this::isFinished) ? "finished" : "some";
    }

    private boolean isFinished(String id) {
        long rounds = result.trials().stream()
                .filter(trial -> trial.transport().equals(id) && trial.failure() == null)
                .count();
        return rounds >= result.experiment().repetitions();
    }
}
