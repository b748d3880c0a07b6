package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.Mishaps;
import transportlab.trial.model.ModelStand;

/**
 * Trials on real sockets against the same trials in virtual time, over the whole trial. A real machine is up to some
 * milliseconds late, so a poll meets an update that it would have missed, or the other way round. Therefore the trial
 * is calculated on time and with several delays, and what was measured lies within what these yield. Where being late
 * changes nothing, as with all push techniques, every count is equal.
 */
@Tag("measured")
class ModelAgreementTest {
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
        Map<String, Long> live = Agreement.counts(trial(id, clients, pattern, new LiveStand()));
        List<Map<String, Long>> models = new ArrayList<>();
        for (Mishaps late : Agreement.lates()) {
            models.add(Agreement.counts(trial(id, clients, pattern, new ModelStand(Counting.SIZES, late))));
        }
        Agreement agreement = Agreement.of(live, models);
        System.out.printf("%s, %s clients, %s: %s%n", id, clients, List.of(pattern), agreement.differences());
        assertThat(agreement.wrong()).isEmpty();
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
        Experiment experiment =
                Trials.experiment(Trials.noticingBreaks(Trials.transport(id), options.toArray(String[]::new)));
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        stand,
                        new StopSignal())
                .measurement();
    }
}
