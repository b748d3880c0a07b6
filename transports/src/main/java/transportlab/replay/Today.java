package transportlab.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.workload.Durations;

/**
 * The same schedule with the techniques of this program and the headers of a browser of today: calculated for each row,
 * and measured for as many clients as fit on one computer.
 *
 * @param bitsPerSecond of all bytes that pass while it is measured, without TCP/IP headers
 * @param headerBytes mean of a request and its response together; of a technique that pushes, what is around an update
 * @param clients how many ran or were calculated
 */
public record Today(double bitsPerSecond, double headerBytes, int clients) {
    private static final String POLLS = "short-polling";
    private static final String PUSHES = "websocket";
    private static final int MOST_LIVE = 500;
    private static final Duration LONGEST_LIVE = Duration.ofSeconds(20);
    private static final Duration MOST = Duration.ofMinutes(60);
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration LEAST_LIVE = Duration.ofSeconds(4);
    private static final int INTERVALS = 4;

    /**
     * @throws TrialException if it cannot run, or was stopped
     */
    public static Today calculated(Replay replay, Replay.Row row, StopSignal stop) throws TrialException {
        return run(toCalculate(replay, row), row, stop);
    }

    /**
     * A measurement with fewer clients if need be.
     *
     * @return empty if clients ask so seldom that it would take too long
     * @throws TrialException if it cannot run
     */
    public static Optional<Today> measured(Replay replay, Replay.Row row) throws TrialException {
        Optional<Experiment> experiment = toMeasure(replay, row);
        return experiment.isEmpty() ? Optional.empty() : Optional.of(run(experiment.get(), row, new StopSignal()));
    }

    /** What is calculated for a row. */
    public static Experiment toCalculate(Replay replay, Replay.Row row) throws TrialException {
        return experiment(replay, row, row.clients(), "model", LEAST);
    }

    /**
     * What is measured for a row, with fewer clients if need be.
     *
     * @return empty if clients ask so seldom that it would take too long
     */
    public static Optional<Experiment> toMeasure(Replay replay, Replay.Row row) throws TrialException {
        if (duration(replay, row, LEAST_LIVE).compareTo(LONGEST_LIVE) > 0) {
            return Optional.empty();
        }
        return Optional.of(experiment(replay, row, Math.min(MOST_LIVE, row.clients()), "live", LEAST_LIVE));
    }

    /** As if so many clients did the same. */
    public double bitsPerSecondOf(int all) {
        return bitsPerSecond * all / clients;
    }

    private static Today run(Experiment experiment, Replay.Row row, StopSignal stop) throws TrialException {
        List<Measurement> trials = Comparisons.of(
                        experiment,
                        Map.of("mode", experiment.mode().name().toLowerCase(Locale.ROOT)),
                        0,
                        RunListener.NOBODY,
                        stop,
                        new CutSignal())
                .run()
                .result()
                .trials();
        return of(trials, experiment, row);
    }

    /**
     * @param trials of that experiment
     * @throws TrialException if it failed
     */
    public static Today of(List<Measurement> trials, Experiment experiment, Replay.Row row) throws TrialException {
        if (trials.isEmpty() || trials.get(0).failure() != null) {
            throw new TrialException(
                    trials.isEmpty() ? "stopped" : trials.get(0).failure());
        }
        return of(trials.get(0), row, experiment.workload().clients());
    }

    private static Experiment experiment(Replay replay, Replay.Row row, int clients, String mode, Duration least)
            throws TrialException {
        try {
            ExperimentOptions all = new ExperimentOptions().named(replay.id());
            for (Map.Entry<String, String> option :
                    options(replay, row, clients, mode, least).entrySet()) {
                all.set(option.getKey(), option.getValue(), option.getKey());
            }
            return all.build();
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }

    private static Map<String, String> options(
            Replay replay, Replay.Row row, int clients, String mode, Duration least) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("mode", mode);
        options.put("transports", row.polls() ? POLLS : PUSHES);
        options.put("clients", "" + clients);
        options.put("rate", replay.rate().toPlainString());
        options.put("arrivals", "periodic");
        options.put("payload", "" + replay.payload());
        options.put("rtt", "0ms");
        options.put("warmup", "0ms");
        if (row.polls()) {
            options.put("poll-interval", Durations.format(row.pollInterval()));
        }
        options.put("duration", Durations.format(duration(replay, row, least)));
        return options;
    }

    /** Several intervals and several updates, but no longer than a trial may be. */
    private static Duration duration(Replay replay, Replay.Row row, Duration least) {
        Duration updates =
                Duration.ofMillis((long) (1000 * INTERVALS / replay.rate().doubleValue()));
        Duration polls = row.polls() ? row.pollInterval().multipliedBy(INTERVALS) : Duration.ZERO;
        return Stream.of(least, updates, polls)
                .max(Comparator.naturalOrder())
                .filter(longest -> longest.compareTo(MOST) < 0)
                .orElse(MOST);
    }

    private static Today of(Measurement trial, Replay.Row row, int clients) {
        PhaseFigures measured = trial.phases().get("measured");
        double seconds = (trial.phases().get("drain").startedAtEpochMicros() - measured.startedAtEpochMicros()) / 1e6;
        double headers = row.polls()
                ? (double) measured.both("headers")
                        / Math.max(1, measured.requests().started())
                : (double) (measured.both("total") - measured.both("payload"))
                        / Math.max(1, trial.updates().delivered());
        return new Today(8 * measured.both("total") / seconds, headers, clients);
    }
}
