package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Sample;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.Headline;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Makes the charts of a result in one language. Seven transports or more are sorted by bytes. */
public final class Charts {
    /** Up to this number of deliveries, a result keeps all of them. */
    private static final long MOST_SAMPLES = 4000;

    private static final int MOST_UNSORTED = 6;
    private final Result result;
    private final Words words;
    private final List<TransportRounds> runs;
    private final Headline headline;

    public Charts(Result result, Words words) {
        this(result, Map.of(), words);
    }

    /**
     * @param expected what was calculated for other settings, by transport, which is drawn over the result
     */
    public Charts(Result result, Map<String, Measurement> expected, Words words) {
        this.result = result;
        this.words = words;
        this.headline = new Headline(result, words);
        List<String> ids = result.experiment().transports();
        List<TransportRounds> all = ids.stream()
                .map(id -> TransportRounds.of(id, result, expected.get(id), words))
                .toList();
        this.runs = ids.size() <= MOST_UNSORTED
                ? all
                : all.stream()
                        .sorted(java.util.Comparator.comparingDouble(of ->
                                -of.spread(t -> Metric.BYTES.of(t).orElse(0)).median()))
                        .toList();
    }

    Result result() {
        return result;
    }

    Words words() {
        return words;
    }

    /** All of them, as exports write them. */
    public List<Chart> all() {
        List<Chart> all = new ArrayList<>();
        outcome().ifPresent(all::add);
        all.addAll(List.of(
                requests(), overTime(), bytes(false), bytes(true), directions(false), delay(), curve(), scatter()));
        fallback().ifPresent(all::add);
        return all;
    }

    /** What falling back cost; empty if no client had to fall back. */
    public Optional<FallbackChart> fallback() {
        return new Fallbacks(result, words).chart();
    }

    /** What became of each technique over the path; empty if nothing stood between. */
    public Optional<OutcomeChart> outcome() {
        return Happenings.areOverAPath(result)
                ? Optional.of(new Outcomes(result, words, roundsText()).chart())
                : Optional.empty();
    }

    public List<Row> rows() {
        return runs.stream().map(TransportRounds::row).toList();
    }

    public RequestsChart requests() {
        List<RequestsChart.Bar> bars = runs.stream().map(this::requestsBar).toList();
        return new RequestsChart(head("requests", headline.requests()), bars, words.get("chart.toOpen"));
    }

    private RequestsChart.Bar requestsBar(TransportRounds of) {
        Spread requests = of.spread(trial -> Metric.REQUESTS.of(trial).orElse(0));
        double toOpen = of.middle(trial -> Metric.REQUESTS.of(trial).orElse(0)).stream()
                .mapToLong(trial -> trial.phases().get("setup").requests().started())
                .average()
                .orElse(0);
        Double expected = of.expected(Metric.REQUESTS);
        return new RequestsChart.Bar(
                of.row(),
                requests,
                toOpen,
                expected == null
                        ? Numbers.whole(requests.median())
                        : TransportRounds.becoming(Numbers.whole(requests.median()), Numbers.whole(expected)),
                of.calculated(Metric.REQUESTS),
                expected);
    }

    public OverTimeChart overTime() {
        List<OverTimeChart.Lane> lanes = runs.stream()
                .map(of -> {
                    Optional<Measurement> first = of.measured().stream().findFirst();
                    return new OverTimeChart.Lane(
                            of.row(),
                            seconds(first, second -> second.receive() + second.send()),
                            seconds(first, Measurement.Second::responses));
                })
                .toList();
        return new OverTimeChart(
                head("requests-over-time", headline.overTime()),
                lanes,
                words.get("chart.requests"),
                words.get("chart.responses"),
                seconds());
    }

    /** A value for each second that was measured; 0 for seconds in which nothing passed. */
    private List<Long> seconds(
            Optional<Measurement> trial, java.util.function.ToLongFunction<Measurement.Second> value) {
        if (trial.isEmpty()) {
            return List.of();
        }
        List<Measurement.Second> series = trial.get().series();
        return IntStream.range(0, (int) Math.ceil(seconds()))
                .mapToObj(second -> second < series.size() ? value.applyAsLong(series.get(second)) : 0L)
                .toList();
    }

    /** How long was measured, s. */
    private double seconds() {
        return Numbers.seconds(result.experiment().options().getOrDefault("duration", "0"));
    }

    /**
     * @param each divided by the deliveries
     */
    public BytesChart bytes(boolean each) {
        Stacks stacks = new Stacks(words, each);
        List<BytesChart.Bar> bars = runs.stream()
                .map(of -> new BytesChart.Bar(of.row(), stacks.both(of)))
                .toList();
        String key = each ? "bytes-per-update" : "bytes";
        return new BytesChart(
                head(key, headline.bytes()),
                bars,
                stacks.legend(bars.stream().map(BytesChart.Bar::stack).toList(), false));
    }

