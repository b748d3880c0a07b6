package transportlab.visualizer.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Result;
import transportlab.measure.TryCounts;

/** Puts the rounds of each technique over a path together. */
public final class Happenings {
    /** From the best to the worst. */
    private static final List<Outcome> WORSE =
            List.of(Outcome.DELIVERED, Outcome.FELL_BACK, Outcome.PARTLY, Outcome.DEAD, Outcome.MUTED);

    private Happenings() {}

    /** Those that fared worst; none if everything was simply delivered. */
    public static List<Happened> worst(List<Happened> all) {
        int worst = all.stream()
                .mapToInt(each -> WORSE.indexOf(each.outcome()))
                .max()
                .orElse(0);
        return worst == 0
                ? List.of()
                : all.stream()
                        .filter(each -> WORSE.indexOf(each.outcome()) == worst)
                        .toList();
    }

    /** Whether something stood between clients and server. */
    public static boolean areOverAPath(Result result) {
        return result.trials().stream().anyMatch(trial -> trial.outcome() != null);
    }

    /** What became of the techniques that ran over a path, in the order of the comparison. */
    public static List<Happened> of(Result result) {
        return result.experiment().transports().stream()
                .map(id -> of(id, result.trials()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was calculated beside what was measured; empty if nothing was. */
    public static Optional<Happened> calculated(Result result, String id) {
        return result.isCalculated() ? Optional.empty() : of(id, Result.calculated(result.all()));
    }

    /** Empty if none of these trials of the transport has an outcome. */
    public static Optional<Happened> of(String id, List<Measurement> trials) {
        List<Measurement> rounds = trials.stream()
                .filter(trial -> trial.transport().equals(id) && trial.failure() == null && trial.outcome() != null)
                .toList();
        return rounds.stream()
                .map(Measurement::outcome)
                .max(java.util.Comparator.comparingInt(WORSE::indexOf))
                .map(worst -> together(id, worst, rounds));
    }

    private static Happened together(String id, Outcome worst, List<Measurement> rounds) {
        List<Measurement> alike =
                rounds.stream().filter(trial -> trial.outcome() == worst).toList();
        Measurement one = alike.get(0);
        return new Happened(
                id,
                worst,
                rounds.size(),
                alike.size(),
                rounds.stream().mapToLong(trial -> trial.updates().delivered()).sum(),
                rounds.stream().mapToLong(trial -> trial.updates().expected()).sum(),
                notice(alike),
                harm(one),
                one.path() == null ? null : one.path().way(),
                tried(alike),
                opened(one),
                requests(one) > 0 && !hasFrames(one),
                requests(one) == 0);
    }

    /** What comes when the trial is over and connections close, such as an answer that was held back, is no beginning. */
    private static boolean opened(Measurement trial) {
        return trial.path() != null
                && trial.path().way() != null
                && trial.phases().entrySet().stream()
                        .anyMatch(phase -> !phase.getKey().equals("close")
                                && phase.getValue().total("down") > 0);
    }

    private static Happened.Harm harm(Measurement trial) {
        return trial.path() == null
                ? new Happened.Harm(null, null, "")
                : new Happened.Harm(
                        trial.path().did(), trial.path().status(), trial.path().rules());
    }

    /** That of most rounds: their median time, or never. */
    private static Happened.Notice notice(List<Measurement> rounds) {
        List<Noticed> all = rounds.stream()
                .map(Measurement::noticed)
                .filter(Objects::nonNull)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        List<Noticed> timed =
                all.stream().filter(noticed -> noticed.afterMillis() != null).toList();
        List<Noticed> most = 2 * timed.size() > all.size() ? timed : all;
        Noticed first = most.get(0);
        double[] times =
                timed.stream().mapToDouble(Noticed::afterMillis).sorted().toArray();
        Double millis = most == timed ? Double.valueOf(times[times.length / 2]) : null;
        return new Happened.Notice(
                millis == null ? Noticed.By.NOBODY : first.by(),
                millis,
                first.clients(),
                millis == null ? first.clients() : first.never(),
                first.cause());
    }

    private static List<Happened.Tried> tried(List<Measurement> rounds) {
        Map<String, List<TryCounts>> byTechnique = rounds.stream()
                .filter(trial -> trial.attempts() != null)
                .flatMap(trial -> trial.attempts().stream())
                .collect(Collectors.groupingBy(TryCounts::transport, LinkedHashMap::new, Collectors.toList()));
        List<Happened.Tried> all = new ArrayList<>();
        byTechnique.forEach((technique, counts) -> {
            long won = counts.stream().mapToLong(TryCounts::won).sum();
            long tried = counts.stream().mapToLong(TryCounts::tried).sum();
            if (tried > 0) {
                all.add(new Happened.Tried(technique, 2 * won > tried));
            }
        });
        return all;
    }

    private static long requests(Measurement trial) {
        return trial.phases().values().stream()
                .mapToLong(phase -> phase.requests().started())
                .sum();
    }

    private static boolean hasFrames(Measurement trial) {
        return trial.phases().values().stream().anyMatch(Happenings::hasFrames);
    }

    private static boolean hasFrames(PhaseFigures phase) {
        return phase.frames().values().stream().anyMatch(byOpcode -> !byOpcode.isEmpty());
    }
}
