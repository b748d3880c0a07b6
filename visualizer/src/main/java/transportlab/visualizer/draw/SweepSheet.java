package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.List;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.SmallPrint;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.ScaleSentences;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Words;

/** A sweep over one setting as a picture of its own: finding, charts, and how to run it again. */
public final class SweepSheet implements Drawing {
    private static final double PAD = 24;
    private static final double NAME = 20;

    private final Sweep sweep;
    private final String headline;
    private final SweepChart chart;
    private final Words words;
    private final String smallPrint;
    private final Look look;

    private SweepSheet(Sweep sweep, String headline, SweepChart chart, Words words, Look look) {
        this.sweep = sweep;
        this.headline = headline;
        this.chart = chart;
        this.words = words;
        this.smallPrint = SmallPrint.of(sweep, words);
        this.look = look;
    }

    /** Bytes above and delay below. */
    public static SweepSheet bargains(Sweep sweep, Words words, Theme theme) {
        Look look = Look.picture(theme);
        return new SweepSheet(
                sweep,
                new SweepSentences(sweep, words).headline(),
                SweepChart.bargains(sweep, words, look),
                words,
                look);
    }

    /**
     * One figure and the limit of a server.
     *
     * @param clients those of whom the headline speaks
     */
    public static SweepSheet within(ScaleSentences scale, double clients, Words words, Theme theme) {
        Look look = Look.picture(theme);
        Limit limit = new Limit(scale.limit(), scale.limitLine());
        SweepChart chart = SweepChart.within(scale.sweep(), scale.figure(), limit, words, look);
        return new SweepSheet(scale.sweep(), scale.headline(clients), chart, words, look);
    }

    /** The finding. */
    public String headline() {
        return headline;
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, look.surface());
        double room = width - 2 * PAD;
        double y = Sheet.heading(pen, headline, room, look);
        SweepSentences sentences = new SweepSentences(sweep, words);
        List<String> more = chart.isOfOneFigure() ? sentences.beside() : sentences.more();
        if (!more.isEmpty()) {
            for (String line : pen.lines(more.get(0), Fonts.regular(15), room)) {
                pen.text(line, PAD, y, Fonts.regular(15), look.muted());
                y += 20;
            }
        }
        double bottom = Sheet.footer(pen, smallPrint, width, height, look) - NAME;
        legend(pen, width - PAD, y + 12);
        AffineTransform before = g.getTransform();
        g.translate(PAD, y);
        chart.paint(g, room, bottom - y);
        g.setTransform(before);
        double[] ends = chart.ends(room);
        pen.centred(
                sentences.title(), PAD + (ends[0] + ends[1]) / 2, bottom + 6, Fonts.semiBold(look.text()), look.ink());
    }

    private void legend(Pen pen, double right, double y) {
        double x = right - pen.width(words.get("sweep.line"), Fonts.regular(look.text()));
        pen.text(words.get("sweep.line"), x, y, Fonts.regular(look.text()), look.muted());
        pen.line(x - 34, y, x - 8, y, 3, look.muted());
        if (sweep.points().stream().anyMatch(SweepPoint::isMeasured)) {
            x -= 60 + pen.width(words.get("sweep.marker"), Fonts.regular(look.text()));
            pen.text(words.get("sweep.marker"), x, y, Fonts.regular(look.text()), look.muted());
            double r = SweepLines.MARKER;
            pen.fill(new Ellipse2D.Double(x - 20, y - r, 2 * r, 2 * r), look.muted());
        }
    }
}