    /**
     * @param each divided by the deliveries
     */
    public DirectionsChart directions(boolean each) {
        Stacks stacks = new Stacks(words, each);
        List<DirectionsChart.Bars> bars = runs.stream()
                .map(of -> new DirectionsChart.Bars(of.row(), stacks.one(of, "up"), stacks.one(of, "down")))
                .toList();
        List<Stack> all = bars.stream()
                .flatMap(bar -> java.util.stream.Stream.of(bar.up(), bar.down()))
                .toList();
        String key = each ? "bytes-by-direction-per-update" : "bytes-by-direction";
        return new DirectionsChart(
                head(key, headline.bytes()),
                bars,
                stacks.legend(all, true),
                words.get("chart.up"),
                words.get("chart.down"));
    }

    public DelayChart delay() {
        Delays delays = new Delays(words);
        List<DelayChart.Mark> marks = runs.stream().map(delays::mark).toList();
        List<String> ids = runs.stream().map(TransportRounds::id).toList();
        boolean becomes = runs.stream().anyMatch(of -> of.expected() != null);
        // what other settings would yield needs the place of the brackets
        List<Bracket> brackets = becomes ? List.of() : Brackets.of(ids, result, Metric.DELAY, words);
        return new DelayChart(head("delay", headline.delay()), marks, brackets);
    }

    public CurveChart curve() {
        return new CurveChart(head("delay-percentiles", headline.delay()), curves(), Delays.TICKS, mostMillis());
    }

    private List<CurveChart.Curve> curves() {
        Delays delays = new Delays(words);
        return runs.stream().map(delays::curve).toList();
    }

    /** The largest delay in the chart of percentiles and in that of single deliveries, which stand side by side. */
    private double mostMillis() {
        DoubleStream percentiles = curves().stream()
                .flatMap(curve -> Stream.concat(curve.points().stream(), curve.whiskers().stream()))
                .mapToDouble(point -> Math.max(point.millis(), point.max()));
        DoubleStream single = dots().stream().flatMap(of -> of.all().stream()).mapToDouble(ScatterChart.Dot::millis);
        return DoubleStream.concat(percentiles, single).max().orElse(1);
    }

    public ScatterChart scatter() {
        List<ScatterChart.Dots> dots = dots();
        return new ScatterChart(scatterHead(dots), dots, seconds(), mostMillis());
    }

    private List<ScatterChart.Dots> dots() {
        Delays delays = new Delays(words);
        return runs.stream()
                .map(of -> {
                    Optional<Measurement> round = Stream.concat(of.counting().stream(), of.measured().stream())
                            .findFirst();
                    return new ScatterChart.Dots(
                            of.delayRow(),
                            round.map(Charts::dots).orElse(List.of()),
                            delays.mark(of).median().median(),
                            round.map(Charts::picked).orElse(ScatterChart.Picked.ALL));
                })
                .toList();
    }

    private Head scatterHead(List<ScatterChart.Dots> dots) {
        Head head = head("delay-over-time", headline.scatter());
        Optional<ScatterChart.Dots> some = dots.stream()
                .filter(of -> of.picked() != ScatterChart.Picked.ALL)
                .findFirst();
        if (some.isEmpty()) {
            return head;
        }
        String picked = some.get().picked() == ScatterChart.Picked.SAMPLE
                ? words.with(
                        "chart.delay-over-time.sample",
                        "n",
                        Numbers.whole(some.get().all().size()))
                : words.get("chart.delay-over-time.extremes");
        return new Head(
                head.key(), words.get("chart.delay-over-time.some"), head.unit() + ", " + picked, head.finding());
    }

    /**
     * The deliveries of a round that show what most of them were like. Those that were kept only as extremes are left
     * out.
     */
    private static List<ScatterChart.Dot> dots(Measurement trial) {
        return trial.samples().stream()
                .filter(sample -> !sample.onlyReaches())
                .map(s -> new ScatterChart.Dot(s.dueMillis() / 1000, s.latencyMicros() / 1000.0))
                .toList();
    }

    /**
     * How the deliveries were chosen. If there were many, results of earlier versions kept only the quickest and the
     * slowest.
     */
    private static ScatterChart.Picked picked(Measurement trial) {
        boolean drawn = trial.samples().stream().anyMatch(Sample::onlyReaches);
        if (drawn) {
            return ScatterChart.Picked.SAMPLE;
        }
        boolean many =
                trial.updates().delivered() > MOST_SAMPLES && !trial.samples().isEmpty();
        return many ? ScatterChart.Picked.EXTREMES : ScatterChart.Picked.ALL;
    }

    private Head head(String key, String finding) {
        return new Head(
                key,
                words.get("chart." + key + ".title"),
                words.with("chart." + key + ".unit", "n", Numbers.whole(headline.deliveries()), "rounds", roundsText()),
                finding);
    }

    private String roundsText() {
        int rounds = runs.stream().mapToInt(of -> of.measured().size()).max().orElse(0);
        return rounds <= 1 ? words.get("chart.oneRound") : words.with("chart.rounds", "k", rounds);
    }

    /** What one transport cost, in one line. */
    public String detail(String id) {
        TransportRounds of = runs.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> TransportRounds.of(id, result, words));
        return new Detail(of, result, roundsText(), words).text();
    }

    /** What is needed to run a picture again: the settings and the seed. */
    public String smallPrint() {
        return SmallPrint.of(result, words).text();
    }

    public Headline headline() {
        return headline;
    }
}
