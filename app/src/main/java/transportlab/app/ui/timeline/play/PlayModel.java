package transportlab.app.ui.timeline.play;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Timeline;

/** The playhead over a timeline, the part of it that is seen, and what moves both. Times are µs of the plan. */
public final class PlayModel {
    private static final long SHORTEST_MICROS = 500;

    /** While playing, the window moves on when the playhead is beyond this share of it. */
    private static final double LATEST = 0.9;

    private static final double EARLIEST = 0.04;
    private static final double AFTER_A_JUMP = 0.55;

    // Properties
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.EMPTY);
    private final ReadOnlyLongWrapper playhead = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Range> window = new ReadOnlyObjectWrapper<>(new Range(0, 1_000_000));
    private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>(Measured.NOTHING);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.TENTH);

    private final LongSupplier nanoTime;
    private boolean jumps;
    private long lastNanos;
    private double exact;

    public PlayModel(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public Timeline timeline() {
        return timeline.get();
    }

    /** Nothing that happened later is shown. */
    public ReadOnlyLongProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    /** The index of the chosen step; -1 before the first one. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public Optional<Step> step() {
        int at = step.get();
        List<Step> steps = timeline().steps();
        return at >= 0 && at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Range> windowProperty() {
        return window.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    // Commands

    /** Shows other lanes, and that part of their time. */
    public void show(Timeline now, Range seen, long at) {
        playing.set(false);
        measured.set(Measured.NOTHING);
        step.set(-1);
        timeline.set(now);
        window.set(bounded(seen));
        put(at, now.stepAt(at));
    }

    /** Shows other lanes at the same place. */
    public void replace(Timeline now) {
        step.set(-1);
        timeline.set(now);
        put(playhead.get(), now.stepAt(playhead.get()));
    }

    /** Whether playing goes from event to event instead of moving evenly. */
    public void reduceMotion(boolean on) {
        jumps = on;
    }

    public void playOrPause() {
        if (playing.get()) {
            playing.set(false);
            settle();
        } else if (!timeline().lanes().isEmpty()) {
            if (playhead.get() >= timeline().toMicros()) {
                first();
            }
            lastNanos = nanoTime.getAsLong();
            exact = playhead.get();
            playing.set(true);
        }
    }

    public void pause() {
        if (playing.get()) {
            playOrPause();
        }
    }

    /** Moves the playhead by the time that has passed. Called once a frame while playing. */
    public void tick() {
        if (!playing.get()) {
            return;
        }
        long now = nanoTime.getAsLong();
        exact += (now - lastNanos) / 1000.0 * speed.get().factor();
        lastNanos = now;
        long to = Math.min(timeline().toMicros(), Math.round(exact));
        int last = timeline().stepAt(to);
        if (!jumps) {
            playhead.set(to);
        } else if (last > step.get()) {
            playhead.set(timeline().steps().get(last).atMicros());
        }
        step.set(last);
        follow();
        if (to >= timeline().toMicros()) {
            playhead.set(to);
            playing.set(false);
        }
    }

    public void next() {
        choose(Math.min(timeline().steps().size() - 1, step.get() + 1));
    }

    public void back() {
        choose(step.get() - 1);
    }

    public void first() {
        choose(-1);
    }

    public void last() {
        choose(timeline().steps().size() - 1);
    }

    /** Goes to a step; before the first one goes to the beginning. */
    public void choose(int index) {
        playing.set(false);
        int to = Math.max(-1, Math.min(timeline().steps().size() - 1, index));
        put(to < 0 ? timeline().fromMicros() : timeline().steps().get(to).atMicros(), to);
        see(playhead.get());
    }

    /** Moves the playhead to a time. */
    public void scrub(long micros) {
        long to = Math.max(timeline().fromMicros(), Math.min(timeline().toMicros(), micros));
        put(to, timeline().stepAt(to));
        exact = to;
        see(to);
    }

    /**
     * Moves the playhead to a time in ms, counted as on the axis.
     *
     * @return whether it was a number
     */
    public boolean jump(String millis) {
        try {
            double ms = Double.parseDouble(millis.strip().replace(",", "").replaceFirst("\\s*ms$", ""));
            if (!Double.isFinite(ms)) {
                return false;
            }
            playing.set(false);
            scrub(timeline().zeroMicros() + Math.round(ms * 1000));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Shows less or more of the time.
     *
     * @param factor below 1 for less
     * @param at the time that stays where it is
     */
    public void zoom(double factor, long at) {
        Range now = window.get();
        long length = Math.max(SHORTEST_MICROS, Math.round(now.micros() * factor));
        double share = now.micros() == 0 ? 0.5 : (at - now.fromMicros()) / (double) now.micros();
        long from = at - Math.round(length * share);
        window.set(bounded(new Range(from, from + length)));
    }

    /** @return whether there is a speed of that number, from 1 for the slowest */
    public boolean chooseSpeed(int number) {
        boolean known = number >= 1 && number <= Speed.values().length;
        if (known) {
            speed.set(Speed.values()[number - 1]);
        }
        return known;
    }

    /** Moves the window without moving the playhead. */
    public void pan(long micros) {
        Range now = window.get();
        window.set(bounded(now.movedTo(now.fromMicros() + micros)));
    }

    /** Marks where the playhead is. Two marks measure the time between them. */
    public void mark() {
        measured.set(measured.get().with(playhead.get()));
    }

    /** @return whether something was marked */
    public boolean clearMarks() {
        boolean was = measured.get().isBegun();
        measured.set(Measured.NOTHING);
        return was;
    }

    private void put(long micros, int index) {
        playhead.set(micros);
        exact = micros;
        step.set(index);
    }

    /** After playing, the sentence is that of the last event, even if the playhead is a little further. */
    private void settle() {
        step.set(timeline().stepAt(playhead.get()));
    }

    private void follow() {
        Range now = window.get();
        if (playhead.get() > now.fromMicros() + now.micros() * LATEST || playhead.get() < now.fromMicros()) {
            window.set(bounded(now.movedTo(playhead.get() - Math.round(now.micros() * 0.2))));
        }
    }

    /** Moves the window so that a moment is seen. */
    private void see(long at) {
        Range now = window.get();
        boolean seen = at >= now.fromMicros() + now.micros() * EARLIEST
                && at <= now.fromMicros() + now.micros() * (1 - EARLIEST);
        if (!seen) {
            window.set(bounded(now.movedTo(at - Math.round(now.micros() * AFTER_A_JUMP))));
        }
    }

    private Range bounded(Range wanted) {
        Timeline of = timeline();
        long room = (of.toMicros() - of.fromMicros()) / 20 + SHORTEST_MICROS;
        long first = of.fromMicros() - room;
        long last = of.toMicros() + room;
        long length = Math.min(wanted.micros(), last - first);
        long from = Math.max(first, Math.min(last - length, wanted.fromMicros()));
        return new Range(from, from + length);
    }
}
