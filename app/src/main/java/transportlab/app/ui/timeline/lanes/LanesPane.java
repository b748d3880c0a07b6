package transportlab.app.ui.timeline.lanes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.play.Measured;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Timeline;
import transportlab.visualizer.timeline.Window;

/**
 * The lanes with the playhead. From back to front: names and axis; the picture, cut off at the playhead; words and marks,
 * added as they are reached; the chosen message; the playhead. While playing, only the playhead and the cut move, and
 * what has just been reached is added.
 */
public final class LanesPane extends Region {
    private final PlayModel play;
    private final Shared shared;
    private final double scale;
    private final Layer back = new Layer();
    private final Layer picture = new Layer();
    private final Layer words = new Layer();
    private final Layer front = new Layer();
    private final Rectangle past = new Rectangle();
    private final Rectangle head = new Rectangle();
    private final Rectangle one = new Rectangle();
    private final Rectangle other = new Rectangle();
    private final Label time = Ui.label("", "playhead-time");
    private final Label interval = Ui.label("", "measured-time");
    private final Listening listening = new Listening();
    private final Ink ink;
    private Labels labels;
    private List<Labels.Item> items = List.of();
    private List<String> notes = List.of();
    private int written;
    private boolean stale = true;
    private double largest;
    private double longest;

    /**
     * @param scale size of letters, lines and gaps
     */
    public LanesPane(PlayModel play, Shared shared, double scale) {
        this.play = play;
        this.shared = shared;
        this.scale = scale;
        this.ink = new Ink(shared.desk().theme(), scale);
        getStyleClass().addAll("chart", "lanes");
        setFocusTraversable(true);
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", 15 * scale));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setClip(past);
        head.getStyleClass().add("playhead");
        one.getStyleClass().add("measured");
        other.getStyleClass().add("measured");
        for (Region label : List.of(time, interval)) {
            label.setManaged(false);
        }
        for (Rectangle line : List.of(head, one, other)) {
            line.setManaged(false);
            line.setWidth(2 * scale);
        }
        getChildren().addAll(back, picture, words, front, one, other, head, interval, time);
        new LanesMouse(play, this).listen();
        largest = Labels.largest(play.timeline());
        listening.to(play.timelineProperty(), now -> {
            largest = Labels.largest(now);
            redraw();
        });
        listening.to(play.windowProperty(), now -> redraw());
        listening.to(play.playheadProperty(), now -> move());
        listening.to(play.stepProperty(), now -> choose());
        listening.to(play.measuredProperty(), now -> measure());
    }

    /** What stands beside the name of each lane. */
    public void notes(List<String> beside) {
        notes = List.copyOf(beside);
        redraw();
    }

    /** Ends listening to the model. */
    public void end() {
        listening.end();
    }

    LaneLayout at() {
        return new LaneLayout(getWidth(), getHeight(), play.timeline().lanes().size(), longest, scale);
    }

    Window window() {
        return at().window(play.windowProperty().get());
    }

    /** How often the picture was drawn, for measurements. */
    public int drawn() {
        return picture.drawn();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LaneLayout.least(play.timeline().lanes().size(), scale);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = back.getWidth() != getWidth() || back.getHeight() != getHeight();
        if (getWidth() < 1 || getHeight() < 1 || !resized && !stale) {
            return;
        }
        stale = false;
        for (Layer layer : List.of(back, picture, words, front)) {
            layer.size(getWidth(), getHeight());
        }
        draw();
    }

    private void draw() {
        Timeline timeline = play.timeline();
        longest = longest(timeline);
        LaneLayout at = at();
        Range seen = play.windowProperty().get();
        LaneNames names = new LaneNames(shared.words());
        labels = new Labels(at, ink, names, seen, largest);
        Pen under = new Pen(back.fresh(), ink);
        Pen drawing = new Pen(picture.fresh(), ink);
        if (timeline.lanes().isEmpty()) {
            items = List.of();
        } else {
            List<String> beside = notes.size() == timeline.lanes().size()
                    ? notes
                    : timeline.lanes().stream().map(lane -> "").toList();
            new Backdrop(under, at, shared.words()).draw(timeline, seen, beside);
            drawing.g().save();
            drawing.g().beginPath();
            drawing.g().rect(at.left() - ink.px(3), 0, at.right() - at.left() + ink.px(6), getHeight());
            drawing.g().clip();
            new Picture(drawing, at).draw(timeline, seen);
            drawing.g().restore();
            items = labels.of(timeline);
        }
        written = 0;
        words.fresh();
        move();
        measure();
        choose();
    }

