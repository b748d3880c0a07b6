package transportlab.visualizer.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.model.FallbackChart;
import transportlab.words.Numbers;

/** One bar a technique over time, each where the one before has ended; those that failed are paler and crossed out. */
final class FallbackPainter implements Painter {
    private static final double PALE = 0.35;
    private static final double LEAST = 3;
    private final FallbackChart chart;
    private final Look look;
    private final double axisHeight;
    private final double labelHeight;

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
        double most = Math.max(1, chart.end());
        double scale = (inner.getMaxX() - left - 24) / most;
        double step = Plots.step(most, 5);
        for (double value = 0; value <= most + step * 0.01; value += step) {
            double x = left + value * scale;
            pen.line(x, inner.getY(), x, inner.getMaxY(), 1, look.line());
            String label = value == 0 ? "0" : Numbers.millis(value * 1000);
            pen.centred(label, x, whole.getMaxY() - axisHeight / 2, Fonts.regular(look.text()), look.muted());
        }
        List<FallbackChart.Step> steps = chart.steps();
        double row = inner.getHeight() / Math.max(1, steps.size());
        double thick = Math.max(LEAST, Math.min(look.bar(), row - 1.25 * labelHeight));
        for (int i = 0; i < steps.size(); i++) {
            double top = inner.getY() + i * row;
            double middle = top + row / 2 - labelHeight / 2;
            bar(pen, steps.get(i), left, scale, middle, thick);
            label(pen, steps.get(i), left, scale, middle + thick / 2 + labelHeight * 0.55, inner.getMaxX());
        }
        pen.line(left, inner.getY(), left, inner.getMaxY(), 1, look.ink());
    }

    private void bar(Pen pen, FallbackChart.Step step, double left, double scale, double y, double thick) {
        double x = left + step.fromMillis() * scale;
        double width = Math.max(LEAST, step.millis() * scale);
        Color colour = look.transport(step.row().id());
        pen.fill(x, y - thick / 2, width, thick, step.kept() ? colour : Look.pale(colour, PALE));
        if (!step.kept()) {
            double arm = Math.min(look.text() * 0.43, thick / 3);
            pen.line(x + width - arm, y - arm, x + width + arm, y + arm, 2.2, look.ink());
            pen.line(x + width - arm, y + arm, x + width + arm, y - arm, 2.2, look.ink());
        }
    }

    /** Begins below its bar, or ends at the edge where there is no room. */
    private void label(Pen pen, FallbackChart.Step step, double left, double scale, double y, double edge) {
        var font = Fonts.semiBold(look.text() + 2);
        double width = pen.width(step.label(), font);
        double x = Math.max(left + 4, Math.min(left + step.fromMillis() * scale, edge - width - 4));
        pen.text(step.label(), x, y, font, look.ink());
    }
}
