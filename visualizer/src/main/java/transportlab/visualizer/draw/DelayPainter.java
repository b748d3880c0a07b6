package transportlab.visualizer.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Bracket;
import transportlab.visualizer.model.DelayChart;

/**
 * Draws a dot for the median, a pale band from 5 to 95 %, and a whisker beyond it. Brackets join transports that are
 * not told apart.
 */
final class DelayPainter implements Painter {
    private static final double BRACKETS = 150;

    /** The smallest width of a bracket with its words. */
    private static final double BRACKET_ROOM = 128;

    private final DelayChart chart;
    private final Look look;
    private boolean crowded;
    private boolean caps;
    private final boolean small;

    DelayPainter(DelayChart chart, Look look) {
        this.chart = chart;
        this.look = look;
        this.small = chart.marks().size() > 6;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        Rectangle2D inner = new Gutter(chart.rows(), look).paint(pen, area);
        double most =
                chart.marks().stream().mapToDouble(DelayPainter::end).max().orElse(1);
        double labels = chart.marks().stream()
                .filter(mark -> end(mark) > most * 0.5)
                .mapToDouble(mark -> pen.width(mark.capLabel(), Fonts.regular(look.text())))
                .max()
                .orElse(0);
        double width = inner.getWidth() - Plots.INSET;
        crowded = isCrowded(most);
        double reserve = crowded
                ? Math.min(BRACKET_ROOM + widestLabel(pen) + 34, width * 0.7)
                : Math.max(labels + 30, chart.brackets().isEmpty() ? 0 : Math.min(BRACKETS, width * 0.3));
        if (becomes()) {
            reserve = Math.max(reserve, Math.min(width * 0.7, widestLabel(pen) + 34));
        }
        double axisMost = Math.max(most, 0.001) * width / Math.max(60, width - reserve);
        CategoryPlot plot = Plots.rows(bands(), renderer(inner.getHeight()), axisMost);
        Rectangle2D data = Plots.draw(plot, g, inner);
        double row = data.getHeight() / Math.max(1, chart.marks().size());
        caps = hasRoomForCaps(pen, plot, data, row);
        double[] ends = new double[chart.marks().size()];
        for (int i = 0; i < ends.length; i++) {
            if (chart.marks().get(i).row().hasFigures()) {
                ends[i] = mark(pen, plot, data, chart.marks().get(i), data.getY() + (i + 0.5) * row, row);
            }
        }
        Gutter.marks(chart.rows(), pen, data, look, ends);
        brackets(pen, data, row, ends);
        Gutter.baseline(chart.rows(), pen, data.getX(), area, look);
    }

    /** Whether every row has room for the text of its whisker; otherwise none shows it, so that all rows are alike. */
    private boolean hasRoomForCaps(Pen pen, CategoryPlot plot, Rectangle2D data, double row) {
        return !small
                && !crowded
                && !becomes()
                && chart.marks().stream()
                        .filter(mark ->
                                mark.row().hasFigures() && !mark.capLabel().isEmpty())
                        .allMatch(mark -> hasRoomForCap(pen, data, mark, tip(plot, data, mark), row));
    }

    private boolean hasRoomForCap(Pen pen, Rectangle2D data, DelayChart.Mark mark, double end, double row) {
        double label = pen.width(mark.label(), Fonts.bold(look.value()));
        double cap = pen.width(mark.capLabel(), Fonts.regular(look.text()));
        double bracketed = chart.brackets().isEmpty() ? 0 : BRACKET_ROOM;
        boolean beside = end + 20 + label + cap <= data.getMaxX() - (end < data.getCenterX() ? bracketed : 0);
        return beside || bracketed == 0 && row >= heightWithLabelAbove(mark) && end + 8 + cap <= data.getMaxX();
    }

    /** Whether the chart also shows what other settings would yield. */
    private boolean becomes() {
        return chart.marks().stream().anyMatch(mark -> mark.expected() != null);
    }

