package transportlab.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.stage.Attempt;
import transportlab.stage.From;
import transportlab.stage.Stage;
import transportlab.testing.Await;
import transportlab.testing.StageTable;

/**
 * Real browsers on the stage of the lesson about who may connect: each makes the whole journey by itself. Fetch, the cookie
 * rules (RFC 6265bis) and RFC 6455 demand the same of all of them.
 */
@Tag("outside")
class StageBrowsersTest {
    private static final Duration JOURNEY = Duration.ofSeconds(60);

    static List<Arguments> browsers() {
        return List.of(
                Arguments.of("Chromium", (BrowsersTest.Browser) BrowsersTest::chromium),
                Arguments.of("Firefox", (BrowsersTest.Browser) BrowsersTest::firefox),
                Arguments.of("WebKit", (BrowsersTest.Browser) WebKit::open));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("browsers")
    void blocksWhatTheStandardsDemandAndNothingElse(String name, BrowsersTest.Browser browser) throws Exception {
        long began = System.nanoTime();
        Process process = null;
        AtomicBoolean over = new AtomicBoolean();
        try (Stage stage = Stage.start(Locale.ENGLISH)) {
            stage.whenOver(() -> over.set(true));
            process = browser.open(stage.page() + "&wait=0");
            Await.until(name + " is through", JOURNEY, () -> stage.seen().size() == 48);
            Await.until(name + " says so", JOURNEY, over::get);
            System.out.println(
                    name + ": " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms, " + stage.browser());
            assertThat(StageTable.of(stage.seen())).isEqualTo(StageTable.DEMANDED);
            assertThat(origins(stage.seen(), From.OTHER_PORT))
                    .hasSize(1)
                    .allMatch(o -> o.startsWith("http://127.0.0.1:"));
            assertThat(origins(stage.seen(), From.OTHER_SITE))
                    .hasSize(1)
                    .allMatch(o -> o.startsWith("http://localhost:"));
        } finally {
            if (process != null) {
                BrowsersTest.end(process);
            }
        }
    }

    private static List<String> origins(List<Attempt> seen, From from) {
        return seen.stream()
                .filter(attempt -> attempt.from() == from)
                .map(Attempt::origin)
                .distinct()
                .toList();
    }
}
