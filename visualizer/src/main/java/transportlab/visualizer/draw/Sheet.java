package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** One chart as a picture of its own: finding, what is drawn, the chart, its legend, and how to run it again. */
public final class Sheet implements Drawing {
    private static final double PAD = 24;
    private final Chart chart;
    private final String smallPrint;
    private final Words words;
    private final Look look;

    public Sheet(Chart chart, Charts charts, Words words, Theme theme) {
        this.chart = chart;
        this.smallPrint = charts.smallPrint();
        this.words = words;
        this.look = Look.picture(theme);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, look.surface());
        double room = width - 2 * PAD;
        double y = heading(pen, chart.head().finding(), room, look);
        String unit = chart.head().title() + " · " + chart.head().unit();
        for (String line : pen.lines(unit, Fonts.regular(15), room)) {
            pen.text(line, PAD, y, Fonts.regular(15), look.muted());
            y += 20;
        }
        double bottom = footer(pen, smallPrint, width, height, look);
        LegendPainter legend = new LegendPainter(words, look);
        double high = legend.lines(g, chart, room) * 20.0;
        legend.paint(g, chart, PAD, bottom - 4 - high / 2, room);
        double end = high > 0 ? bottom - high - 10 : bottom;
        Rectangle2D area = new Rectangle2D.Double(PAD, y + 4, room, Math.max(40, end - y - 10));
        Painter.of(chart, look).paint(g, area);
    }

    /**
     * Draws the finding in large letters.
     *
     * @return where the next line is
     */
    static double heading(Pen pen, String text, double room, Look look) {
        double y = PAD + 12;
        for (String line : pen.lines(text, Fonts.semiBold(26), room)) {
            pen.text(line, PAD, y, Fonts.semiBold(26), look.ink());
            y += 33;
        }
        return y - 2;
    }

    /**
     * Draws the small print at the bottom.
     *
     * @return where it begins
     */
    static double footer(Pen pen, String text, double width, double height, Look look) {
        List<String> lines = pen.lines(text, Fonts.regular(13), width - 2 * PAD);
        double top = height - 14 - lines.size() * 17;
        pen.line(PAD, top - 4, width - PAD, top - 4, 1, look.line());
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), PAD, top + 8 + i * 17, Fonts.regular(13), look.muted());
        }
        return top - 8;
    }
}
