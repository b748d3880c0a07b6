package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.DirectionsChart;
import transportlab.visualizer.model.Stack;
import transportlab.words.Numbers;

/**
 * Draws two bars per transport, the bytes to the server above those to the client, with an axis and the estimate of
 * what TCP/IP adds.
 */
record DirectionsPainter(DirectionsChart chart, Look look) implements Painter {
    private static final double AXIS = 28;
    private static final double THICKEST = 30;

    /** Below this row height two labels would touch, so both bars share one. */
    private static final double LOW = 18;

    @Override
    public void paint(Graphics2D g, Rectangle2D whole) {
        Pen pen = new Pen(g);
        Rectangle2D area =
                new Rectangle2D.Double(whole.getX(), whole.getY(), whole.getWidth(), whole.getHeight() - AXIS);
        Rectangle2D names = new Gutter(chart.rows(), look).paint(pen, area);
        double words = 30
                + Math.max(
                        pen.width(chart.upWord(), Fonts.regular(look.text())),
                        pen.width(chart.downWord(), Fonts.regular(look.text())));
        Rectangle2D inner =
                new Rectangle2D.Double(names.getX() + words, names.getY(), names.getWidth() - words, names.getHeight());
        List<Stack> stacks = new ArrayList<>();
        chart.bars().forEach(bar -> {
            stacks.add(bar.up());
            stacks.add(bar.down());
        });
        double row = inner.getHeight() / Math.max(1, stacks.size());
        Bars bars = new Bars(stacks, Math.min(THICKEST, row * 0.58), look);
        boolean estimates =
                chart.legend().stream().anyMatch(entry -> entry.kind().equals("estimate"));
        boolean low = row < LOW;
        double width = inner.getWidth() - Plots.INSET;
        double room = Math.max(60, width - (low ? labels(pen) : bars.labels(pen, estimates)) - 18);
        double most = Math.max(1, bars.most(estimates));
        CategoryPlot plot = bars.plot(most * width / room, inner.getHeight(), estimates);
        grid(pen, plot, inner, most, whole);
        Rectangle2D data = Plots.draw(plot, g, inner);
        for (int i = 0; i < stacks.size(); i++) {
            double y = data.getY() + (i + 0.5) * row;
            direction(pen, names.getX(), y, i % 2 == 0, low);
            if (!low || i < 2) {
                String word = i % 2 == 0 ? chart.upWord() : chart.downWord();
                pen.text(word, names.getX() + 20, y, Fonts.regular(look.text()), look.muted());
            }
            if (!low && chart.bars().get(i / 2).row().hasFigures()) {
                bars.label(pen, plot, data, i, y, estimates);
            }
        }
        for (int i = 0; low && i < chart.bars().size(); i++) {
            if (chart.bars().get(i).row().hasFigures()) {
                double y = data.getY() + (2 * i + 1) * row;
                double end = Math.max(
                        bars.marks(pen, plot, data, 2 * i, y - row / 2, estimates),
                        bars.marks(pen, plot, data, 2 * i + 1, y + row / 2, estimates));
                pen.text(both(chart.bars().get(i)), end + 9, y, Fonts.bold(look.text()), look.ink());
            }
        }
        Gutter.marks(chart.rows(), pen, data, look, new double[chart.bars().size()]);
        pen.line(data.getX(), area.getY(), data.getX(), area.getMaxY(), 1, look.ink());
    }

    /** Draws the grid. This happens before the bars are drawn, which cover it. */
    private void grid(Pen pen, CategoryPlot plot, Rectangle2D inner, double most, Rectangle2D whole) {
        Rectangle2D data = new Rectangle2D.Double(
                inner.getX() + Plots.INSET, inner.getY(), inner.getWidth() - Plots.INSET, inner.getHeight());
        double step = Plots.step(most, 5);
        for (double value = 0; value <= most + step * 0.01; value += step) {
            double x = Plots.x(plot, value, data);
            pen.line(x, data.getY(), x, data.getMaxY(), 1, look.line());
            String label = value == 0 ? "0" : Numbers.bytes(value);
            pen.centred(label, x, whole.getMaxY() - AXIS / 2, Fonts.regular(look.text()), look.muted());
        }
    }

    private double labels(Pen pen) {
        return chart.bars().stream()
                .mapToDouble(bar -> pen.width(both(bar), Fonts.bold(look.text())))
                .max()
                .orElse(0);
    }

    private static String both(DirectionsChart.Bars bar) {
        return "↑ " + bar.up().label() + "  ↓ " + bar.down().label();
    }

    private void direction(Pen pen, double x, double y, boolean up, boolean low) {
        if (low) {
            pen.centred(up ? "↑" : "↓", x + 6, y, Fonts.bold(look.text()), look.ink());
            return;
        }
        double head = up ? y - 6 : y + 6;
        double tail = up ? y + 6 : y - 6;
        double side = up ? head + 5 : head - 5;
        pen.line(x + 6, tail, x + 6, head, 1.8, look.ink());
        pen.line(x + 6, head, x + 2, side, 1.8, look.ink());
        pen.line(x + 6, head, x + 10, side, 1.8, look.ink());
    }
}
