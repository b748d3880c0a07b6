package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.Mishaps;
import transportlab.trial.model.ModelStand;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkDirection;

/**
 * Trials on real sockets against the same trials in virtual time, over the whole trial. A real machine is up to some
 * milliseconds late, so a poll meets an update that it would have missed, or the other way round. Therefore the trial
 * is calculated on time and with several delays, and what was measured lies within what these yield. Where being late
 * changes nothing, as with all push techniques, every count is equal.
 */
@Tag("measured")
class ModelAgreementTest {
    private static final long MOST_LATE_NANOS = 5_000_000;

    private static final List<String[]> PATTERNS = List.of(
            new String[] {"pattern", "ticker"},
            new String[] {"pattern", "chat", "rooms-of", "5"},
            new String[] {"pattern", "echo"},
            new String[] {"pattern", "notifications"},
            new String[] {"pattern", "ticker", "cut", "800ms"});

    static List<Arguments> one() {
        return Catalogue.all().stream()
                .map(transport -> Arguments.of(transport.info().id(), "5", PATTERNS.get(0)))
                .toList();
    }

    static List<Arguments> matrix() {
        List<Arguments> all = new ArrayList<>();
        for (Transport transport : Catalogue.all()) {
            for (String clients : List.of("5", "50")) {
                for (String[] pattern : PATTERNS) {
                    all.add(Arguments.of(transport.info().id(), clients, pattern));
                }
            }
        }
        return all;
    }

    @Tag("gate")
    @ParameterizedTest(name = "{0}, {1} clients")
    @MethodSource("one")
    void theModelAgreesWithATrialOnSockets(String id, String clients, String[] pattern) throws Exception {
        agree(id, clients, pattern);
    }

    @ParameterizedTest(name = "{0}, {1} clients, {2}")
    @MethodSource("matrix")
    void theModelAgreesWithEachKindOfTrial(String id, String clients, String[] pattern) throws Exception {
        agree(id, clients, pattern);
    }

    @ParameterizedTest(name = "auto, {0}")
    @ValueSource(
            strings = {
                "websocket=501",
                "websocket=swallow,flashsocket=501",
                "websocket=501,flashsocket=501,long-polling=501",
                "websocket=501,flashsocket=501,long-polling=501,multipart=501,forever-iframe=501"
            })
    void theModelAgreesWithFallingBack(String refuse) throws Exception {
        agree("auto", "5", new String[] {"pattern", "ticker", "refuse", refuse});
    }

    private static void agree(String id, String clients, String[] pattern) throws Exception {
        Map<String, Long> live = counts(trial(id, clients, pattern, new LiveStand()));
        List<Map<String, Long>> models = new ArrayList<>();
        for (Mishaps late : lates()) {
            models.add(counts(trial(id, clients, pattern, new ModelStand(Counting.SIZES, late))));
        }
        List<String> differences = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String key : union(live, models)) {
            long one = live.getOrDefault(key, 0L);
            LongSummaryStatistics range = models.stream()
                    .mapToLong(model -> model.getOrDefault(key, 0L))
                    .summaryStatistics();
            long punctual = models.get(0).getOrDefault(key, 0L);
            String said = key + " live " + one + ", model " + punctual
                    + (range.getMin() == range.getMax()
                            ? ""
                            : " (late: " + range.getMin() + " to " + range.getMax() + ")");
            if (one != punctual) {
                differences.add(said);
            }
            if (one < range.getMin() || one > range.getMax()) {
                wrong.add(said);
            }
        }
        System.out.printf("%s, %s clients, %s: %s%n", id, clients, List.of(pattern), differences);
        assertThat(wrong).isEmpty();
    }

    /** On time, and up to ten milliseconds late on the way there and back, always as much or by chance. */
    private static List<Mishaps> lates() {
        List<Mishaps> lates = new ArrayList<>(List.of(Mishaps.NONE));
        for (double millis : new double[] {0.5, 1, 2, 3, 4, 5}) {
            lates.add(late(() -> (long) (millis * 1e6)));
        }
        for (int seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            lates.add(late(() -> random.nextLong(MOST_LATE_NANOS)));
        }
        return lates;
    }

    private static Mishaps late(LongSupplier nanos) {
        return new Mishaps() {
            @Override
            public LinkDirection path(Link link, LinkDirection rule) {
                return (id, sent, bytes, schedule) ->
                        rule.offer(id, sent, bytes, (same, at) -> schedule.deliver(same, at + nanos.getAsLong()));
            }
        };
    }

    private static Set<String> union(Map<String, Long> one, List<Map<String, Long>> others) {
        Set<String> keys = new TreeSet<>(one.keySet());
        others.forEach(other -> keys.addAll(other.keySet()));
        return keys;
    }

    private static Measurement trial(String id, String clients, String[] pattern, Stand stand) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "clients",
                clients,
                "duration",
                "2s",
                "rate",
                "4",
                "poll-interval",
                "250ms",
                "rtt",
                "40ms",
                "seed",
                "3"));
        options.addAll(List.of(pattern));
        Experiment experiment = Trials.experiment(options.toArray(String[]::new));
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        stand,
                        new StopSignal())
                .measurement();
    }

    /** What was counted over all phases. */
    private static Map<String, Long> counts(Measurement trial) {
        Map<String, Long> counts = new TreeMap<>();
        for (PhaseFigures phase : trial.phases().values()) {
            phase.bytes().forEach((way, kinds) -> kinds.forEach((kind, n) -> add(counts, way + " " + kind, n)));
            phase.frames().forEach((way, codes) -> codes.forEach((code, n) -> add(counts, way + " frame " + code, n)));
            phase.responses().status().forEach((status, n) -> add(counts, "status " + status, n));
            add(counts, "receive", phase.requests().receive());
            add(counts, "send", phase.requests().send());
            add(counts, "empty", phase.responses().empty());
            add(counts, "failed", phase.responses().failed());
            add(counts, "opened", phase.connections().opened());
            add(counts, "closed", phase.connections().closed());
        }
        add(counts, "delivered", trial.updates().delivered());
        return counts;
    }

    private static void add(Map<String, Long> counts, String key, long n) {
        if (n > 0) {
            counts.merge(key, n, Long::sum);
        }
    }
}
