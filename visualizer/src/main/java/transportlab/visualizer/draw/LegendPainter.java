package transportlab.visualizer.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.DelayChart;
import transportlab.visualizer.model.DirectionsChart;
import transportlab.visualizer.model.OverTimeChart;
import transportlab.visualizer.model.RequestsChart;
import transportlab.visualizer.model.Spread;
import transportlab.words.Words;

/** The legend of a chart: what its marks and colours mean. */
public record LegendPainter(Words words, Look look) {
    private static final double SWATCH = 14;
    private static final double PAD = 6;
    private static final double GAP = 14;
    private static final double LINE = 1.35;
    private static final double HATCHED = 22;
    private static final double BAND = 28;
    private static final double WHISKER = 21;
    private static final double RANGE = 22;
    private static final double DOT = 12;

    /** Draws one entry at x. */
    private interface Sign {
        /** @return its width */
        double paint(Pen pen, double x, double y);
    }

    private record Entry(Sign sign, double width, String word) {}

    /**
     * Draws the legend in as many lines as it needs, vertically centred on y.
     *
     * @return whether the chart has a legend
     */
    public boolean paint(java.awt.Graphics2D g, Chart chart, double x, double y, double room) {
        Pen pen = new Pen(g);
        var font = Fonts.regular(look.text());
        List<List<Entry>> lines = lines(entries(chart), pen, room);
        double height = look.text() * LINE;
        for (int i = 0; i < lines.size(); i++) {
            double at = x;
            double middle = y + (i - (lines.size() - 1) / 2.0) * height;
            for (Entry entry : lines.get(i)) {
                double width = entry.sign().paint(pen, at, middle);
                at = pen.text(entry.word(), at + width + PAD, middle, font, look.muted()) + GAP;
            }
        }
        return !lines.isEmpty();
    }

    /** How many lines it needs in that room. */
    int lines(java.awt.Graphics2D g, Chart chart, double room) {
        return lines(entries(chart), new Pen(g), room).size();
    }

