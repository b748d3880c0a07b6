package transportlab.app.ui.timeline.lanes;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Timeline;

/** Lanes that do not move: a stretch of time, of which everything up to a moment is shown. */
public final class StillLanes extends Region {
    private final Timeline timeline;
    private final Range seen;
    private final Shared shared;
    private final Ink ink;
    private final Layer back = new Layer();
    private final Layer picture = new Layer();
    private final Layer words = new Layer();
    private final Rectangle past = new Rectangle();
    private long untilMicros = Long.MAX_VALUE;

    /**
     * @param scale size of letters, lines and gaps
     */
    public StillLanes(List<Lane> lanes, Range seen, Shared shared, double scale) {
        this.timeline = Timeline.of(lanes);
        this.seen = seen;
        this.shared = shared;
        this.ink = new Ink(shared.desk().theme(), scale);
        picture.setClip(past);
        setMouseTransparent(true);
        getChildren().addAll(back, picture, words);
    }

    /** Hides what happens later than this, in µs from time 0 of the plan. */
    public void until(long micros) {
        untilMicros = micros;
        requestLayout();
    }

    private LaneLayout at() {
        LaneNames names = new LaneNames(shared.words());
        double longest = timeline.lanes().stream()
                .mapToDouble(lane -> ink.width(names.name(lane.transport()), ink.small()))
                .max()
                .orElse(0);
        return new LaneLayout(getWidth(), getHeight(), timeline.lanes().size(), longest, ink.scale());
    }

    /** Where a moment lies, in pixels from the left. */
    public double x(long micros) {
        LaneLayout at = at();
        return at.left() + at.window(seen).x(micros);
    }

    /** The moment at a place, not before the stretch of time and not after it. */
    public long micros(double x) {
        LaneLayout at = at();
        return Math.max(
                seen.fromMicros(), Math.min(seen.toMicros(), at.window(seen).micros(x - at.left())));
    }

    /** The line of the server of the first lane, in pixels from the top. */
    public double server() {
        return at().server(0);
    }

    /** The line of the client of the first lane, in pixels from the top. */
    public double client() {
        return at().client(0);
    }

    /** The lower end of the lanes, above the axis, in pixels from the top. */
    public double bottom() {
        return at().axis();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LaneLayout.least(timeline.lanes().size(), ink.scale());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1 || timeline.lanes().isEmpty()) {
            return;
        }
        for (Layer layer : List.of(back, picture, words)) {
            layer.size(getWidth(), getHeight());
        }
        LaneLayout at = at();
        new Backdrop(new Pen(back.fresh(), ink), at, shared.words())
                .draw(timeline, seen, timeline.lanes().stream().map(lane -> "").toList());
        past.setX(at.left() - ink.px(3));
        past.setWidth(Math.max(0, Math.min(at.right() + ink.px(3), x(untilMicros)) - past.getX()));
        past.setHeight(getHeight());
        new Picture(new Pen(picture.fresh(), ink), at).draw(timeline, seen);
        LaneNames names = new LaneNames(shared.words());
        Pen writing = new Pen(words.fresh(), ink);
        new Labels(at, ink, names, seen, Labels.largest(timeline))
                .of(timeline).stream()
                        .filter(item -> item.atMicros() <= untilMicros)
                        .forEach(item -> item.how().accept(writing));
    }
}
