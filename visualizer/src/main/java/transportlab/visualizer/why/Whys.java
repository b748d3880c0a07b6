package transportlab.visualizer.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Prediction;
import transportlab.measure.Result;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.why.Why.Column;
import transportlab.visualizer.why.Why.Meant;
import transportlab.visualizer.why.Why.Part;
import transportlab.visualizer.why.Why.Piece;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Explains the figures of a result. It asks the ledgers alone, never which transport it is. */
public final class Whys {
    private static final double MUCH = 0.1;
    private static final int MOST_DECIMALS = 4;

    /** Stands around a value until the line is cut into pieces. */
    private static final String MARK = "\ue000";

    private final Result result;
    private final Words words;

    public Whys(Result result, Words words) {
        this.result = result;
        this.words = words;
    }

    /**
     * @param each whether the bytes are shown per update
     * @return empty if the transport has no such figure
     */
    public Optional<Why> of(String transport, Column column, boolean each) {
        return switch (column) {
            case REQUESTS -> Facts.of(result, transport, Metric.REQUESTS).map(this::requests);
            case BYTES -> Facts.of(result, transport, Metric.BYTES).map(facts -> bytes(facts, each));
            case DELAY -> Facts.of(result, transport, Metric.DELAY).map(this::delay);
        };
    }

    private Why requests(Facts of) {
        String total = Numbers.whole(of.requests());
        String exact = exactly(of.requests(), of.clients(), Numbers::whole);
        List<Piece> product = line(
                exact.equals("1") ? "why.requests.one" : "why.requests",
                "n",
                Numbers.whole(of.clients()),
                "each",
                exact,
                "total",
                total);
        return why(of, Column.REQUESTS, total, product, List.of(), reasons(of).requests(), Meant.ASKED);
    }

    private Why bytes(Facts of, boolean each) {
        boolean byRequest = of.asksAgain() || of.deliveries() == 0;
        long count = Math.max(1, byRequest ? of.requests() : of.deliveries());
        double total = of.bytes("total");
        List<Part> parts = new ArrayList<>();
        for (KindStyle kind : KindStyle.ALL) {
            double part = (double) of.bytes(kind.key()) / count;
            if (part > 0) {
                long percent = Math.round(100 * part * count / Math.max(1, total));
                String share = percent == 0 ? "< 1%" : percent + "%";
                parts.add(new Part(
                        kind.key(),
                        part,
                        words.with(
                                "why.part",
                                "bytes",
                                amount(part),
                                "kind",
                                words.get("kind." + kind.key()),
                                "share",
                                share)));
            }
        }
        String shown = Numbers.bytes(each ? total / Math.max(1, of.deliveries()) : total);
        return why(
                of,
                Column.BYTES,
                shown,
                each && of.deliveries() > 0 ? perUpdate(of, byRequest, shown) : total(of, byRequest, count, shown),
                parts,
                reasons(of).bytes(),
                Meant.LARGEST);
    }

    private List<Piece> total(Facts of, boolean byRequest, long count, String shown) {
        String each = exactly(of.bytes("total"), count, Numbers::bytes) + " B";
        return line(
                byRequest ? "why.bytes.requests" : "why.bytes.deliveries",
                "n",
                Numbers.whole(count),
                "each",
                each,
                "total",
                shown);
    }

    private List<Piece> perUpdate(Facts of, boolean byRequest, String shown) {
        if (!byRequest) {
            return line(
                    "why.each.deliveries",
                    "sum",
                    Numbers.bytes(of.bytes("total")),
                    "n",
                    Numbers.whole(of.deliveries()),
                    "total",
                    shown);
        }
        double times = (double) of.requests() / of.deliveries();
        return line(
                "why.each.requests",
                "n",
                plain(times),
                "each",
                amount((double) of.bytes("total") / Math.max(1, of.requests())),
                "total",
                shown);
    }

