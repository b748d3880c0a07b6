package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.path.Presets;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

/**
 * What survives what, in virtual time: each stage and each preset with each technique, as a table that people can read.
 */
class PathTableTest {
    private static final Path WRITTEN_DOWN = Path.of("src/test/resources/golden/paths.txt");
    private static final Path SEEN = Path.of("target/golden-seen/paths.txt");

    private static final String LEGEND =
            """
            What becomes of each technique over each path: 5 clients, 2 updates/s, 4 s, 40 ms.
              all   every delivery came        some  some came             -     none came; told by an end or an error, or no answer at all
              mute  none came, no error        back  all came, on another way than over an open path
            How the clients noticed, and how long it took (median): e an end, x an error, w a time-out of their own; never = nobody was told
            """;

    static final List<String> RULES = List.of(
            "upgrade=501",
            "upgrade=403",
            "upgrade=strip",
            "upgrade=swallow",
            "buffer=end",
            "buffer=1KiB",
            "buffer=2s",
            "buffer=16KiB/accel",
            "idle=300ms",
            "idle=300ms/reset",
            "idle=300ms/silent",
            "close=2KiB",
            "close=2s",
            "close=2s/reset",
            "http-only",
            "http10",
            "request-header=-Upgrade",
            "request-header=+Via: 1.1 school",
            "response-header=+X-Accel-Buffering: no,buffer=16KiB/accel",
            "response-header=Content-Type: text/plain",
            "half-open=2s/server",
            "half-open=2s/client",
            "proxy",
            "proxy=any",
            "link=100ms",
            "/ws=404",
            "/ws=501",
            "/ws=swallow",
            "/ws=close",
            "ws:/socket.io/=501",
            "http:/socket.io/=swallow",
            "policy=swallow",
            "tcp=close",
            "http10,buffer=end");

    @Test
    void eachTechniqueFaresOverEachPathAsItIsWrittenDown() throws Exception {
        StringBuilder seen = new StringBuilder(LEGEND)
                .append('\n')
                .append(line(
                        "",
                        Catalogue.ids().stream()
                                .map(id -> Trials.transport(id).info().chip())
                                .toList()));
        for (String preset : Presets.ids()) {
            seen.append(row(preset, preset));
        }
        seen.append('\n');
        for (String rules : RULES) {
            seen.append(row(rules, rules));
        }
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, seen);
        assertThat(seen.toString())
                .as("if this is right, keep transports/%s as transports/%s", SEEN, WRITTEN_DOWN)
                .isEqualTo(Files.exists(WRITTEN_DOWN) ? Files.readString(WRITTEN_DOWN) : "");
    }

    private static String row(String name, String path) throws Exception {
        java.util.ArrayList<String> cells = new java.util.ArrayList<>();
        for (Transport transport : Catalogue.all()) {
            cells.add(cell(measured(transport, path)));
        }
        return line(name, cells);
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format("%-58s", name));
        cells.forEach(cell -> line.append(String.format("%-11s", cell)));
        return line.toString().stripTrailing() + "\n";
    }

    private static String cell(Measurement m) {
        if (m.failure() != null) {
            return "FAILED";
        }
        if (m.outcome() == null) {
            return "all";
        }
        Noticed noticed = m.noticed();
        return word(m.outcome()) + (noticed == null ? "" : " " + how(noticed));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "all";
            case PARTLY -> "some";
            case MUTED -> "mute";
            case FELL_BACK -> "back";
            case DEAD -> "-";
        };
    }

    private static String how(Noticed noticed) {
        return switch (noticed.by()) {
                    case NOBODY -> "never";
                    case END -> "e";
                    case ERROR -> "x";
                    case WATCHDOG -> "w";
                }
                + (noticed.afterMillis() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f", noticed.afterMillis() / 1000));
    }

    static Measurement measured(Transport transport, String path) throws Exception {
        Experiment experiment = Trials.experiment(
                "clients", "5", "rate", "2", "duration", "4s", "rtt", "40ms", "seed", "3", "path", path);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .measurement();
    }
}
