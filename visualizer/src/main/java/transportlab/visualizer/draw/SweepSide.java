package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.OptionUnit;
import transportlab.sweep.Curve;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.sentence.ScaleSentences;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The values of all transports at one value of the setting: filled bars for what was measured there, hollow bars for what
 * was calculated.
 *
 * @param scale the limit that the bars are compared with; null for bytes above and delay below
 * @param at value of the setting
 */
public record SweepSide(Sweep sweep, ScaleSentences scale, double at, Words words, Look look) implements Drawing {
    private static final double ROOMY = 64;
    private static final double MOST = 92;

    /** Where the bar of a transport that has just reached the limit ends, as a share of the room. */
    private static final double LIMIT = 0.42;

    /**
     * A value of a transport.
     *
     * @param measured whether it was measured here
     */
    private record Value(double value, boolean measured) {}

    private Optional<Value> value(String id, Figure figure) {
        OptionalInt index = sweep.over().indexOf(at);
        if (index.isPresent()) {
            Optional<Double> live = sweep.point(id, index.getAsInt(), true).map(point -> sweep.value(point, figure));
            if (live.isPresent()) {
                return Optional.of(new Value(live.get(), true));
            }
        }
        OptionalDouble calculated = Curve.of(sweep, id, figure).at(at);
        return calculated.isPresent() ? Optional.of(new Value(calculated.getAsDouble(), false)) : Optional.empty();
    }

    private List<Figure> figures() {
        return scale == null ? List.of(Figure.BYTES, Figure.DELAY) : List.of(scale.figure());
    }

    private double most(Figure figure) {
        return sweep.transports().stream()
                .flatMap(id -> value(id, figure).stream())
                .mapToDouble(Value::value)
                .max()
                .orElse(1);
    }

    /** The first value of each transport, as a text. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Figure figure = figures().get(0);
        sweep.transports()
                .forEach(id -> texts.put(
                        id,
                        value(id, figure)
                                .map(value -> text(figure, value.value()))
                                .orElse(Numbers.NOT_MEASURED)));
        return texts;
    }

    private boolean isMeasured() {
        return sweep.over().indexOf(at).stream().anyMatch(index -> sweep.points().stream()
                .anyMatch(point -> point.index() == index && point.isMeasured()));
    }

    private String title() {
        return new SweepSentences(sweep, words).named(at);
    }

    /** The settings that do not change. */
    private String workload() {
        Map<String, String> options = sweep.options();
        String key = sweep.over().key();
        List<String> parts = new ArrayList<>();
        for (String each : List.of("clients", "rate", "payload", "poll-interval", "duration")) {
            if (!each.equals(key)) {
                // a line does not end within a part
                parts.add(words.with(part(each), "value", text(each, options.get(each)))
                        .replace(' ', '\u00a0'));
            }
        }
        return String.join(" · ", parts);
    }

    private String part(String key) {
        boolean ofClients = !"ticker".equals(sweep.options().get("pattern"));
        return "scale.part." + key + (ofClients && key.equals("rate") ? ".each" : "");
    }

    private static String text(String key, String value) {
        return key.equals("payload") ? Numbers.bytes(OptionUnit.BYTES.number(value)) : Numbers.duration(value);
    }

    private String source() {
        String value = new SweepSentences(sweep, words).value(at);
        if (isMeasured()) {
            return words.with("scale.measured", "value", value);
        }
        boolean memory = scale != null && scale.figure() == Figure.MEMORY;
        if (memory
                && sweep.transports().stream()
                        .noneMatch(id -> value(id, Figure.MEMORY).isPresent())) {
            return words.get("scale.unmeasured");
        }
        return memory ? words.get("scale.extended") : words.with("scale.calculated", "value", value);
    }

    /** All of it, for screen readers. */
    public String spoken() {
        StringBuilder text = new StringBuilder(title() + ". " + source() + ".");
        for (String id : sweep.transports()) {
            text.append(' ').append(Catalogue.name(id, words.language()));
            for (Figure figure : figures()) {
                value(id, figure).ifPresent(value -> text.append(", ").append(said(figure, value)));
            }
            text.append('.');
        }
        return text.toString();
    }

    private String said(Figure figure, Value value) {
        String text = text(figure, value.value());
        return value.measured() ? text : words.with("scale.tagged", "value", text);
    }

    private String text(Figure figure, double value) {
        if (scale != null) {
            return scale.value(value);
        }
        return figure == Figure.BYTES ? words.with("scale.bytes", "n", Numbers.bytes(value)) : Numbers.millis(value);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        double y = 16;
        for (String line : pen.lines(title(), Fonts.semiBold(22), width)) {
            pen.text(line, 0, y, Fonts.semiBold(22), look.ink());
            y += 27;
        }
        for (String line : pen.lines(workload(), Fonts.regular(13), width)) {
            pen.text(line, 0, y, Fonts.regular(13), look.muted());
            y += 18;
        }
        for (String line : pen.lines(source(), Fonts.semiBold(13), width)) {
            pen.text(line, 0, y, Fonts.semiBold(13), look.ink());
            y += 18;
        }
        y += 6;
        int rows = sweep.transports().size();
        double high = Math.min(MOST, (height - y) / Math.max(1, rows));
        for (String id : sweep.transports()) {
            row(pen, id, y, width, high);
            y += high;
        }
    }

