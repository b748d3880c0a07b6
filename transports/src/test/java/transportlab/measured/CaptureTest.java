package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.Beside;
import transportlab.testing.Capture;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.TrialSettings;

/** The ledger against {@code tcpdump}: not a byte of difference, either way. */
@Tag("measured")
class CaptureTest {
    /** Trials of each transport. */
    private static final int KINDS = 6;

    /** Trials in which something is refused, behind them. */
    private static final int REFUSALS = 8;

    /** The trials of the selection, each with a server and ports of its own. */
    private static final Beside BESIDE = new Beside(4);

    private static final Map<Object, Future<?>> BEGUN = new LinkedHashMap<>();

    /** A trial whose ports are captured from before it begins. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Captured(String id, String what, String[] options, int port, Capture capture) {}

    /** Each transport once, each kind of trial and each refusal in its turn. */
    static List<Arguments> selection() {
        List<Arguments> all = all();
        List<Arguments> some = new ArrayList<>();
        for (int i = 0; i < Catalogue.all().size(); i++) {
            some.add(all.get(i * KINDS + i % KINDS));
        }
        some.add(all.get(all.size() - REFUSALS));
        some.add(all.get(all.size() - 1));
        return some;
    }

    static List<Arguments> others() {
        List<Arguments> others = all();
        List<Object> some = selection().stream().map(CaptureTest::name).toList();
        others.removeIf(each -> some.contains(name(each)));
        return others;
    }

    private static Object name(Arguments trial) {
        return List.of(trial.get()[0], trial.get()[1]);
    }

    private static List<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (Transport transport : Catalogue.all()) {
            for (String clients : List.of("1", "7", "50")) {
                all.add(Arguments.of(transport.info().id(), clients + " clients", new String[] {
                    "clients", clients, "duration", "2s", "rate", "5"
                }));
            }
            all.add(Arguments.of(transport.info().id(), "64 KiB", new String[] {
                "clients", "7", "payload", "64KiB", "duration", "2s", "rate", "3"
            }));
            all.add(Arguments.of(transport.info().id(), "chat", new String[] {
                "clients", "10", "pattern", "chat", "duration", "2s", "rtt", "0ms"
            }));
            all.add(Arguments.of(transport.info().id(), "cut", new String[] {
                "clients", "20", "pattern", "echo", "duration", "2s", "rate", "5", "cut", "800ms"
            }));
        }
        for (String refuse : List.of(
                "websocket=refuse,flashsocket=refuse",
                "websocket=501,flashsocket=501",
                "websocket=swallow,flashsocket=swallow",
                "websocket=close,flashsocket=close,long-polling=close")) {
            all.add(refused("auto", refuse));
        }
        for (String how : List.of("refuse", "501", "swallow", "close")) {
            all.add(refused("socketio", "socketio-websocket=" + how));
        }
        return all;
    }

    private static Arguments refused(String id, String refuse) {
        String what = refuse.substring(refuse.lastIndexOf('=') + 1);
        return Arguments.of(id, what, new String[] {"clients", "7", "duration", "2s", "rate", "5", "refuse", refuse});
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("selection")
    @Tag("gate")
    void theLedgerIsTheCaptureToTheByte(String id, String what, String[] options) throws Exception {
        beginAll();
        Beside.result(BEGUN.get(List.of(id, what)));
    }

    /** All captures begin before the first trial: a child that begins would hold sockets of a trial for a moment. */
    private static void beginAll() throws IOException {
        if (!BEGUN.isEmpty()) {
            return;
        }
        List<Captured> captured = new ArrayList<>();
        for (Arguments each : selection()) {
            captured.add(captured(each));
        }
        for (Captured each : captured) {
            BEGUN.put(List.of(each.id, each.what), BESIDE.call(() -> {
                ledgerIsCapture(each);
                return null;
            }));
        }
    }

    private static Captured captured(Arguments trial) throws IOException {
        int port = Trials.freePort();
        Object[] of = trial.get();
        return new Captured((String) of[0], (String) of[1], (String[]) of[2], port, Capture.of(port));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("others")
    void theLedgerIsTheCaptureToTheByteInAllOtherTrials(String id, String what, String[] options) throws Exception {
        ledgerIsCapture(captured(Arguments.of(id, what, options)));
    }

    private static void ledgerIsCapture(Captured trial) throws Exception {
        Transport transport = Trials.transport(trial.id);
        Experiment experiment = Trials.experiment(Trials.noticingBreaks(transport, trial.options));
        try (Capture capture = trial.capture) {
            Measurement m = Trials.run(transport, experiment.plan(0), TrialSettings.of(experiment, 0, trial.port));
            List<Capture.Flow> flows = capture.finish();
            long up = flows.stream().filter(f -> !f.reset).mapToLong(f -> f.up).sum();
            long down =
                    flows.stream().filter(f -> !f.reset).mapToLong(f -> f.down).sum();
            long resets = flows.stream().filter(f -> f.reset).count();
            long ledgerUp = Trials.bytes(m, "up") - m.inexact().up();
            long ledgerDown = Trials.bytes(m, "down") - m.inexact().down();
            System.out.printf(
                    "capture %-14s %-10s up %d - %d = %d, down %d - %d = %d; connections %d, of them reset %d, inexact"
                            + " %d (up %d, down %d)%n",
                    trial.id,
                    trial.what,
                    ledgerUp,
                    up,
                    ledgerUp - up,
                    ledgerDown,
                    down,
                    ledgerDown - down,
                    flows.size(),
                    resets,
                    m.inexact().connections(),
                    m.inexact().up(),
                    m.inexact().down());
            assertThat(capture.said()).contains("0 packets dropped by kernel");
            assertThat(m.updates().lost()).isZero();
            assertThat(ledgerUp).isEqualTo(up);
            assertThat(ledgerDown).isEqualTo(down);
            assertThat(m.inexact().connections()).isEqualTo(resets);
            if (!experiment.path().isOpen()) {
                assertThat(m.payloadUndelivered()).isZero();
                assertThat(Trials.bytes(m, "up")).isEqualTo(all(flows, f -> f.up));
                assertThat(Trials.bytes(m, "down")).isEqualTo(all(flows, f -> f.down));
            } else if (experiment.cut() == null) {
                assertThat(resets).isZero();
                assertThat(m.payloadUndelivered()).isZero();
            } else {
                assertThat(m.payloadUndelivered()).isNotNegative();
                assertThat(m.updates().duplicated()).isZero();
            }
        }
    }

    private static long all(List<Capture.Flow> flows, ToLongFunction<Capture.Flow> direction) {
        return flows.stream().mapToLong(direction).sum();
    }
}
