package transportlab.visualizer.draw;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.OutcomeChart;

/**
 * For how long screens were old until somebody noticed: an amber bar with an outline and a stroke at its end, from 0 on
 * one scale. Where nobody noticed, the bar is an arrow that leaves the column.
 */
final class NoticeBars {
    private static final double GAP = 10;

    /** The least share of the column that bars get. With less, what is said of them takes two lines. */
    private static final double LEAST_SHARE = 0.4;

    private final Look look;
    private final Font value;
    private final Font small;
    private final Font inside;
    private final double scale;
    private final boolean stacked;
    private final double mostMillis;
    private final double width;

    NoticeBars(OutcomeChart chart, Look look, double text, Pen pen, double width) {
        this.look = look;
        this.value = Fonts.bold(text + 4);
        this.small = Fonts.regular(text);
        this.inside = Fonts.semiBold(text);
        this.width = width;
        this.mostMillis = chart.mostMillis();
        double full = width / mostMillis;
        double oneLine = scale(chart, pen, false);
        this.stacked = oneLine < LEAST_SHARE * full;
        this.scale = Math.max(0.2 * full, stacked ? scale(chart, pen, true) : oneLine);
    }

    /** Pixels a millisecond, so that each bar has room for what is said of it. */
    private double scale(OutcomeChart chart, Pen pen, boolean twoLines) {
        double least = width / mostMillis;
        for (OutcomeChart.Line line : chart.lines()) {
            OutcomeChart.Notice notice = line.notice();
            if (notice.isNever()) {
                double room = width - arrow() - 2 * GAP - stack(pen, notice);
                least = Math.min(least, room / mostMillis);
            } else if (notice.millis() != null && notice.millis() > 0) {
                double room = width - 2 * GAP - (twoLines ? stack(pen, notice) : row(pen, notice));
                least = Math.min(least, room / notice.millis());
            }
        }
        return least;
    }

    private double arrow() {
        return value.getSize2D() * 0.7;
    }

    private double stack(Pen pen, OutcomeChart.Notice notice) {
        return Math.max(pen.width(notice.value(), value), pen.width(notice.text(), small));
    }

    private double row(Pen pen, OutcomeChart.Notice notice) {
        return pen.width(notice.value(), value) + GAP + pen.width(notice.text(), small);
    }

    void paint(Pen pen, OutcomeChart.Notice notice, double x, double y, double row) {
        double thick = Math.min(look.bar() * 0.7, row * 0.42);
        if (notice.isNever()) {
            never(pen, notice, x, y, row, thick);
        } else if (notice.millis() == null) {
            pen.text(pen.fitting(notice.text(), small, width - GAP), x + GAP, y, small, look.muted());
        } else {
            double length = notice.millis() * scale;
            Rectangle2D bar = new Rectangle2D.Double(x, y - thick / 2, length, thick);
            pen.fill(bar, look.outOfDate());
            pen.outline(bar, 1, look.muted());
            double over = thick * 0.15;
            pen.line(x + length, y - thick / 2 - over, x + length, y + thick / 2 + over, 2.6, look.ink());
            said(pen, notice, x + length + GAP, y, row, stacked, x + width);
        }
    }

    private void never(Pen pen, OutcomeChart.Notice notice, double x, double y, double row, double thick) {
        double length = mostMillis * scale;
        Path2D bar = new Path2D.Double();
        bar.moveTo(x, y - thick / 2);
        bar.lineTo(x + length, y - thick / 2);
        bar.lineTo(x + length + arrow(), y);
        bar.lineTo(x + length, y + thick / 2);
        bar.lineTo(x, y + thick / 2);
        bar.closePath();
        pen.fill(bar, look.outOfDate());
        pen.outline(bar, 1.2, look.muted());
        Font font = pen.shrunk(notice.inside(), inside, length - GAP);
        pen.text(pen.fitting(notice.inside(), font, length - 4), x + GAP, y, font, look.ink());
        said(pen, notice, x + length + arrow() + GAP, y, row, row >= 2.4 * small.getSize2D(), x + width);
    }

    /** The time and what told the clients, in one line, or one below the other. */
    private void said(
            Pen pen, OutcomeChart.Notice notice, double x, double y, double row, boolean twoLines, double end) {
        boolean two =
                twoLines && row >= 2.4 * small.getSize2D() && !notice.text().isEmpty();
        double apart = two ? small.getSize2D() * 0.72 : 0;
        double after = pen.text(notice.value(), x, y - apart, value, look.ink());
        double from = two ? x : after + GAP;
        if (end - from > small.getSize2D()) {
            pen.text(pen.fitting(notice.text(), small, end - from), from, y + apart, small, look.muted());
        }
    }
}
