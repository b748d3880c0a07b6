package transportlab.app.ui.lesson.panel;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.StillLanes;
import transportlab.app.ui.timeline.play.Range;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Show;
import transportlab.lesson.question.Guess;
import transportlab.visualizer.timeline.Lane;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** One lane on a time axis, with a mark for the guess and one for the truth. Times are ms from the start of measured. */
final class MomentStrip extends Region {
    private static final double COARSE = 0.05;
    private static final double FINE = 0.01;
    private static final double PREFERRED = 300;

    private final Words words;
    private final Lane lane;
    private final Range seen;
    private final Asking moment;
    private final Guess truth;
    private final double size;
    private final StillLanes lanes;
    private final Label hidden = new Label("?");
    private final Line guessLine = new Line();
    private final Line truthLine = new Line();
    private final Label guessTime = Ui.label("", "strip-guess");
    private final Label truthTime = Ui.label("", "strip-truth");
    private long fromMicros;
    private final ChangeListener<Object> changed = (of, before, now) -> show();

    MomentStrip(Lane lane, Show.Strip strip, Asking moment, Guess truth, Shared shared, double size) {
        this.words = shared.words();
        this.lane = lane;
        this.moment = moment;
        this.truth = truth;
        this.size = size;
        this.seen = seen(lane, strip);
        this.fromMicros = seen.fromMicros();
        this.lanes = new StillLanes(List.of(lane), seen, shared, size);
        setId("moment-strip");
        getStyleClass().add("strip");
        guessLine.getStyleClass().add("strip-guess-line");
        truthLine.getStyleClass().add("strip-truth-line");
        hidden.getStyleClass().add("strip-hidden");
        hidden.setVisible(false);
        getChildren().addAll(hidden, lanes, guessLine, truthLine, guessTime, truthTime);
        getChildren().forEach(node -> node.setManaged(false));
        setFocusTraversable(moment != null);
        setAccessibleRole(moment == null ? AccessibleRole.IMAGE_VIEW : AccessibleRole.SLIDER);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        if (moment != null) {
            moment.guess().addListener(new WeakChangeListener<>(changed));
        }
        show();
    }

    private static Range seen(Lane lane, Show.Strip strip) {
        long zero = lane.trial().measuredMicros();
        long from = zero + Math.round(strip.fromMillis() * 1000);
        long to = zero + Math.round(strip.toMillis() * 1000);
        return to > from
                ? new Range(from, to)
                : new Range(zero, Math.max(zero + 1000, lane.trial().endMicros()));
    }

    static String time(double millis) {
        return Numbers.whole(millis).replace('-', '−') + " ms";
    }

    /** Hides what happens later; a guess is not before that either. */
    void hideAfter(long micros) {
        fromMicros = Math.max(seen.fromMicros(), Math.min(seen.toMicros(), micros));
        lanes.until(micros);
        hidden.setVisible(true);
    }

    private boolean isOpen() {
        return moment != null && moment.isOpen() && truth == null;
    }

    private Double guess() {
        Guess guess = moment == null ? null : moment.guess().get();
        return guess == null ? null : guess.value();
    }

    private double millis(long micros) {
        return (micros - lane.trial().measuredMicros()) / 1000.0;
    }

    private long micros(double millis) {
        return lane.trial().measuredMicros() + Math.round(millis * 1000);
    }

    private void take(long micros) {
        long inside = Math.max(fromMicros, Math.min(seen.toMicros(), micros));
        moment.guess(Guess.value(Math.rint(millis(inside))));
    }

    /** Moves the guess by a share of the time that is shown. The first one begins in the middle of what is hidden. */
    void move(double share) {
        if (!isOpen()) {
            return;
        }
        Double now = guess();
        long middle = (fromMicros + seen.toMicros()) / 2;
        take(now == null ? middle : micros(now) + Math.round(share * seen.micros()));
    }

    private void key(KeyEvent event) {
        int way = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (way != 0 && isOpen()) {
            move(way * (event.isShiftDown() ? FINE : COARSE));
            event.consume();
        }
    }

    private void point(MouseEvent event) {
        if (isOpen()) {
            requestFocus();
            take(lanes.micros(event.getX() - lanes.getLayoutX()));
        }
    }

    private void show() {
        Double guess = guess();
        guessLine.setVisible(guess != null);
        guessTime.setVisible(guess != null);
        boolean known = truth != null && truth.value() != null;
        truthLine.setVisible(known);
        truthTime.setVisible(known);
        guessTime.setText(guess == null ? "" : words.with("lesson.panel.moment.guess", "time", time(guess)));
        truthTime.setText(known ? words.with("lesson.panel.moment.was", "time", time(truth.value())) : "");
        setAccessibleText(spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private String spoken() {
        long asked = lane.marks(true).stream()
                .filter(mark -> mark.fromMicros() >= seen.fromMicros() && mark.fromMicros() <= fromMicrosOrEnd())
                .count();
        long came = lane.deliveries().stream()
                .filter(one -> !one.lost()
                        && one.arrivedMicros() >= seen.fromMicros()
                        && one.arrivedMicros() <= fromMicrosOrEnd())
                .count();
        String what = words.with(
                "lesson.panel.strip.spoken",
                "name",
                Catalogue.name(lane.transport(), words.language()),
                "up",
                asked,
                "updates",
                came);
        return (what + " " + guessTime.getText() + " " + truthTime.getText()).strip();
    }

    private long fromMicrosOrEnd() {
        return fromMicros > seen.fromMicros() ? fromMicros : seen.toMicros();
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED * size;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 190 * size;
    }

    @Override
    protected void layoutChildren() {
        lanes.resizeRelocate(
                getInsets().getLeft(),
                getInsets().getTop(),
                getWidth() - getInsets().getLeft() - getInsets().getRight(),
                getHeight() - getInsets().getTop() - getInsets().getBottom());
        double left = lanes.getLayoutX() + lanes.x(fromMicros);
        double right = lanes.getLayoutX() + lanes.x(seen.toMicros());
        hidden.resizeRelocate(left, lanes.getLayoutY() + lanes.server(), right - left, lanes.client() - lanes.server());
        double top = getInsets().getTop() + 4 * size;
        double guessTop = top;
        if (truthLine.isVisible()) {
            place(truthLine, truthTime, truth.value(), top);
            guessTop = guessLine.isVisible() ? top + truthTime.getHeight() + 4 * size : top;
        }
        if (guessLine.isVisible()) {
            place(guessLine, guessTime, guess(), guessTop);
        }
    }

    private void place(Line line, Label time, double millis, double top) {
        double x = lanes.getLayoutX() + lanes.x(micros(millis));
        time.autosize();
        double left = Math.max(0, Math.min(getWidth() - time.getWidth(), x - time.getWidth() / 2));
        time.relocate(left, top);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top + time.getHeight());
        line.setEndY(lanes.getLayoutY() + lanes.bottom());
        line.setStrokeWidth(2.5 * size);
        line.getStrokeDashArray().setAll(line == guessLine ? List.of(7 * size, 5 * size) : List.of());
    }
}
