package transportlab.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.serve.LabServer;
import transportlab.testing.Children;

/** Clients that nobody here wrote, as they come: ten updates in order each. */
@Tag("outside")
class ClientsTest {
    private static final Path CLIENTS = Path.of("src/test/clients");
    private static final String TEN =
            IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    private static final int MOST_SECONDS = 30;

    private LabServer server;

    @BeforeEach
    void start() throws Exception {
        server = LabServer.start("127.0.0.1", 0, 20);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventsource.mjs", "eventsource-parser.mjs"})
    void anNpmPackageReceivesTen(String script) throws Exception {
        List<String> said = run(List.of("node", "target/clients/" + script, server.address(), "10"));
        assertThat(said).containsExactly(TEN);
    }

    @ParameterizedTest
    @CsvSource({"websockets_client.py,1", "aiohttp_client.py,5"})
    void aPythonPackageReceivesTen(String script, int techniques) throws Exception {
        List<String> said =
                run(List.of("/usr/bin/python3", CLIENTS.resolve(script).toString(), server.address(), "10"));
        assertThat(said).hasSize(techniques).allMatch(TEN::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream", "/sse", "/multipart", "/iframe"})
    void curlReceivesTen(String path) throws Exception {
        Process curl = process(List.of("curl", "-sN", server.address() + path + "?topic=main&after=0"));
        assertThat(numbers(curl, 10)).isEqualTo(TEN);
    }

    @Test
    void curlReceivesTenByScripts() throws Exception {
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < 10) {
            String after = numbers.isEmpty() ? "0" : numbers.get(numbers.size() - 1);
            String url = server.address() + "/jsonp?callback=f&topic=main&after=" + after;
            String script = String.join("", run(List.of("curl", "-s", url)));
            assertThat(script).startsWith("/**/f([").endsWith("])");
            Matcher number = Pattern.compile("\"n\":(\\d+)").matcher(script);
            number.results().forEach(found -> numbers.add(found.group(1)));
        }
        assertThat(String.join(" ", numbers.subList(0, 10))).isEqualTo(TEN);
    }

    /** The first numbers of updates that a client prints, which does not end by itself. */
    private static String numbers(Process process, int count) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null && numbers.size() < count; line = lines.readLine()) {
                Matcher number = Pattern.compile("\"n\":(\\d+)").matcher(line);
                number.results().forEach(found -> numbers.add(found.group(1)));
            }
        } finally {
            process.destroy();
        }
        return String.join(" ", numbers);
    }

    private static List<String> run(List<String> command) throws Exception {
        Process process = process(command);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            List<String> said = lines.lines().toList();
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
            return said;
        } finally {
            process.destroy();
        }
    }

    private static Process process(List<String> command) throws IOException {
        return Children.start(new ProcessBuilder(command).redirectErrorStream(true));
    }
}
