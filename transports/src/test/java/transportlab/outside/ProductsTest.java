package transportlab.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.path.PathRules;
import transportlab.path.Presets;
import transportlab.testing.Beside;
import transportlab.testing.Trials;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

/**
 * Products that others made, as Debian ships them, on the path of live trials. What becomes of each technique, and what
 * tells its clients, must be what our rules for that product say in virtual time. Bytes are not compared: each product
 * writes heads of its own.
 */
@Tag("outside")
class ProductsTest {
    private static final boolean ALL =
            System.getProperty("outside.techniques", "few").equals("all");

    private static final int CLIENTS = 3;

    /** Each trial starts a product of its own. */
    private static final Beside BESIDE = new Beside(4);

    /** No preset: it keeps upgrades and streams, and ends what is silent. */
    private static final String HAPROXY = "tcp=close,policy=close,idle=50s";

    /** It ends each connection behind its answer, and takes out the field that would tell the client. */
    private static final String TINYPROXY =
            "http-only,request-header=Connection: close,response-header=-Connection,proxy=any";

    private static final List<String> BUSY = List.of("rate", "3", "duration", "1s");

    /** An update every second, which is more seldom than the patience of an impatient product. */
    private static final List<String> CALM = List.of("rate", "1", "duration", "2s");

    /** The techniques that these products treat differently, unless all are asked for. */
    private static List<String> techniques(String... few) {
        return ALL ? Catalogue.ids() : List.of(few);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGINX   | ''                                    | nginx",
                "NGINX   | response-header=X-Accel-Buffering: no | nginx-tuned",
                "HAPROXY | ''                                    | " + HAPROXY,
            })
    void treatsTechniquesInFrontOfTheServerAsOurRulesSay(Product product, String answers, String path)
            throws Exception {
        compare(new Standing(product, answers, false), path, techniques("sse", "websocket", "tcp", "socketio"), BUSY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQUID     | configured-proxy",
                "TINYPROXY | " + TINYPROXY,
            })
    void treatsTechniquesOfClientsThatAskItAsOurRulesSay(Product product, String path) throws Exception {
        List<String> techniques = techniques("long-polling", "sse", "websocket", "socketio", "auto");
        compare(new Standing(product, "", false), path, techniques, BUSY);
    }

    /**
     * The default of a minute would take minutes. Before nginx ends a connection, it still sends the head that it held:
     * browsers then have a document that broke off, which tells an iframe nothing. Our buffer drops such a head.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGINX   | ''                                    | nginx       | forever-iframe",
                "NGINX   | response-header=X-Accel-Buffering: no | nginx-tuned | ''",
                "HAPROXY | ''                                    | " + HAPROXY + " | ''",
            })
    void endsWhatIsSilentAsOurRulesSay(Product product, String answers, String path, String but) throws Exception {
        List<String> techniques = new ArrayList<>(techniques("long-polling", "sse"));
        techniques.remove(but);
        String rules = Presets.find(path).map(PathRules::text).orElse(path);
        String soon = rules.replaceFirst("idle=\\d+s", "idle=" + Product.IMPATIENCE);
        assertThat(soon).isNotEqualTo(rules);
        compare(new Standing(product, answers, true), soon, techniques, CALM);
    }

    /** What is not yet a whole piece at the end is missing. */
    @Test
    void nginxLetsOutWhatItHoldsInPiecesAsOurRulesSay() throws Exception {
        List<String> brisk = List.of("rate", "60", "payload", "120", "duration", "2s");
        Standing nginx = new Standing(Product.NGINX, "", false);
        Measurement does = measured("sse", "nginx", new LiveStand(nginx), brisk);
        Measurement said = measured("sse", "nginx", new ModelStand(Counting.BYTES), brisk);
        System.out.printf(
                "%nin pieces of 4 KiB: %d of %d, and our rules say %d%n",
                does.updates().delivered(),
                does.updates().expected(),
                said.updates().delivered());
        assertThat(does.outcome()).isEqualTo(said.outcome()).isEqualTo(Outcome.PARTLY);
        long inOnePiece = CLIENTS * 4096 / 120;
        assertThat(does.updates().delivered()).isCloseTo(said.updates().delivered(), within(inOnePiece));
    }

    private static void compare(Standing product, String path, List<String> techniques, List<String> load)
            throws Exception {
        List<Future<String>> running = techniques.stream()
                .map(id -> BESIDE.call(() -> fared(id, path, new LiveStand(product), load)))
                .toList();
        List<String> said = new ArrayList<>();
        List<String> does = new ArrayList<>();
        for (int i = 0; i < techniques.size(); i++) {
            said.add(fared(techniques.get(i), path, new ModelStand(Counting.BYTES), load));
            does.add(Beside.result(running.get(i)));
        }
        print(product.product().version(), path, does, said);
        assertThat(does).isEqualTo(said);
    }

    /**
     * Clients send only the header fields that they need. {@code proxy_pass} alone tells the server another {@code Host}
     * than the one in {@code Origin}, and our server then refuses by itself; and nginx packs {@code text/html} for those
     * who accept that, which browsers unpack and our clients do not.
     */
    private static Measurement measured(String id, String path, Stand stand, List<String> load) throws TrialException {
        List<String> options = new ArrayList<>(load);
        options.addAll(List.of("path", path, "headers", "minimal", "clients", "" + CLIENTS, "arrivals", "periodic"));
        options.addAll(List.of("warmup", "0ms", "rtt", "0ms", "answer-timeout", "1s", "position-timeout", "1s"));
        Experiment experiment = Trials.experiment(options.toArray(String[]::new));
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        stand,
                        new StopSignal())
                .measurement();
    }

    private static String fared(String id, String path, Stand stand, List<String> load) throws TrialException {
        Measurement fared = measured(id, path, stand, load);
        return String.format("%-19s %s", id, fared.failure() == null ? words(fared) : fared.failure());
    }

    private static String words(Measurement fared) {
        String noticed = fared.noticed() == null ? "" : fared.noticed().by().id();
        return String.format("%-10s %s", fared.outcome().id(), noticed).stripTrailing();
    }

    private static void print(String version, String path, List<String> does, List<String> said) {
        System.out.printf("%n%s, against %s%n", version, path);
        for (int i = 0; i < does.size(); i++) {
            boolean same = does.get(i).equals(said.get(i));
            System.out.println(does.get(i) + (same ? "" : "   but our rules say: " + said.get(i)));
        }
    }
}
