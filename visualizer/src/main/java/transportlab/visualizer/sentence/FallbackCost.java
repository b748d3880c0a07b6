package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.TryCounts;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What clients tried before something worked, all rounds of a result together, and what that cost each of them. */
public final class FallbackCost {
    private final List<Tried> all;
    private final Words words;

    /**
     * One technique, tried by many clients.
     *
     * @param transport its id
     * @param won how many clients keep it
     * @param failed how many clients were refused
     * @param timedOut how many clients had no answer in time
     * @param requests the requests of one client
     * @param bytes the bytes of one client, in both directions
     * @param millis how long one try took: the median of the rounds' medians
     */
    public record Tried(
            String transport, long won, long failed, long timedOut, double requests, double bytes, double millis) {
        public long clients() {
            return won + failed + timedOut;
        }

        /** Whether most of those who tried it keep it. */
        public boolean kept() {
            return 2 * won > clients();
        }
    }

    public FallbackCost(Result result, Words words) {
        this.words = words;
        this.all = of(result);
    }

    /** The tries of the first transport that tries several techniques, technique by technique, in order. */
    private static List<Tried> of(Result result) {
        List<Measurement> trials = result.trials().stream()
                .filter(trial -> trial.attempts() != null && !trial.attempts().isEmpty())
                .toList();
        return trials.stream()
                .filter(trial -> trial.transport().equals(trials.get(0).transport()))
                .flatMap(trial -> trial.attempts().stream())
                .collect(Collectors.groupingBy(TryCounts::transport, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(FallbackCost::together)
                .toList();
    }

    private static Tried together(List<TryCounts> rounds) {
        double tried = Math.max(1, sum(rounds, TryCounts::tried));
        return new Tried(
                rounds.get(0).transport(),
                sum(rounds, TryCounts::won),
                sum(rounds, TryCounts::failed),
                sum(rounds, TryCounts::timedOut),
                sum(rounds, TryCounts::requests) / tried,
                sum(rounds, round -> round.bytes().sum()) / tried,
                Medians.of(rounds, round -> round.tookMicros().p50()) / 1000.0);
    }

    private static long sum(List<TryCounts> rounds, ToLongFunction<TryCounts> what) {
        return rounds.stream().mapToLong(what).sum();
    }

    /** What was tried, in order; empty if no client tried several techniques. */
    public List<Tried> all() {
        return all;
    }

    /** Whether any of the techniques that were tried did not work. */
    public static boolean fellBack(Result result) {
        return of(result).stream().anyMatch(tried -> tried.failed() + tried.timedOut() > 0);
    }

    /** One sentence about the cost; empty if no client tried several techniques. */
    public Optional<String> sentence() {
        return all.isEmpty() ? Optional.empty() : Optional.of(finding());
    }

    private String finding() {
        Tried winner = all.stream().max(Comparator.comparingLong(Tried::won)).orElseThrow();
        long clients = all.stream().mapToLong(Tried::won).sum();
        String name = Catalogue.name(winner.transport(), words.language());
        if (clients == 0) {
            return words.get("finding.fallback.none");
        }
        if (winner.won() < clients) {
            return words.with("finding.fallback.mixed", "winner", name, "won", winner.won(), "clients", clients);
        }
        List<Tried> before = all.subList(0, all.indexOf(winner));
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
                time(before.stream().mapToDouble(Tried::millis).sum()),
                "requests",
                requests(before.stream().mapToDouble(Tried::requests).sum(), words),
                "bytes",
                Numbers.bytes(before.stream().mapToDouble(Tried::bytes).sum()));
    }

    /** {@code 1 request}, {@code 2.5 requests} */
    public static String requests(double number, Words words) {
        String text = Numbers.significant(number);
        return text.equals("1") ? words.get("fallback.one") : words.with("fallback.many", "n", text);
    }

    public static String time(double millis) {
        return millis >= 1000 ? Numbers.significant(millis / 1000) + " s" : Numbers.millis(millis * 1000);
    }
}