    private Why delay(Facts of) {
        Measurement trial = of.trial();
        String shown = Numbers.millis((double) trial.latencyMicros().p50());
        Measurement.Age age = trial.age();
        List<Part> parts = new ArrayList<>();
        List<Piece> product;
        String mean = Numbers.millis(trial.latencyMicros().mean());
        if (age == null) {
            product = line("why.delay.mean", "mean", mean);
        } else {
            parts.add(stretch(fromClients() ? "wait.up" : "wait", age.waiting()));
            parts.add(stretch("travel", age.travel()));
            parts.add(stretch("decode", age.decode()));
            product = line(
                    "why.delay",
                    "wait",
                    Numbers.millis(age.waiting()),
                    "travel",
                    Numbers.millis(age.travel()),
                    "decode",
                    Numbers.millis(age.decode()),
                    "total",
                    mean);
        }
        return why(of, Column.DELAY, shown, product, parts, reasons(of).delay(shown), Meant.SLOWEST);
    }

    private Reasons reasons(Facts of) {
        Map<String, String> options = result.experiment().options();
        double seconds = Numbers.seconds(options.getOrDefault("rtt", "0ms"));
        return new Reasons(of, fromClients(), 1e6 * seconds, words);
    }

    /** Whether the updates of the workload are messages of its clients. */
    private boolean fromClients() {
        String pattern = result.experiment().options().getOrDefault("pattern", "");
        return pattern.equals("chat") || pattern.equals("echo");
    }

    private Part stretch(String key, double micros) {
        double shown = Math.max(0, micros);
        return new Part(
                key.replace(".up", ""),
                shown,
                words.with("why.stretch", "time", Numbers.millis(shown), "what", words.get("why." + key)));
    }

    private Why why(
            Facts of, Column column, String shown, List<Piece> product, List<Part> parts, String reason, Meant meant) {
        Metric metric = column.metric();
        Optional<Prediction> model = result.prediction(of.trial().transport(), metric);
        boolean lost = of.trial().updates().lost() > 0;
        return new Why(
                of.trial().transport(),
                column,
                of.trial().repetition(),
                words.with(column == Column.REQUESTS ? "why.question.requests" : "why.question", "value", shown),
                product,
                parts,
                reason + round(of),
                model.map(each -> model(each, metric)).orElse(""),
                model.filter(each -> Math.abs(each.ofShown()) > MUCH)
                        .map(each -> words.get(metric == Metric.DELAY ? "predicted.why" : "why.polls.why"))
                        .orElse(""),
                lost ? Meant.LOST : meant);
    }

    /** Says which round it is, if there are several. */
    private String round(Facts of) {
        int rounds = result.experiment().repetitions();
        return rounds <= 1 ? "" : " " + words.with("why.round", "n", of.trial().repetition() + 1, "k", rounds);
    }

    private String model(Prediction of, Metric metric) {
        String value = metric == Metric.BYTES
                ? Numbers.bytes(of.model())
                : metric == Metric.DELAY ? Numbers.millis(of.model()) : Numbers.whole(of.model());
        double off = of.ofShown();
        long percent = Math.round(100 * Math.abs(off));
        return percent == 0
                ? words.with("why.model.same", "value", value)
                : words.with(off > 0 ? "why.model.above" : "why.model.below", "value", value, "p", percent + "%");
    }

    /** How a number is written. */
    private interface Written {
        String of(double value);
    }

    /**
     * An average with as many decimals as the product needs to give the total as it is shown.
     *
     * @param shown how the total is written
     */
    private static String exactly(long total, long count, Written shown) {
        BigDecimal average = BigDecimal.valueOf(total).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
        String expected = shown.of(total);
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            BigDecimal rounded = average.setScale(decimals, RoundingMode.HALF_UP);
            if (shown.of(rounded.doubleValue() * count).equals(expected)) {
                return written(rounded);
            }
        }
        return written(average.setScale(MOST_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String written(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private static String amount(double bytes) {
        return bytes >= 10_000
                ? Numbers.bytes(bytes)
                : (bytes == Math.rint(bytes) ? Numbers.whole(bytes) : Numbers.significant(bytes)) + " B";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Numbers.whole(value) : Numbers.significant(value);
    }

    /** A line whose values are strong. */
    private List<Piece> line(String key, Object... values) {
        Object[] marked = values.clone();
        for (int i = 1; i < marked.length; i += 2) {
            marked[i] = MARK + String.valueOf(marked[i]) + MARK;
        }
        List<Piece> pieces = new ArrayList<>();
        String[] parts = words.with(key, marked).split(MARK, -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return pieces;
    }
}
