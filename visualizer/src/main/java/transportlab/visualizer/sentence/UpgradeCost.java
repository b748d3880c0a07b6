package transportlab.visualizer.sentence;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Upgrade;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** How clients changed their technique during a run, over all rounds of a result, and what that cost each of them. */
public record UpgradeCost(Result result, Words words) {
    /** A sentence for each transport whose clients tried to change. */
    public List<String> sentences() {
        return result.experiment().transports().stream()
                .flatMap(id -> sentence(id).stream())
                .toList();
    }

    private Optional<String> sentence(String id) {
        List<Upgrade> rounds = result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .map(Measurement::upgrade)
                .filter(upgrade -> upgrade != null && upgrade.clients() > 0)
                .toList();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(sentence(id, rounds));
    }

    private String sentence(String id, List<Upgrade> rounds) {
        double clients = sum(rounds, Upgrade::clients);
        List<Upgrade> successful =
                rounds.stream().filter(round -> round.afterMicros() != null).toList();
        return words.with(
                successful.isEmpty() ? "sentence.upgrade.none" : "sentence.upgrade",
                "transport",
                Catalogue.name(id, words.language()),
                "clients",
                sum(rounds, Upgrade::clients),
                "upgraded",
                sum(rounds, Upgrade::upgraded),
                "after",
                successful.isEmpty()
                        ? ""
                        : millis(Medians.of(
                                successful, round -> round.afterMicros().p50())),
                "time",
                millis(Medians.of(rounds, round -> round.tookMicros().p50())),
                "requests",
                FallbackCost.requests(sum(rounds, Upgrade::requests) / clients, words),
                "bytes",
                Numbers.bytes(sum(rounds, round -> round.bytes().sum()) / clients));
    }

    private static long sum(List<Upgrade> rounds, ToLongFunction<Upgrade> what) {
        return rounds.stream().mapToLong(what).sum();
    }

    private static String millis(long micros) {
        return Numbers.millis((double) micros);
    }
}
