package transportlab.visualizer.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What clients tried before something worked, all rounds of a result together, and what that cost each of them. */
public final class FallbackCost {
    private final List<Measurement.Attempt> attempts;
    private final Words words;

    public FallbackCost(Result result, Words words) {
        this.words = words;
        this.attempts = attempts(result);
    }

    /** Of the first transport that tries others, technique by technique; times are medians of the rounds' medians. */
    public static List<Measurement.Attempt> attempts(Result result) {
        List<Measurement> trials = result.trials().stream()
                .filter(trial -> trial.failure() == null
                        && trial.attempts() != null
                        && !trial.attempts().isEmpty())
                .toList();
        return trials.stream()
                .filter(trial -> trial.transport().equals(trials.get(0).transport()))
                .flatMap(trial -> trial.attempts().stream())
                .collect(Collectors.groupingBy(Measurement.Attempt::transport, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(FallbackCost::together)
                .toList();
    }

    private static Measurement.Attempt together(List<Measurement.Attempt> rounds) {
        Map<String, Integer> reasons = new TreeMap<>();
        rounds.forEach(round -> round.reasons().forEach((why, times) -> reasons.merge(why, times, Integer::sum)));
        return new Measurement.Attempt(
                rounds.get(0).transport(),
                sum(rounds, Measurement.Attempt::won),
                sum(rounds, Measurement.Attempt::failed),
                sum(rounds, Measurement.Attempt::timedOut),
                reasons,
                sum(rounds, Measurement.Attempt::requests),
                sum(rounds, Measurement.Attempt::connections),
                new Measurement.UpDown(sum(rounds, round -> round.bytes().up()), sum(rounds, round -> round.bytes()
                        .down())),
                new Measurement.Spread(
                        middle(rounds, Measurement.Spread::p50),
                        middle(rounds, Measurement.Spread::p99),
                        middle(rounds, Measurement.Spread::max)));
    }

    private static long sum(List<Measurement.Attempt> rounds, ToLongFunction<Measurement.Attempt> what) {
        return rounds.stream().mapToLong(what).sum();
    }

    /** The middle one of the rounds, of two the mean. */
    private static long middle(List<Measurement.Attempt> rounds, ToLongFunction<Measurement.Spread> what) {
        long[] sorted = rounds.stream()
                .mapToLong(round -> what.applyAsLong(round.tookMicros()))
                .sorted()
                .toArray();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** In order; empty where nobody tried several techniques. */
    public List<Measurement.Attempt> attempts() {
        return attempts;
    }

    /** One sentence; empty where nobody tried several techniques. */
    public Optional<String> sentence() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(finding());
    }

    private String finding() {
        Optional<Measurement.Attempt> winner =
                attempts.stream().filter(attempt -> attempt.won() > 0).findFirst();
        if (winner.isEmpty()) {
            return words.get("finding.fallback.none");
        }
        String name = Catalogue.name(winner.get().transport(), words.language());
        List<Measurement.Attempt> before = attempts.subList(0, attempts.indexOf(winner.get()));
        if (before.isEmpty()) {
            return words.with("finding.fallback.first", "winner", name);
        }
        return words.with(
                before.size() == 1 ? "finding.fallback.one" : "finding.fallback",
                "winner",
                name,
                "n",
                before.size(),
                "time",
                time(before.stream().mapToDouble(FallbackCost::millis).sum()),
                "requests",
                requests(before.stream().mapToDouble(FallbackCost::requests).sum(), words),
                "bytes",
                Numbers.bytes(before.stream().mapToDouble(FallbackCost::bytes).sum()));
    }

    /** The median of one try, ms. */
    public static double millis(Measurement.Attempt attempt) {
        return attempt.tookMicros().p50() / 1000.0;
    }

    /** Of one client. */
    public static double requests(Measurement.Attempt attempt) {
        return attempt.requests() / (double) Math.max(1, attempt.tried());
    }

    /** {@code 1 request}, {@code 2.5 requests} */
    public static String requests(double number, Words words) {
        String text = Numbers.significant(number);
        return text.equals("1") ? words.get("fallback.one") : words.with("fallback.many", "n", text);
    }

    /** Of one client, both ways. */
    public static double bytes(Measurement.Attempt attempt) {
        return attempt.bytes().sum() / (double) Math.max(1, attempt.tried());
    }

    public static String time(double millis) {
        return millis >= 1000 ? Numbers.significant(millis / 1000) + " s" : Numbers.millis(millis * 1000);
    }
}