    private List<List<Entry>> lines(List<Entry> entries, Pen pen, double room) {
        List<List<Entry>> lines = new ArrayList<>();
        double at = 0;
        for (Entry entry : entries) {
            double needs = entry.width() + PAD + pen.width(entry.word(), Fonts.regular(look.text()));
            if (lines.isEmpty() || at + needs > room) {
                lines.add(new ArrayList<>());
                at = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            at += needs + GAP;
        }
        return lines;
    }

    private List<Entry> entries(Chart chart) {
        if (chart instanceof BytesChart bytes) {
            List<Entry> entries = kinds(bytes.legend());
            bytes.bars().stream().map(bar -> bar.stack().total()).forEach(spread -> rounds(spread, entries));
            calculated(bytes, bytes.bars().stream().anyMatch(bar -> bar.stack().calculated() != null), entries);
            return entries;
        }
        if (chart instanceof DirectionsChart directions) {
            return kinds(directions.legend());
        }
        if (chart instanceof DelayChart delay) {
            return delay(delay);
        }
        if (chart instanceof RequestsChart requests) {
            List<Entry> entries = new ArrayList<>();
            if (requests.bars().stream().anyMatch(bar -> bar.toOpen() > 0)) {
                entries.add(new Entry(toOpen(), SWATCH, requests.toOpenWord()));
            }
            requests.bars().stream().map(RequestsChart.Bar::requests).forEach(spread -> rounds(spread, entries));
            calculated(requests, requests.bars().stream().anyMatch(bar -> bar.calculated() != null), entries);
            return entries;
        }
        if (chart instanceof OverTimeChart over) {
            return List.of(
                    new Entry(swatch(look.muted()), SWATCH, over.requestsWord()),
                    new Entry(swatch(Look.pale(look.muted(), 0.45)), SWATCH, over.responsesWord()));
        }
        return List.of();
    }

    private List<Entry> kinds(List<BytesChart.Legend> legend) {
        List<Entry> entries = new ArrayList<>();
        for (BytesChart.Legend kind : legend) {
            Sign sign =
                    switch (kind.kind()) {
                        case "estimate" -> this::hatched;
                        case "toOpen" -> toOpen();
                        default -> swatch(look.kind(kind.kind()));
                    };
            entries.add(new Entry(sign, kind.kind().equals("estimate") ? HATCHED : SWATCH, kind.word()));
        }
        return entries;
    }

    private List<Entry> delay(DelayChart chart) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(this::dot, DOT, words.get("chart.median")));
        entries.add(new Entry(this::band, BAND, words.get("chart.band")));
        boolean tail = chart.marks().stream().anyMatch(mark -> mark.capLabel().startsWith("99"));
        entries.add(new Entry(this::whisker, WHISKER, words.get(tail ? "chart.cap" : "chart.cap95")));
        chart.marks().stream()
                .map(DelayChart.Mark::median)
                .max(java.util.Comparator.comparingInt(spread -> spread.rounds().size()))
                .ifPresent(spread -> rounds(spread, entries));
        if (chart.marks().stream().anyMatch(mark -> mark.uncounted() != null)) {
            entries.add(new Entry(this::hollow, DOT, words.get("chart.uncounted")));
        }
        calculated(chart, chart.marks().stream().anyMatch(mark -> mark.calculated() != null), entries);
        return entries;
    }

    private void calculated(Chart chart, boolean any, List<Entry> entries) {
        if (any && BesideMark.fits(chart.rows().size())) {
            Sign triangle = (pen, x, y) -> {
                BesideMark.triangle(pen, x + BesideMark.WIDTH / 2, y + 7, look);
                return BesideMark.WIDTH;
            };
            entries.add(new Entry(triangle, BesideMark.WIDTH, words.get("chart.calculated")));
        }
    }

    /** Adds the entry for the range of the rounds, but only once. */
    private void rounds(Spread spread, List<Entry> entries) {
        String word = words.with("chart.range", "k", spread.rounds().size());
        if (spread.hasRange()
                && entries.stream().noneMatch(entry -> entry.word().equals(word))) {
            entries.add(new Entry(this::range, RANGE, word));
        }
    }

    /** The same grey in each chart, because the colours of the bars differ. */
    private Sign toOpen() {
        return swatch(Look.pale(look.muted(), Look.TO_OPEN));
    }

    private Sign swatch(Color colour) {
        return (pen, x, y) -> {
            pen.fill(new java.awt.geom.RoundRectangle2D.Double(x, y - SWATCH / 2, SWATCH, SWATCH, 4, 4), colour);
            return SWATCH;
        };
    }

    private double hatched(Pen pen, double x, double y) {
        Bars.hatch(pen, x, y - SWATCH / 2, 22, SWATCH, look);
        return HATCHED;
    }

    private double dot(Pen pen, double x, double y) {
        pen.fill(new Ellipse2D.Double(x, y - 6, 12, 12), look.muted());
        return DOT;
    }

    private double hollow(Pen pen, double x, double y) {
        pen.outline(new Ellipse2D.Double(x + 2, y - 4, 8, 8), 1.6, look.muted());
        return DOT;
    }

    private double band(Pen pen, double x, double y) {
        pen.fill(x, y - 4, 28, 8, Look.pale(look.muted(), 0.4));
        return BAND;
    }

    private double whisker(Pen pen, double x, double y) {
        pen.line(x, y, x + 20, y, 2, look.muted());
        pen.line(x + 20, y - 7, x + 20, y + 7, 2, look.muted());
        return WHISKER;
    }

    private double range(Pen pen, double x, double y) {
        pen.line(x, y, x + 22, y, 1.6, look.ink());
        pen.line(x, y - 5, x, y + 5, 1.6, look.ink());
        pen.line(x + 22, y - 5, x + 22, y + 5, 1.6, look.ink());
        pen.fill(new Ellipse2D.Double(x + 8.5, y - 2.5, 5, 5), look.ink());
        return RANGE;
    }
}