    /** The height of the triangle above the dot, over which the label stands if there is no room beside the dot. */
    private double above(DelayChart.Mark mark) {
        return mark.calculated() != null && BesideMark.fits(chart.marks().size()) ? BesideMark.ABOVE : 0;
    }

    private double heightWithLabelAbove(DelayChart.Mark mark) {
        return 60 + 2 * above(mark);
    }

    private double radius() {
        return small ? 6 : look.value() > 30 ? 12 : 8;
    }

    /** Where a mark ends at the right, without its label. */
    private double tip(CategoryPlot plot, Rectangle2D data, DelayChart.Mark mark) {
        double at = Plots.x(plot, mark.median().median(), data);
        return mark.cap() == null ? at + radius() : Math.max(at + radius(), Plots.x(plot, mark.cap(), data));
    }

    private double widestLabel(Pen pen) {
        return chart.marks().stream()
                .mapToDouble(mark -> pen.width(mark.label(), Fonts.bold(look.value())))
                .max()
                .orElse(0);
    }

    /**
     * Whether a bracket joins marks that are far to the right. It then needs the space of the words beside their
     * whiskers.
     */
    private boolean isCrowded(double most) {
        return chart.brackets().stream()
                .flatMap(bracket -> bracket.rows().stream())
                .anyMatch(row -> end(chart.marks().get(row)) > most * 0.5);
    }

    private static double end(DelayChart.Mark mark) {
        double cap = mark.cap() == null ? 0 : mark.cap();
        double calculated = Math.max(BesideMark.most(mark.calculated()), ExpectedMark.most(mark.expected()));
        return Math.max(
                Math.max(cap, calculated),
                Math.max(mark.median().median(), mark.median().max()));
    }

    private DefaultIntervalCategoryDataset bands() {
        int n = chart.marks().size();
        Number[][] low = new Number[1][n];
        Number[][] high = new Number[1][n];
        for (int i = 0; i < n; i++) {
            DelayChart.Mark mark = chart.marks().get(i);
            boolean band = mark.row().hasFigures() && mark.low() != null && mark.high() != null;
            low[0][i] = band ? mark.low() : Double.valueOf(0);
            high[0][i] = band ? mark.high() : Double.valueOf(0);
        }
        return new DefaultIntervalCategoryDataset(low, high);
    }

