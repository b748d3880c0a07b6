package transportlab.visualizer.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.DelayChart;
import transportlab.visualizer.model.DirectionsChart;
import transportlab.visualizer.model.OverTimeChart;
import transportlab.visualizer.model.RequestsChart;
import transportlab.words.Words;

/** What the marks and colours of a chart mean, once, in a line. */
public final class LegendPainter {
    private static final double SWATCH = 14;
    private final Words words;
    private final Look look;

    public LegendPainter(Words words, Look look) {
        this.words = words;
        this.look = look;
    }

    /** Draws one entry at x. */
    private interface Sign {
        /** @return its width */
        double paint(Pen pen, double x, double y);
    }

    private record Entry(Sign sign, String word) {}

    /** @return where it ends */
    public double paint(java.awt.Graphics2D g, Chart chart, double x, double y, double room) {
        Pen pen = new Pen(g);
        double at = x;
        var font = Fonts.regular(look.text());
        List<Entry> entries = entries(chart);
        double words = entries.stream()
                .mapToDouble(entry -> SWATCH + 10 + pen.width(entry.word(), font))
                .sum();
        double gap = Math.max(8, Math.min(20, (room - words) / Math.max(1, entries.size())));
        for (Entry entry : entries) {
            if (at + SWATCH + 8 + pen.width(entry.word(), font) > x + room && at > x) {
                break;
            }
            double width = entry.sign().paint(pen, at, y);
            at = pen.text(entry.word(), at + width + 6, y, font, look.muted()) + gap;
        }
        return at;
    }

    private List<Entry> entries(Chart chart) {
        if (chart instanceof BytesChart bytes) {
            return kinds(bytes.legend());
        }
        if (chart instanceof DirectionsChart directions) {
            return kinds(directions.legend());
        }
        if (chart instanceof DelayChart delay) {
            return delay(delay);
        }
        if (chart instanceof RequestsChart requests) {
            boolean opened = requests.bars().stream().anyMatch(bar -> bar.toOpen() > 0);
            return opened
                    ? List.of(new Entry(swatch(Look.pale(look.muted(), 0.45)), requests.toOpenWord()))
                    : List.of();
        }
        if (chart instanceof OverTimeChart over) {
            return List.of(
                    new Entry(swatch(look.muted()), over.requestsWord()),
                    new Entry(swatch(Look.pale(look.muted(), 0.45)), over.responsesWord()));
        }
        return List.of();
    }

    private List<Entry> kinds(List<BytesChart.Legend> legend) {
        List<Entry> entries = new ArrayList<>();
        for (BytesChart.Legend kind : legend) {
            Sign sign =
                    switch (kind.kind()) {
                        case "estimate" -> this::hatched;
                        case "toOpen" -> swatch(Look.pale(look.kind("headers"), 0.4));
                        default -> swatch(look.kind(kind.kind()));
                    };
            entries.add(new Entry(sign, kind.word()));
        }
        return entries;
    }

    private List<Entry> delay(DelayChart chart) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(this::dot, words.get("chart.median")));
        entries.add(new Entry(this::band, words.get("chart.band")));
        boolean tail = chart.marks().stream().anyMatch(mark -> mark.capLabel().startsWith("99"));
        entries.add(new Entry(this::whisker, words.get(tail ? "chart.cap" : "chart.cap95")));
        chart.marks().stream()
                .filter(mark -> mark.median().hasRange())
                .findFirst()
                .ifPresent(mark -> entries.add(new Entry(
                        this::range,
                        words.with("chart.range", "k", mark.median().rounds().size()))));
        return entries;
    }

    private Sign swatch(Color colour) {
        return (pen, x, y) -> {
            pen.fill(new java.awt.geom.RoundRectangle2D.Double(x, y - SWATCH / 2, SWATCH, SWATCH, 4, 4), colour);
            return SWATCH;
        };
    }

    private double hatched(Pen pen, double x, double y) {
        Bars.hatch(pen, x, y - SWATCH / 2, 22, SWATCH, look);
        return 22;
    }

    private double dot(Pen pen, double x, double y) {
        pen.fill(new Ellipse2D.Double(x, y - 6, 12, 12), look.muted());
        return 12;
    }

    private double band(Pen pen, double x, double y) {
        pen.fill(x, y - 4, 28, 8, Look.pale(look.muted(), 0.4));
        return 28;
    }

    private double whisker(Pen pen, double x, double y) {
        pen.line(x, y, x + 20, y, 2, look.muted());
        pen.line(x + 20, y - 7, x + 20, y + 7, 2, look.muted());
        return 21;
    }

    private double range(Pen pen, double x, double y) {
        pen.line(x, y, x + 22, y, 1.6, look.ink());
        pen.line(x, y - 5, x, y + 5, 1.6, look.ink());
        pen.line(x + 22, y - 5, x + 22, y + 5, 1.6, look.ink());
        pen.fill(new Ellipse2D.Double(x + 8.5, y - 2.5, 5, 5), look.ink());
        return 22;
    }
}
