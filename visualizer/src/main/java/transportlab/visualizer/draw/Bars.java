package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.model.Stack;

/**
 * Stacks of bytes by kind as bars, one a row.
 *
 * @param thick height of a bar, px
 */
record Bars(List<Stack> stacks, double thick, Look look) {
    private static final double PADDING = 8;
    private static final double HATCHES = 7;
    private static final String ESTIMATE = "estimate";

    static double thickness(double row, Look look) {
        double share = look.bar() > 50 ? 0.52 : 0.36;
        return Math.min(look.bar(), row < 44 ? row * 0.44 : row * share);
    }

    static void plain(StackedBarRenderer renderer, double widest) {
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(widest);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setDefaultSeriesVisibleInLegend(false);
        renderer.setItemMargin(0);
    }

    /** The value that the longest bar reaches, with the estimates if they are shown. */
    double most(boolean estimates) {
        return stacks.stream()
                .mapToDouble(stack -> Math.max(
                        Math.max(BesideMark.most(stack.calculated()), ExpectedMark.most(stack.expected())),
                        Math.max(stack.total().max(), stack.total().median()) + (estimates ? stack.estimate() : 0)))
                .max()
                .orElse(0);
    }

    /** The widest label. */
    double labels(Pen pen, boolean estimates) {
        return stacks.stream()
                .mapToDouble(stack -> pen.width(stack.label(), Fonts.bold(look.value()))
                        + (estimates ? pen.width(stack.estimateLabel(), Fonts.regular(look.text())) + 8 : 0))
                .max()
                .orElse(0);
    }

    CategoryPlot plot(double axisMost, double height, boolean estimates) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int series =
                stacks.stream().mapToInt(stack -> stack.segments().size()).max().orElse(0) + 1;
        for (int i = 0; i < stacks.size(); i++) {
            List<Segment> segments = stacks.get(i).segments();
            for (int s = 0; s < series; s++) {
                Double value = s < segments.size()
                        ? Double.valueOf(segments.get(s).bytes())
                        : s == segments.size() && estimates
                                ? Double.valueOf(stacks.get(i).estimate())
                                : null;
                data.addValue(value, Integer.valueOf(s), Integer.valueOf(i));
            }
        }
        StackedBarRenderer renderer = new StackedBarRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Paint getItemPaint(int index, int category) {
                List<Segment> segments = stacks.get(category).segments();
                return index < segments.size() ? paint(segments.get(index)) : look.kind(ESTIMATE);
            }
        };
        plain(renderer, thick / height);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(look.surface());
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        return Plots.rows(data, renderer, axisMost);
    }

    private Paint paint(Segment segment) {
        Color colour = look.kind(segment.kind());
        return segment.toOpen() ? Look.pale(colour, Look.TO_OPEN) : colour;
    }

    /** Fills an area with slanted lines, from bottom left to top right, over a plain background. */
    static void hatch(Pen pen, double x, double y, double w, double h, Look look) {
        Graphics2D g = (Graphics2D) pen.graphics().create();
        g.clip(new Rectangle2D.Double(x, y, w, h));
        Pen clipped = new Pen(g);
        clipped.fill(x, y, w, h, look.kind(ESTIMATE));
        for (double from = x - h; from < x + w; from += HATCHES) {
            clipped.line(from, y + h, from + h, y, 1.4, look.muted());
        }
        g.dispose();
    }

    /**
     * Draws the words inside the bar, and the range and the total after it.
     *
     * @return where the label ends
     */
    double label(Pen pen, CategoryPlot plot, Rectangle2D data, int index, double y, boolean estimates) {
        Stack stack = stacks.get(index);
        double end = marks(pen, plot, data, index, y, estimates);
        double x = pen.text(stack.label(), end + 9, y, Fonts.bold(look.value()), look.ink());
        return estimates ? pen.text(stack.estimateLabel(), x + 8, y, Fonts.regular(look.text()), look.muted()) : x;
    }

    /**
     * Draws the words inside the bar and the range, without a label.
     *
     * @return where the bar ends
     */
    double marks(Pen pen, CategoryPlot plot, Rectangle2D data, int index, double y, boolean estimates) {
        Stack stack = stacks.get(index);
        double from = 0;
        for (Segment segment : stack.segments()) {
            double left = Plots.x(plot, from, data);
            double right = Plots.x(plot, from + segment.bytes(), data);
            var font = Fonts.bold(Math.min(look.text(), Math.max(13, thick * 0.75)));
            if (!segment.label().isEmpty()
                    && thick >= 14
                    && pen.width(segment.label(), font) + 2 * PADDING <= right - left) {
                Color ink = segment.toOpen() ? look.ink() : look.kindInk(segment.kind());
                pen.text(segment.label(), left + PADDING, y, font, ink);
            }
            from += segment.bytes();
        }
        double end = Plots.x(plot, from + (estimates ? stack.estimate() : 0), data);
        if (estimates && stack.estimate() > 0) {
            double left = Plots.x(plot, from, data) + 1;
            hatch(pen, left, y - thick / 2, end - left, thick, look);
        }
        if (!estimates) {
            double x = Plots.x(plot, BesideMark.most(stack.calculated()), data);
            BesideMark.paint(pen, stack.calculated(), x, y - thick / 2, stacks.size(), look);
        }
        if (!estimates) {
            Ranges.paint(pen, stack.total(), value -> Plots.x(plot, value, data), y + thick / 2, look);
            end = Math.max(
                    end, stack.total().hasRange() ? Plots.x(plot, stack.total().max(), data) : 0);
            if (stack.expected() != null) {
                double to = Plots.x(plot, stack.expected(), data);
                ExpectedMark.bar(pen, data.getX(), to, y, thick, look);
                end = Math.max(end, to);
            }
        }
        return end;
    }
}
