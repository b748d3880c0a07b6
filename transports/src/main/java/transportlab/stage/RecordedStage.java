package transportlab.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.Json;

/**
 * What a browser did when the program was built, for a computer without a browser. The session, the token and the secret
 * in it were random, and ended with that stage.
 */
public final class RecordedStage {
    private static final Json RECORDED = read();

    private RecordedStage() {}

    /** Every attempt, page by page. */
    public static List<Attempt> attempts() {
        return exchanges().stream().map(RecordedExchange::of).toList();
    }

    /** The same attempts with the bytes of their connections. */
    public static List<RecordedExchange> exchanges() {
        return RECORDED.field("exchanges").orElseThrow().items().stream()
                .map(RecordedStage::exchange)
                .toList();
    }

    /** The browser's name and version, and the date of the recording. */
    public static String browser() {
        return text(RECORDED, "browser");
    }

    /** The form in which exchanges are kept. Each byte is one character, so that people can read them too. */
    static String write(String browser, List<RecordedExchange> exchanges) {
        List<String> lines = new ArrayList<>();
        for (RecordedExchange exchange : exchanges) {
            Attempt of = exchange.of();
            lines.add(Json.object(
                            "from", of.from().name(),
                            "by", of.by().name(),
                            "proof", of.proof().name(),
                            "guard", of.guard().name(),
                            "came", of.came().name(),
                            "arrived", of.arrived(),
                            "preflight", of.preflight(),
                            "origin", of.origin(),
                            "cookie", of.cookie(),
                            "up", new String(exchange.up(), ISO_8859_1),
                            "down", new String(exchange.down(), ISO_8859_1))
                    .toString());
        }
        return "{\"browser\":" + Json.text(browser) + ",\"exchanges\":[\n" + String.join(",\n", lines) + "\n]}\n";
    }

    private static RecordedExchange exchange(Json of) {
        Attempt attempt = new Attempt(
                value(of, "from", From.class),
                value(of, "by", By.class),
                value(of, "proof", Proof.class),
                value(of, "guard", Guard.class),
                value(of, "came", Came.class),
                is(of, "arrived"),
                is(of, "preflight"),
                text(of, "origin"),
                is(of, "cookie"));
        return new RecordedExchange(
                attempt, text(of, "up").getBytes(ISO_8859_1), text(of, "down").getBytes(ISO_8859_1));
    }

    private static <E extends Enum<E>> E value(Json of, String name, Class<E> type) {
        return Enum.valueOf(type, text(of, name));
    }

    private static boolean is(Json of, String name) {
        return of.field(name).orElseThrow().isTrue();
    }

    private static String text(Json of, String name) {
        return of.field(name).flatMap(Json::asText).orElseThrow();
    }

    private static Json read() {
        try (InputStream in = RecordedStage.class.getResourceAsStream("recorded.json")) {
            return Json.parse(new String(in.readAllBytes(), UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
