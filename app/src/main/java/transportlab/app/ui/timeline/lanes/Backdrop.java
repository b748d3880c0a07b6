package transportlab.app.ui.timeline.lanes;

import java.util.List;
import javafx.scene.text.TextAlignment;
import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Timeline;
import transportlab.visualizer.timeline.Window;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Draws what does not depend on the playhead: names, the axis, and the faint lines of what is still to come. */
record Backdrop(Pen pen, LaneLayout at, Words words) {
    private static final double APART = 95;

    void draw(Timeline timeline, Range seen, List<String> notes) {
        Ink ink = pen.ink();
        for (int i = 0; i < timeline.lanes().size(); i++) {
            Lane lane = timeline.lanes().get(i);
            name(i, lane.transport(), notes.get(i));
            for (double y : new double[] {at.server(i), at.client(i)}) {
                pen.line(at.left(), y, at.right(), y, ink.line(), 1.5, ink.px(4), ink.px(3));
            }
        }
        axis(timeline, at.window(seen));
    }

    private void name(int lane, String transport, String note) {
        Ink ink = pen.ink();
        LaneNames names = new LaneNames(words);
        String chip = LaneNames.chip(transport);
        double x = ink.px(16);
        if (at.isLarge()) {
            double y = at.laneTop(lane) + ink.px(16);
            pen.chip(transport, chip, x, y, 1);
            String name = names.name(transport);
            pen.text(name, x + ink.px(38), y + ink.px(6), ink.name(), ink.ink(), TextAlignment.LEFT);
            double after = x + ink.px(50) + ink.width(name, ink.name());
            pen.text(note, after, y + ink.px(5), ink.small(), ink.muted(), TextAlignment.LEFT);
            String server = words.get("timeline.server");
            String client = words.get("timeline.client");
            pen.text(server, x, at.server(lane) + ink.px(5), ink.strong(), ink.ink(), TextAlignment.LEFT);
            pen.text(client, x, at.client(lane) + ink.px(5), ink.strong(), ink.ink(), TextAlignment.LEFT);
            return;
        }
        double middle = (at.server(lane) + at.client(lane)) / 2;
        pen.chip(transport, chip, x, middle, at.isTiny() ? 0.86 : 1);
        double baseline = middle + ink.px(5);
        pen.text(names.name(transport), x + ink.px(36), baseline, ink.small(), ink.ink(), TextAlignment.LEFT);
        if (!at.isTiny()) {
            pen.text(note, x + ink.px(36), baseline + ink.px(17), ink.small(), ink.muted(), TextAlignment.LEFT);
        }
    }

    private void axis(Timeline timeline, Window window) {
        Ink ink = pen.ink();
        List<Long> ticks = window.ticks(timeline.zeroMicros(), ink.px(APART));
        double y = at.axis();
        for (int i = 0; i < ticks.size(); i++) {
            double x = at.left() + window.x(ticks.get(i));
            pen.line(x, y, x, y + ink.px(7), ink.line(), 1);
            String number = LaneNames.minus(number((ticks.get(i) - timeline.zeroMicros()) / 1000.0));
            boolean begins = ticks.get(i) == timeline.zeroMicros();
            String text = i == ticks.size() - 1
                    ? number + " ms"
                    : begins ? words.with("timeline.axis.measured", "n", number) : number;
            TextAlignment side = x > at.right() - ink.px(20) ? TextAlignment.RIGHT : TextAlignment.CENTER;
            pen.text(
                    text,
                    side == TextAlignment.RIGHT ? at.right() + ink.px(18) : x,
                    y + ink.px(22),
                    ink.plain(),
                    ink.muted(),
                    side);
        }
    }

    private static String number(double millis) {
        return millis == Math.rint(millis) ? Numbers.whole(millis) : Numbers.significant(millis);
    }
}
