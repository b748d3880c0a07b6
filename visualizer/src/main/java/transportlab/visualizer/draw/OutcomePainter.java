package transportlab.visualizer.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.OutcomeChart;

/** Draws what became of each technique over a path, one row a technique, in three columns. */
public final class OutcomePainter implements Painter {
    /** Which part of the width the first and the second column take. */
    private static final double HAPPENED = 0.38;

    private static final double DELIVERED = 0.24;

    /** The same for the back of a room, where reasons need more room. */
    private static final double HAPPENED_IN_A_ROOM = 0.42;

    private static final double DELIVERED_IN_A_ROOM = 0.225;

    /** From this size of letters on, they are for the back of a room. */
    private static final double LARGE = 20;

    private static final double LEAST = 3;

    private final OutcomeChart chart;
    private final Look look;
    private final double text;
    private final Font word;
    private final Font reason;
    private final Font value;

    OutcomePainter(OutcomeChart chart, Look look) {
        this.chart = chart;
        this.look = look;
        this.text = size(look);
        this.word = Fonts.semiBold(text + 3);
        this.reason = Fonts.regular(text);
        this.value = Fonts.bold(text + 4);
    }

    /** Where the columns begin in that width: what happened, delivered, time to notice. */
    public static double[] columns(double width) {
        return new double[] {0, width * HAPPENED, width * (HAPPENED + DELIVERED)};
    }

    private static double size(Look look) {
        return look.text() >= LARGE ? look.text() - 4 : look.text() + 1;
    }

    /** How high the titles of the columns are; 0 if the caller shows them. */
    public static double head(Look look) {
        return look.failures() ? size(look) * 2.4 : 0;
    }

    private double[] places(double width) {
        return look.text() < LARGE
                ? columns(width)
                : new double[] {0, width * HAPPENED_IN_A_ROOM, width * (HAPPENED_IN_A_ROOM + DELIVERED_IN_A_ROOM)};
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D whole) {
        Pen pen = new Pen(g);
        double head = head(look);
        Rectangle2D area =
                new Rectangle2D.Double(whole.getX(), whole.getY() + head, whole.getWidth(), whole.getHeight() - head);
        double row = area.getHeight() / Math.max(1, chart.lines().size());
        for (int i = 0; i < chart.lines().size(); i++) {
            boolean about = chart.about().contains(chart.lines().get(i).row().id());
            if (about && look.failures()) {
                pen.fill(area.getX(), area.getY() + i * row, area.getWidth(), row, look.sunk());
            }
        }
        Rectangle2D inner = new Gutter(chart.rows(), look).paint(pen, area);
        double[] columns = places(inner.getWidth());
        double delivered = inner.getX() + columns[1];
        double notice = inner.getX() + columns[2];
        if (head > 0) {
            heading(pen, inner.getX(), delivered, notice, whole.getY() + head / 2);
        }
        NoticeBars bars = new NoticeBars(chart, look, text, pen, inner.getMaxX() - notice);
        double most = labels(pen);
        for (int i = 0; i < chart.lines().size(); i++) {
            OutcomeChart.Line line = chart.lines().get(i);
            double y = inner.getY() + (i + 0.5) * row;
            if (line.outcome() == null) {
                without(pen, line, inner, y);
                continue;
            }
            happened(pen, line, inner.getX(), y, row, columns[1] - 12);
            delivered(pen, line, delivered, y, row, notice - delivered - most - 28);
            bars.paint(pen, line.notice(), notice, y, row);
            pen.line(delivered, y - row / 2, delivered, y + row / 2, 1.4, look.muted());
            pen.line(notice, y - row / 2, notice, y + row / 2, 1.4, look.muted());
        }
    }

    private void heading(Pen pen, double happened, double delivered, double notice, double y) {
        Font font = Fonts.semiBold(text + 1);
        pen.text(chart.columns().happened(), happened, y, font, look.ink());
        double x = pen.text(chart.columns().delivered(), delivered, y, font, look.ink());
        String of = pen.width(chart.of(), reason) + 16 > notice - x ? "" : chart.of();
        pen.text(of, x + 8, y, reason, look.muted());
        double end = pen.text(chart.columns().notice(), notice, y, font, look.ink());
        pen.text("s", end + 8, y, reason, look.muted());
    }

    /** How much room the numbers after the bars need. */
    private double labels(Pen pen) {
        return chart.lines().stream()
                .mapToDouble(line -> pen.width(line.delivered(), value))
                .max()
                .orElse(0);
    }

    private void without(Pen pen, OutcomeChart.Line line, Rectangle2D inner, double y) {
        if (look.failures()) {
            String said = pen.fitting(line.word(), reason, inner.getWidth() - 8);
            pen.text(said, inner.getX(), y, reason, look.muted());
        }
    }

    private void happened(Pen pen, OutcomeChart.Line line, double x, double y, double row, double room) {
        double size = Math.min(text * 1.75, row * 0.7);
        OutcomeSign.paint(pen.graphics(), line.outcome(), line.measured(), x + size / 2, y, size, look);
        double from = x + size + text * 0.9;
        double left = room - (from - x);
        boolean two = row >= 2.5 * text;
        if (!two) {
            double end = pen.text(line.word(), from, y, Fonts.semiBold(text + 1), look.ink());
            reason(pen, line, end + 10, y, x + room - end - 10, row * 0.6);
            return;
        }
        double apart = Math.min(row * 0.24, text * 0.8);
        pen.text(pen.fitting(line.word(), word, left), from, y - apart, word, look.ink());
        reason(pen, line, from, y + apart + 1, left, Math.min(text * 1.4, row * 0.42));
    }

    /** The reason in one line or two, or what was tried. */
    private void reason(Pen pen, OutcomeChart.Line line, double x, double y, double room, double chip) {
        if (!line.steps().isEmpty()) {
            new StepsPainter(look, chip, text).paint(pen, line.steps(), x, y, room);
        } else if (room > 2 * text) {
            Font font = pen.shrunk(line.reason(), reason, room);
            pen.text(pen.fitting(line.reason(), font, room), x, y, font, look.muted());
        }
    }

    private void delivered(Pen pen, OutcomeChart.Line line, double x, double y, double row, double room) {
        double thick = Math.min(look.bar() * 0.7, row * 0.42);
        double length = line.share() > 0 ? Math.max(LEAST, line.share() * Math.max(20, room)) : 0;
        if (length > 0) {
            pen.fill(x, y - thick / 2, length, thick, look.transport(line.row().id()));
        }
        pen.text(line.delivered(), x + length + 10, y, value, look.ink());
    }
}
