package transportlab.visualizer.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.FallbackChart;
import transportlab.words.Numbers;

/**
 * Draws one bar per technique over time. Each begins where the one before has ended. Bars of techniques that failed are
 * paler and crossed out at the end.
 */
final class FallbackPainter implements Painter {
    private static final double PALE = 0.35;
    private static final double LEAST = 3;
    private final FallbackChart chart;
    private final Look look;
    private final double axisHeight;
    private final double labelHeight;

    /** Where the bars are drawn: the area, the x of time 0, and how many pixels a millisecond has. */
    private record Field(Rectangle2D area, double left, double scale) {
        double x(double millis) {
            return left + millis * scale;
        }

        double edge() {
            return area.getMaxX();
        }
    }

    FallbackPainter(FallbackChart chart, Look look) {
        this.chart = chart;
        this.look = look;
        this.axisHeight = look.text() * 2;
        this.labelHeight = look.text() * 1.6;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D whole) {
        Pen pen = new Pen(g);
        Rectangle2D area =
                new Rectangle2D.Double(whole.getX(), whole.getY(), whole.getWidth(), whole.getHeight() - axisHeight);
        Rectangle2D inner = new Gutter(chart.rows(), look).paint(pen, area);
        double left = inner.getX() + Plots.INSET;
        Field field = new Field(inner, left, (inner.getMaxX() - left - 24) / most());
        axis(pen, field, whole.getMaxY() - axisHeight / 2);
        List<FallbackChart.Step> steps = chart.steps();
        double row = inner.getHeight() / Math.max(1, steps.size());
        for (int i = 0; i < steps.size(); i++) {
            step(pen, steps.get(i), field, inner.getY() + (i + 0.5) * row, row);
        }
        pen.line(left, inner.getY(), left, inner.getMaxY(), 1, look.ink());
    }

    private double most() {
        return Math.max(1, chart.end());
    }

    private void axis(Pen pen, Field field, double y) {
        double step = Plots.step(most(), 5);
        for (double value = 0; value <= most() + step * 0.01; value += step) {
            double x = field.x(value);
            pen.line(x, field.area.getY(), x, field.area.getMaxY(), 1, look.line());
            String label = value == 0 ? "0" : Numbers.millis(value * 1000);
            pen.centred(label, x, y, Fonts.regular(look.text()), look.muted());
        }
    }

    /** Draws a bar with its label, which is below the bar or, in low rows, beside it. */
    private void step(Pen pen, FallbackChart.Step step, Field field, double middle, double row) {
        double from = field.x(step.fromMillis());
        double width = Math.max(LEAST, step.millis() * field.scale);
        if (row < 2 * labelHeight) {
            bar(pen, step, from, width, middle, row * 0.6);
            labelBeside(pen, step, field, from, from + width, middle);
        } else {
            double thick = Math.min(look.bar(), row - 1.25 * labelHeight);
            double y = middle - labelHeight / 2;
            bar(pen, step, from, width, y, thick);
            labelBelow(pen, step, field, from, y + thick / 2 + labelHeight * 0.55);
        }
    }

    private void bar(Pen pen, FallbackChart.Step step, double x, double width, double y, double thick) {
        Color colour = look.transport(step.row().id());
        pen.fill(x, y - thick / 2, width, thick, step.kept() ? colour : Look.pale(colour, PALE));
        if (!step.kept()) {
            double arm = Math.min(look.text() * 0.43, thick / 3);
            pen.line(x + width - arm, y - arm, x + width + arm, y + arm, 2.2, look.ink());
            pen.line(x + width - arm, y + arm, x + width + arm, y - arm, 2.2, look.ink());
        }
    }

    /** Draws the label so that it begins where the bar does. If there is not enough space, it ends at the edge. */
    private void labelBelow(Pen pen, FallbackChart.Step step, Field field, double from, double y) {
        Font font = Fonts.semiBold(look.text() + 2);
        double x = Math.min(from, field.edge() - pen.width(step.label(), font) - 4);
        pen.text(step.label(), Math.max(field.left + 4, x), y, font, look.ink());
    }

    /**
     * Draws the label after its bar, or before it if there is not enough space after it. If there is not enough on
     * either side, the short label is drawn.
     */
    private void labelBeside(Pen pen, FallbackChart.Step step, Field field, double from, double to, double y) {
        Font font = Fonts.semiBold(look.text());
        double behind = to + 0.8 * look.text();
        double before = from - 0.5 * look.text();
        double room = Math.max(field.edge() - behind, before - field.left - 4);
        String label = pen.width(step.label(), font) <= room ? step.label() : step.brief();
        double width = pen.width(label, font);
        pen.text(label, behind + width <= field.edge() ? behind : before - width, y, font, look.ink());
    }
}
