package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.RequestsChart;

/** Draws one bar per transport in its colour. The part that belongs to setup is paler. Zero requests have no bar. */
record RequestsPainter(RequestsChart chart, Look look) implements Painter {
    private static final double LEAST = 3;

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        Rectangle2D inner = new Gutter(chart.rows(), look).paint(pen, area);
        double most = chart.bars().stream()
                .mapToDouble(bar -> Math.max(
                        Math.max(BesideMark.most(bar.calculated()), ExpectedMark.most(bar.expected())),
                        Math.max(bar.requests().median(), bar.requests().max())))
                .max()
                .orElse(0);
        double labels = chart.bars().stream()
                .mapToDouble(bar -> pen.width(bar.label(), Fonts.bold(look.value())))
                .max()
                .orElse(0);
        double room = Math.max(40, inner.getWidth() - Plots.INSET - labels - 18);
        double axisMost = Math.max(1, most) * (inner.getWidth() - Plots.INSET) / room;
        double row = inner.getHeight() / Math.max(1, chart.bars().size());
        double thick = Bars.thickness(row, look);
        CategoryPlot plot = Plots.rows(data(), renderer(thick / inner.getHeight()), axisMost);
        Rectangle2D data = Plots.draw(plot, g, inner);
        double[] ends = new double[chart.bars().size()];
        for (int i = 0; i < chart.bars().size(); i++) {
            ends[i] = label(pen, plot, data, i, row, thick);
        }
        Gutter.marks(chart.rows(), pen, data, look, ends);
        Gutter.baseline(chart.rows(), pen, data.getX(), area, look);
    }

    private double label(Pen pen, CategoryPlot plot, Rectangle2D data, int index, double row, double thick) {
        RequestsChart.Bar bar = chart.bars().get(index);
        if (!bar.row().hasFigures()) {
            return data.getX();
        }
        double y = data.getY() + (index + 0.5) * row;
        double end = Plots.x(plot, bar.requests().median(), data);
        if (bar.requests().median() > 0 && end - data.getX() < LEAST) {
            end = data.getX() + LEAST;
            pen.fill(
                    data.getX(),
                    y - thick / 2,
                    LEAST,
                    thick,
                    look.transport(bar.row().id()));
        }
        Ranges.paint(pen, bar.requests(), value -> Plots.x(plot, value, data), y + thick / 2, look);
        double x = Plots.x(plot, BesideMark.most(bar.calculated()), data);
        BesideMark.paint(pen, bar.calculated(), x, y - thick / 2, chart.bars().size(), look);
        double after = Math.max(
                end, bar.requests().hasRange() ? Plots.x(plot, bar.requests().max(), data) : 0);
        if (bar.expected() != null) {
            double to = Plots.x(plot, bar.expected(), data);
            ExpectedMark.bar(pen, data.getX(), to, y, thick, look);
            after = Math.max(after, to);
        }
        return pen.text(bar.label(), after + 9, y, Fonts.bold(look.value()), look.ink());
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < chart.bars().size(); i++) {
            RequestsChart.Bar bar = chart.bars().get(i);
            boolean figures = bar.row().hasFigures();
            Integer row = i;
            data.addValue(figures ? bar.requests().median() - bar.toOpen() : null, "measured", row);
            data.addValue(figures ? bar.toOpen() : null, "toOpen", row);
        }
        return data;
    }

    private StackedBarRenderer renderer(double widest) {
        StackedBarRenderer renderer = new StackedBarRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Paint getItemPaint(int series, int category) {
                var colour = look.transport(chart.bars().get(category).row().id());
                return series == 0 ? colour : Look.pale(colour, Look.TO_OPEN);
            }
        };
        Bars.plain(renderer, widest);
        renderer.setDrawBarOutline(false);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setDefaultOutlineStroke(new BasicStroke(1));
        return renderer;
    }
}