    private IntervalBarRenderer renderer(double height) {
        IntervalBarRenderer renderer = new IntervalBarRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Paint getItemPaint(int series, int category) {
                return Look.pale(
                        look.transport(chart.marks().get(category).row().id()), 0.35);
            }
        };
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth((look.value() > 30 ? 14 : 8) / height);
        return renderer;
    }

    /** @return where the label ends */
    private double mark(Pen pen, CategoryPlot plot, Rectangle2D data, DelayChart.Mark mark, double middle, double row) {
        Color colour = look.transport(mark.row().id());
        if (mark.median().rounds().isEmpty()) {
            return pen.text(mark.label(), data.getX() + 10, middle, Fonts.regular(look.text()), look.muted());
        }
        double at = Plots.x(plot, mark.median().median(), data);
        double r = radius();
        double end = at + r;
        if (mark.cap() != null) {
            double cap = Plots.x(plot, mark.cap(), data);
            if (cap - at > r + 2) {
                double from = Math.max(at, mark.high() == null ? at : Plots.x(plot, mark.high(), data));
                pen.line(from, middle, cap, middle, 2, colour);
                pen.line(cap, middle - 8, cap, middle + 8, 2, colour);
                end = Math.max(end, cap);
            }
        }
        pen.fill(new Ellipse2D.Double(at - r - 2, middle - r - 2, 2 * r + 4, 2 * r + 4), look.surface());
        if (mark.standsAlone()) {
            pen.outline(new Ellipse2D.Double(at - r + 1, middle - r + 1, 2 * r - 2, 2 * r - 2), 2, colour);
        } else {
            pen.fill(new Ellipse2D.Double(at - r, middle - r, 2 * r, 2 * r), colour);
            Ranges.paint(pen, mark.median(), value -> Plots.x(plot, value, data), middle + r + 1, look);
        }
        double x = Plots.x(plot, BesideMark.most(mark.calculated()), data);
        BesideMark.paint(pen, mark.calculated(), x, middle - r, chart.marks().size(), look);
        if (mark.expected() != null) {
            double then = Plots.x(plot, mark.expected(), data);
            ExpectedMark.dot(pen, then, middle, r, look);
            end = Math.max(end, then + r + 4);
        }
        uncounted(pen, plot, data, mark, middle + r + 6);
        return labels(pen, data, mark, at, end, middle, row, r);
    }

    /**
     * Draws the rounds that do not count as hollow dots. Dots beyond the right edge are not drawn; only the words in
     * the row tell of them.
     */
    private void uncounted(Pen pen, CategoryPlot plot, Rectangle2D data, DelayChart.Mark mark, double y) {
        boolean one = mark.standsAlone() && !mark.median().hasRange();
        if (mark.uncounted() == null || one) {
            return;
        }
        for (double round : mark.uncounted()) {
            double at = Plots.x(plot, round, data);
            if (at <= data.getMaxX()) {
                pen.outline(new Ellipse2D.Double(at - 3, y - 3, 6, 6), 1.4, look.ink());
            }
        }
    }

    private double labels(
            Pen pen,
            Rectangle2D data,
            DelayChart.Mark mark,
            double at,
            double end,
            double middle,
            double row,
            double r) {
        var bold = Fonts.bold(look.value());
        var plain = Fonts.regular(look.text());
        String cap = caps ? mark.capLabel() : "";
        double both = pen.width(mark.label(), bold) + 10 + pen.width(cap, plain);
        if (end + 10 + both <= data.getMaxX() || small || row < heightWithLabelAbove(mark)) {
            double x = pen.text(mark.label(), end + 10, middle, bold, look.ink());
            return cap.isEmpty() ? x : pen.text(cap, x + 8, middle, plain, look.muted());
        }
        double half = pen.width(mark.label(), bold) / 2;
        double x = Math.max(data.getX() + half + 4, Math.min(at, data.getMaxX() - half));
        pen.centred(mark.label(), x, middle - r - above(mark) - look.value() * 0.75, bold, look.ink());
        return pen.text(cap, end + 8, middle, plain, look.muted());
    }

    private void brackets(Pen pen, Rectangle2D data, double row, double[] ends) {
        for (Bracket bracket : chart.brackets()) {
            double x = data.getX() + 20;
            for (int index : bracket.rows()) {
                x = Math.max(x, ends[index] + 12);
            }
            double top = data.getY() + (bracket.rows().get(0) + 0.5) * row;
            double bottom = data.getY() + (bracket.rows().get(bracket.rows().size() - 1) + 0.5) * row;
            boolean saysNothing = bracket.text().isEmpty();
            x = saysNothing ? data.getMaxX() - BRACKET_ROOM : Math.min(x, data.getMaxX() - BRACKET_ROOM);
            pen.line(x, top, x + 8, top, 1.8, look.ink());
            pen.line(x + 8, top - 0.9, x + 8, bottom + 0.9, 1.8, look.ink());
            pen.line(x, bottom, x + 8, bottom, 1.8, look.ink());
            double y = (top + bottom) / 2;
            double text = pen.text("≈", x + 16, y, Fonts.bold(look.value() + 2), look.ink()) + 6;
            var font = Fonts.regular(look.text());
            var lines = pen.lines(bracket.text(), font, Math.max(70, data.getMaxX() - text));
            double widest = lines.stream()
                    .mapToDouble(line -> pen.width(line, font))
                    .max()
                    .orElse(0);
            double high = lines.size() * look.text() * 1.3;
            // rows may be separated by lines, which would strike the words through
            pen.fill(text - 3, y - high / 2, widest + 6, high, look.surface());
            for (int i = 0; i < lines.size(); i++) {
                double line = y + (i - (lines.size() - 1) / 2.0) * look.text() * 1.3;
                pen.text(lines.get(i), text, line, font, look.muted());
            }
        }
    }
}
