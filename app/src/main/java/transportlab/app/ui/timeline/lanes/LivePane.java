package transportlab.app.ui.timeline.lanes;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.run.Lane;
import transportlab.trial.Glance;
import transportlab.wire.Direction;
import transportlab.words.Words;

/**
 * The lanes of a comparison that is running: what the first client of each transport did in the last seconds. It keeps
 * nothing itself, and draws only what is in those seconds.
 */
public final class LivePane extends CanvasRegion {
    private static final double SECONDS = 10_000;
    private static final double MARGIN = 0.04;

    private final CompareModel compare;
    private final Words words;
    private final Ink ink;
    private final Listening listening = new Listening();
    private boolean follows;
    private boolean stale;

    public LivePane(CompareModel compare, Shared shared, double scale) {
        super(shared.desk().theme());
        this.compare = compare;
        this.words = shared.words();
        this.ink = new Ink(shared.desk().theme(), scale);
        setMinHeight(LaneLayout.least(ids().size(), scale));
        setAccessibleText(words.get("timeline.running"));
        listening.to(compare.run().lanes(), id -> later());
        listening.to(compare.run().playheadMillisProperty(), now -> later());
    }

    public void follow(boolean now) {
        follows = now;
        later();
    }

    public void end() {
        listening.end();
    }

    /** However much changes, it is drawn once a frame at the most. */
    private void later() {
        if (follows && !stale) {
            stale = true;
            Platform.runLater(() -> {
                stale = false;
                drawAgain();
            });
        }
    }

    private List<String> ids() {
        return compare.settings().transports();
    }

    @Override
    protected void draw(GraphicsContext g) {
        List<String> ids = ids();
        if (ids.isEmpty() || getWidth() < 1) {
            return;
        }
        LaneLayout at = new LaneLayout(getWidth(), getHeight(), ids.size(), longest(ids), ink.scale());
        Pen pen = new Pen(g, ink);
        for (int i = 0; i < ids.size(); i++) {
            lane(pen, at, i, ids.get(i), compare.run().lane(ids.get(i)));
        }
    }

    private double longest(List<String> ids) {
        LaneNames names = new LaneNames(words);
        return ids.stream()
                .mapToDouble(id -> ink.width(names.name(id), ink.small()))
                .max()
                .orElse(0);
    }

    private void lane(Pen pen, LaneLayout at, int index, String id, Lane lane) {
        double middle = (at.server(index) + at.client(index)) / 2 + ink.px(5);
        pen.chip(id, LaneNames.chip(id), ink.px(16), middle - ink.px(5), at.isTiny() ? 0.86 : 1);
        if (!at.isLarge()) {
            String name = new LaneNames(words).name(id);
            pen.text(name, ink.px(52), middle, ink.small(), ink.ink(), TextAlignment.LEFT);
        }
        boolean measuring = lane.status() == Lane.Status.MEASURING;
        double playhead =
                measuring ? Math.max(0, compare.run().playheadMillisProperty().get()) : last(lane);
        for (double y : new double[] {at.server(index), at.client(index)}) {
            pen.line(at.left(), y, at.right(), y, ink.line(), 1.5, ink.px(4), ink.px(3));
        }
        if (lane.ticks().isEmpty() && !measuring) {
            String state =
                    switch (lane.status()) {
                        case FAILED -> words.get("timeline.live.failed");
                        case DONE -> words.get("timeline.live.done");
                        default -> words.get("timeline.live.waiting");
                    };
            pen.text(state, at.left() + ink.px(10), middle, ink.small(), ink.muted(), TextAlignment.LEFT);
            return;
        }
        ticks(pen, at, index, id, lane, playhead);
    }

    private static double last(Lane lane) {
        return lane.ticks().isEmpty()
                ? 0
                : lane.ticks().get(lane.ticks().size() - 1).atMillis();
    }

    private void ticks(Pen pen, LaneLayout at, int index, String id, Lane lane, double playhead) {
        double from = Math.max(0, playhead - SECONDS * (1 - MARGIN));
        double perMillis = (at.right() - at.left()) / SECONDS;
        double now = at.left() + (playhead - from) * perMillis;
        for (double y : new double[] {at.server(index), at.client(index)}) {
            pen.line(at.left(), y, now, y, ink.muted(), 1.7);
        }
        double oneWay = compare.settings().experiment().link().roundTrip().toNanos() / 2e6 * perMillis;
        List<Glance.Tick> ticks = lane.ticks();
        for (int i = ticks.size() - 1; i >= 0 && ticks.get(i).atMillis() >= from; i--) {
            tick(pen, at, index, id, ticks.get(i), at.left() + (ticks.get(i).atMillis() - from) * perMillis, oneWay);
        }
        if (lane.status() == Lane.Status.MEASURING) {
            pen.line(now, at.laneTop(index), now, at.client(index) + ink.px(6), ink.ink(), 2);
        }
    }

    private void tick(Pen pen, LaneLayout at, int index, String id, Glance.Tick tick, double server, double oneWay) {
        boolean up = tick.direction() == Direction.UP;
        double client = Math.max(at.left(), up ? server - oneWay : server + oneWay);
        Color colour = tick.payload() ? ink.transport(id) : ink.grey();
        double width = (tick.payload() ? 3.4 : 1.7) * (at.isTiny() ? 0.75 : 1);
        if (up) {
            pen.arrow(client, at.client(index), server, at.server(index), colour, width);
        } else {
            pen.arrow(server, at.server(index), client, at.client(index), colour, width);
        }
    }
}