    private void row(Pen pen, String id, double y, double width, double high) {
        boolean roomy = high >= ROOMY;
        double line = y + (roomy ? 14 : Math.min(12, high / 2));
        pen.chip(Catalogue.find(id).orElseThrow().info().chip(), 0, line, roomy ? 24 : 18, look, id);
        double name = roomy ? 40 : 32;
        List<Figure> figures = figures();
        String first = value(id, figures.get(0))
                .map(value -> text(figures.get(0), value.value()))
                .orElse(Numbers.NOT_MEASURED);
        var bold = roomy ? Fonts.semiBold(17) : Fonts.semiBold(14);
        boolean inHead = figures.size() == 1 || !roomy;
        String shown = !roomy && figures.size() == 2
                ? first + " · "
                        + value(id, Figure.DELAY)
                                .map(value -> Numbers.millis(value.value()))
                                .orElse(Numbers.NOT_MEASURED)
                : first;
        double taken = inHead ? pen.width(shown, bold) + (roomy ? 8 : 26) : 0;
        var font = Fonts.regular(roomy ? 16 : 14);
        pen.text(
                pen.fitting(Catalogue.name(id, words.language()), font, width - name - taken),
                name,
                line,
                font,
                look.ink());
        if (inHead) {
            pen.right(shown, width, line, bold, look.ink());
        }
        boolean over = scale != null
                && value(id, scale.figure())
                        .filter(known -> known.value() > scale.limit())
                        .isPresent();
        if (!roomy && over) {
            warning(pen, width - taken - 14, line);
        }
        if (figures.size() == 1) {
            limited(pen, id, line + (roomy ? 18 : 10), width, high - (line - y));
        } else if (roomy) {
            bar(pen, id, Figure.BYTES, line + 18, width);
            bar(pen, id, Figure.DELAY, line + 38, width);
        }
    }

    /** A bar beside the mark of the limit, and how much of it that is. */
    private void limited(Pen pen, String id, double y, double width, double room) {
        Optional<Value> value = value(id, scale.figure());
        if (value.isEmpty() || room < 50) {
            return;
        }
        double of = value.get().value() / scale.limit();
        double all = Math.max(scale.limit() / LIMIT, most(scale.figure()));
        bar(pen, id, value.get(), y, Math.max(2, value.get().value() / all * width), 11);
        double tick = scale.limit() / all * width;
        pen.line(tick, y - 4, tick, y + 15, 2, look.ink());
        double x = 0;
        if (of > 1) {
            warning(pen, 0, y + 26);
            x = 22;
        }
        var font = of > 1 ? Fonts.semiBold(14) : Fonts.regular(14);
        String text = pen.fitting(scale.share(id, value.get().value()), font, width - x);
        pen.text(text, x, y + 26, font, of > 1 ? look.ink() : look.muted());
    }

    private void warning(Pen pen, double x, double y) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x + 8, y - 8);
        triangle.lineTo(x + 16, y + 6);
        triangle.lineTo(x, y + 6);
        triangle.closePath();
        pen.outline(triangle, 1.6, look.ink());
        pen.line(x + 8, y - 3, x + 8, y + 1.5, 1.6, look.ink());
        pen.fill(x + 7.2, y + 2.8, 1.6, 1.6, look.ink());
    }

    /** A bar of bytes or of delay, as a share of the largest. */
    private void bar(Pen pen, String id, Figure figure, double y, double width) {
        Optional<Value> value = value(id, figure);
        String text = value.map(known -> text(figure, known.value())).orElse(Numbers.NOT_MEASURED);
        pen.right(text, width, y + 7, Fonts.semiBold(15), look.ink());
        double most = most(figure);
        if (value.isPresent() && most > 0) {
            double room = width - 92;
            double length = Math.max(3, room * value.get().value() / most);
            if (figure == Figure.DELAY) {
                delay(pen, value.get(), y, length);
            } else {
                bar(pen, id, value.get(), y, length, 14);
            }
        }
    }

    private void bar(Pen pen, String id, Value value, double y, double length, double thick) {
        if (value.measured()) {
            pen.fill(new RoundRectangle2D.Double(0, y, length, thick, 4, 4), look.transport(id));
        } else {
            double inside = Math.max(1, length - 2);
            pen.outline(new RoundRectangle2D.Double(1, y + 1, inside, thick - 2, 4, 4), 2, look.transport(id));
        }
    }

    private void delay(Pen pen, Value value, double y, double length) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(0.5, y + 0.5, length, 13, 4, 4);
        if (value.measured()) {
            pen.fill(shape, new Color(look.palette().outOfDate()));
        }
        Graphics2D g = pen.graphics();
        g.setColor(look.muted());
        g.setStroke(
                value.measured()
                        ? new BasicStroke(1)
                        : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        g.draw(shape);
    }
}
