package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** The whole comparison as one picture: the verdict, and requests, bytes and delay on one grid of rows. */
public final class ComparisonSheet implements Drawing {
    private static final double PAD = 24;
    private final Charts charts;
    private final Words words;
    private final Look look;

    public ComparisonSheet(Charts charts, Words words, Theme theme) {
        this.charts = charts;
        this.words = words;
        this.look = Look.column(theme);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, look.surface());
        double room = width - 2 * PAD;
        double y = Sheet.heading(pen, charts.headline().verdict(), room, look);
        for (String line : pen.lines(charts.headline().cause(), Fonts.regular(15), room)) {
            pen.text(line, PAD, y, Fonts.regular(15), look.muted());
            y += 20;
        }
        double bottom = Sheet.footer(pen, charts.smallPrint(), width, height, look);
        double top = y + 42;
        double end = bottom - 44;
        List<Row> rows = charts.rows();
        double names = names(pen, rows, top, end);
        double columns = room - names;
        double[] widths = {columns * 0.22, columns * 0.45, columns * 0.33};
        Chart[] drawn = {charts.requests(), charts.bytes(false), charts.delay()};
        double x = PAD + names;
        for (int i = 0; i < drawn.length; i++) {
            pen.text(
                    drawn[i].head().title() + (i == 2 ? " (ms)" : ""),
                    x + Plots.INSET,
                    top - 18,
                    Fonts.semiBold(16),
                    look.ink());
            Look of = i == 1 ? new Look(look.theme(), look.value(), look.text(), look.bar(), false, true) : look;
            Painter.of(drawn[i], of).paint(g, new Rectangle2D.Double(x, top, widths[i] - 12, end - top));
            legend(g, drawn[i], x + Plots.INSET, end + 22, widths[i] - 16);
            x += widths[i];
        }
    }

    private void legend(Graphics2D g, Chart chart, double x, double y, double room) {
        Look small = new Look(look.theme(), look.value(), 13, look.bar(), false, false);
        new LegendPainter(words, small).paint(g, chart, x, y, room);
    }

    private double names(Pen pen, List<Row> rows, double top, double end) {
        double height = (end - top) / Math.max(1, rows.size());
        boolean two = height >= 60;
        double widest = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = top + (i + 0.5) * height;
            if (i > 0) {
                pen.line(PAD, y - height / 2, PAD + 300, y - height / 2, 1, look.line());
            }
            pen.chip(row.chip(), PAD, two ? y - 11 : y, 28, look, row.id());
            double x = pen.text(row.name(), PAD + 47, two ? y - 11 : y, Fonts.semiBold(two ? 18 : 15), look.ink());
            if (two) {
                x = Math.max(x, pen.text(row.note(), PAD, y + 18, Fonts.regular(14), look.muted()));
            }
            widest = Math.max(widest, x - PAD);
        }
        return widest + 20;
    }
}
