package transportlab.visualizer.why;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Result;

/** The counts of one trial, of setup and measured together, as its ledger has them. */
record Facts(Measurement trial, long clients) {
    /** From so many more questions a client on, a client asks again and again. */
    private static final double ASKS_AGAIN = 0.5;

    private static final double SOME = 0.05;

    /** The trial whose value is the median; with an even number of rounds, the lower one of the middle two. */
    static Optional<Facts> of(Result result, String transport, Metric metric) {
        List<Measurement> trials = result.trials().stream()
                .filter(trial -> trial.transport().equals(transport) && trial.failure() == null)
                .filter(trial -> metric.of(trial).isPresent())
                .sorted(Comparator.comparingDouble(trial -> metric.of(trial).orElse(0)))
                .toList();
        List<Measurement> counting = trials.stream()
                .filter(trial -> metric.ifItCounts(trial).isPresent())
                .toList();
        List<Measurement> shown = counting.isEmpty() ? trials : counting;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facts(shown.get((shown.size() - 1) / 2), clients(result)));
    }

    private static long clients(Result result) {
        String text = result.experiment().options().getOrDefault("clients", "1");
        return text.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(text)) : 1;
    }

    private long sum(ToLongFunction<PhaseFigures> what) {
        return what.applyAsLong(trial.phases().get("setup"))
                + what.applyAsLong(trial.phases().get("measured"));
    }

    long requests() {
        return sum(phase -> phase.requests().started());
    }

    long sending() {
        return sum(phase -> phase.requests().send());
    }

    long answers() {
        return sum(phase -> phase.responses().completed());
    }

    long empty() {
        return sum(phase -> phase.responses().empty());
    }

    /** Whether empty answers matter. The first answer to each client is always empty, so those of setup do not count. */
    boolean asksInVain() {
        PhaseFigures.Responses measured = trial.phases().get("measured").responses();
        return measured.empty() > SOME * measured.completed();
    }

    long deliveries() {
        return trial.updates().delivered();
    }

    long bytes(String kind) {
        return Metric.bytes(trial, kind);
    }

    /**
     * Whether clients ask again and again on connections that are open already, as those that poll do. Who asks once on
     * each new connection, because the one before was cut, does not.
     */
    boolean asksAgain() {
        PhaseFigures measured = trial.phases().get("measured");
        return measured.requests().receive() - measured.connections().opened() > ASKS_AGAIN * clients;
    }

    /** Whether clients had to open again what had been cut. */
    boolean reopened() {
        return trial.cut() != null;
    }

    /** The share of the bytes that were needed to open the connections. */
    double toOpen() {
        return (double) trial.phases().get("setup").both("total") / Math.max(1, bytes("total"));
    }
}
