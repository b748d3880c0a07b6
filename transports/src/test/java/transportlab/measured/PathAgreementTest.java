package transportlab.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.testing.Beside;
import transportlab.testing.Trials;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.Mishaps;
import transportlab.trial.model.ModelStand;

/**
 * Paths on real sockets against the same paths in virtual time: the same outcome, noticed by the same means, and the same
 * bytes at both ends of the path, as far as what a real machine is late allows. Where clients lose connections, only the
 * sizes of their requests are compared, because how many there are depends on the moment of each try.
 */
@Tag("measured")
class PathAgreementTest {
    private static final Beside BESIDE = new Beside(6);
    private static final Map<String, Future<Measurement>> LIVE = new ConcurrentHashMap<>();

    /** Each stage with three techniques that it treats differently. */
    private static final List<Arguments> DIFFERENT = List.of(
            of("upgrade=501", "long-polling", "websocket", "socketio"),
            of("upgrade=403", "sse", "websocket", "auto"),
            of("upgrade=strip", "streaming", "websocket", "socketio-websocket"),
            of("upgrade=swallow", "short-polling", "websocket", "auto"),
            of("buffer=end", "long-polling", "streaming", "websocket"),
            of("buffer=1KiB", "short-polling", "sse", "forever-iframe"),
            of("buffer=1s", "jsonp-polling", "multipart", "socketio-websocket"),
            of("idle=200ms", "short-polling", "sse", "websocket"),
            of("idle=200ms/reset", "long-polling", "streaming", "tcp"),
            of("idle=200ms/silent", "short-polling", "websocket", "forever-iframe"),
            of("close=2KiB", "short-polling", "streaming", "websocket"),
            of("close=1s", "long-polling", "forever-iframe", "tcp"),
            of("close=1s/reset", "socketio-polling", "sse", "websocket"),
            of("http-only", "streaming", "tcp", "flashsocket"),
            of("http10", "short-polling", "streaming", "websocket"),
            of("response-header=Content-Type: text/plain", "streaming", "sse", "multipart"),
            of("half-open=1s/server", "long-polling", "streaming", "socketio-websocket"),
            of("half-open=1s/client", "long-polling", "sse", "websocket"),
            of("proxy", "short-polling", "streaming", "websocket"),
            of("proxy=any", "websocket", "socketio", "auto"),
            of("link=60ms", "short-polling", "long-polling", "websocket"),
            of("/ws=404", "long-polling", "websocket", "auto"),
            of("tcp=swallow", "streaming", "websocket", "tcp"),
            of("http10,buffer=16KiB/accel", "long-polling", "sse", "socketio"));

    private static Arguments of(String rules, String... techniques) {
        return Arguments.of(rules, List.of(techniques));
    }

    static List<Arguments> different() {
        return DIFFERENT;
    }

    static List<Arguments> all() {
        return DIFFERENT.stream()
                .map(each -> Arguments.of(each.get()[0], Catalogue.ids()))
                .toList();
    }

    /** All trials of the table begin at once, as far as there is room. */
    private static void beginAll() {
        for (Arguments each : DIFFERENT) {
            for (Object id : (List<?>) each.get()[1]) {
                live((String) each.get()[0], (String) id);
            }
        }
    }

    @Tag("gate")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("different")
    void aPathDoesOnSocketsWhatItDoesInVirtualTime(String rules, List<String> techniques) throws Exception {
        beginAll();
        agree(rules, techniques);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aPathDoesSoWithEveryTechnique(String rules, List<String> techniques) throws Exception {
        agree(rules, techniques);
    }

    private static void agree(String rules, List<String> techniques) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String id : techniques) {
            live(rules, id);
        }
        for (String id : techniques) {
            compare(rules, id, live(rules, id).get(), all);
        }
        all.assertAll();
    }

    /** The trial on sockets, which runs beside others. */
    private static Future<Measurement> live(String rules, String id) {
        return LIVE.computeIfAbsent(rules + " " + id, key -> BESIDE.call(() -> trial(id, rules, new LiveStand())));
    }

    private static void compare(String rules, String id, Measurement live, SoftAssertions all) throws Exception {
        List<Measurement> models = new ArrayList<>();
        for (Mishaps late : Agreement.lates()) {
            models.add(trial(id, rules, new ModelStand(Counting.BYTES, late)));
        }
        Measurement model = models.get(0);
        String which = rules + ", " + id;
        Agreement agreement = Agreement.of(
                counts(live), models.stream().map(PathAgreementTest::counts).toList());
        System.out.printf(
                "%s: %s %s, model %s %s: %s%n",
                which, live.outcome(), told(live), model.outcome(), told(model), agreement.differences());
        all.assertThat(live.failure()).as(which).isNull();
        all.assertThat(models).as(which).extracting(Measurement::outcome).contains(live.outcome());
        all.assertThat(models).as(which).extracting(PathAgreementTest::by).contains(by(live));
        if (models.stream().allMatch(each -> each.noticed() == null)) {
            all.assertThat(agreement.wrong()).as(which).isEmpty();
        } else {
            all.assertThat(each(live)).as(which + ": bytes of a request").isBetween(each(model) - 1, each(model) + 1);
        }
    }

    private static Noticed.By by(Measurement trial) {
        return trial.noticed() == null ? null : trial.noticed().by();
    }

    private static String told(Measurement trial) {
        Noticed noticed = trial.noticed();
        return noticed == null
                ? "nothing to notice"
                : noticed.by() + " " + noticed.afterMillis() + " ms (" + noticed.cause() + ")";
    }

    /**
     * Header bytes of a request. How often a client that is in trouble tries again depends on when it tries, but not
     * what it says then. Where requests of several sizes are mixed, there is nothing to compare.
     */
    private static long each(Measurement trial) {
        Map<String, Long> counts = Agreement.counts(trial);
        long requests = counts.getOrDefault("receive", 0L);
        boolean mixed = counts.getOrDefault("send", 0L) > 0;
        return requests == 0 || mixed ? 0 : Math.round((double) counts.getOrDefault("up headers", 0L) / requests / 10);
    }

    private static Map<String, Long> counts(Measurement trial) {
        Map<String, Long> counts = Agreement.counts(trial);
        trial.path().atServer().values().forEach(at -> {
            counts.merge("at server up", at.up(), Long::sum);
            counts.merge("at server down", at.down(), Long::sum);
        });
        return counts;
    }

    private static Measurement trial(String id, String rules, Stand stand) throws Exception {
        Experiment experiment = Trials.experiment(
                "clients",
                "3",
                "duration",
                "2s",
                "warmup",
                "0ms",
                "rate",
                "4",
                "rtt",
                "40ms",
                "seed",
                "3",
                "answer-timeout",
                "1s",
                "position-timeout",
                "1s",
                "poll-timeout",
                "1s",
                "hold",
                "1s",
                "path",
                rules);
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        stand,
                        new StopSignal())
                .measurement();
    }
}