    private double longest(Timeline timeline) {
        LaneNames names = new LaneNames(shared.words());
        return Stream.concat(notes.stream(), timeline.lanes().stream().map(lane -> names.name(lane.transport())))
                .mapToDouble(name -> ink.width(name, ink.small()))
                .max()
                .orElse(0);
    }

    /** Moves the playhead and the cut, and writes what has been reached. */
    private void move() {
        if (labels == null || stale) {
            return;
        }
        LaneLayout at = at();
        long now = play.playheadProperty().get();
        double x = at.left() + at.window(play.windowProperty().get()).x(now);
        double shown = Math.max(0, Math.min(at.right() + ink.px(4), x));
        past.setWidth(shown);
        past.setHeight(getHeight());
        write(now);
        boolean inside = x >= at.left() - 1 && x <= at.right() + 1 && at.lanes() > 0;
        line(head, x, inside);
        time.setVisible(inside);
        time.setText(LaneNames.at(play.timeline(), now));
        time.autosize();
        double left = x - time.getWidth() / 2;
        time.relocate(Math.max(0, Math.min(getWidth() - time.getWidth(), left)), 4 * scale);
        if (interval.isVisible()) {
            measure();
        }
    }

    private void line(Rectangle line, double x, boolean visible) {
        line.setVisible(visible);
        line.setX(x - line.getWidth() / 2);
        line.setY(14 * scale);
        line.setHeight(Math.max(0, at().axis() - 14 * scale));
    }

    /** Adds what has been reached. When the playhead goes back, it begins anew. */
    private void write(long now) {
        if (written > 0 && items.get(written - 1).atMicros() > now) {
            words.fresh();
            written = 0;
        }
        Pen pen = new Pen(words.getGraphicsContext2D(), ink);
        while (written < items.size() && items.get(written).atMicros() <= now) {
            items.get(written++).how().accept(pen);
        }
    }

    private void measure() {
        Measured marks = play.measuredProperty().get();
        LaneLayout at = at();
        Window window = window();
        double x1 = at.left() + window.x(marks.oneMicros());
        double x2 = at.left() + window.x(marks.otherMicros());
        line(one, x1, marks.isBegun() && x1 >= at.left() && x1 <= at.right());
        line(other, x2, marks.isComplete() && x2 >= at.left() && x2 <= at.right());
        interval.setVisible(marks.isComplete() && one.isVisible() | other.isVisible());
        if (marks.isComplete()) {
            interval.setText("↔ " + LaneNames.millis(marks.micros()));
            interval.autosize();
            double left = beside((Math.max(at.left(), Math.min(x1, x2)) + Math.min(at.right(), Math.max(x1, x2))) / 2);
            interval.relocate(left, 4 * scale);
        }
    }

    /** Where the interval stands: in the middle of its marks, or beside the time of the playhead. */
    private double beside(double middle) {
        double wide = interval.getWidth();
        double left = Math.max(0, Math.min(getWidth() - wide, middle - wide / 2));
        double taken = time.getLayoutX();
        boolean free = !time.isVisible() || left + wide < taken || left > taken + time.getWidth();
        double right = taken + time.getWidth() + 6 * scale;
        return free ? left : right + wide <= getWidth() ? right : taken - wide - 6 * scale;
    }

    /** Draws the chosen message once more, in front of the others. */
    private void choose() {
        if (labels == null || stale) {
            return;
        }
        Pen pen = new Pen(front.fresh(), ink);
        Optional<Step> step = play.step();
        step.filter(now -> now.mark() != null).ifPresent(now -> {
            LaneLayout at = at();
            Window window = window();
            Picture drawing = new Picture(pen, at);
            String transport = play.timeline().lanes().get(now.lane()).transport();
            boolean data = now.mark().what().isData();
            double width = at.isTiny() ? 2.2 : data ? 3.6 : 2.4;
            drawing.draw(now.mark(), now.lane(), window, ink.ink(), width + 2.2);
            drawing.draw(now.mark(), now.lane(), window, ink.mark(now.mark(), transport), width);
            if (now.mark().what() == Mark.What.NEWS) {
                double x = at.left() + window.x(now.mark().clientMicros());
                pen.ring(x, at.client(now.lane()), ink.transport(transport), at.isTiny() ? 3 : 6.5);
            }
            if (!at.isLarge()) {
                labels.chosen(play.timeline().lanes().get(now.lane()), now.lane(), now.mark())
                        .how()
                        .accept(pen);
            }
        });
    }
}
