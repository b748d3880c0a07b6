package transportlab.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.Transcript;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/**
 * The golden streams, whose kinds were assigned by hand, cut into fields. The sums of each field are written down in
 * {@code golden/fields/<id>.txt}: direction, field, kind, how often, bytes.
 */
@ExtendWith(NamesItsCase.class)
class GoldenFieldsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SEEN = Path.of("target/golden-seen/fields");

    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void fieldsCoverTheGoldenStream(Transport transport) throws IOException {
        assertSums(transport.info().id() + ".txt", transport);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"long-polling", "jsonp-polling", "tcp"})
    void fieldsCoverTheGoldenStreamOnTheWayUp(String id) throws IOException {
        assertSums("up/" + id + ".txt", Trials.transport(id));
    }

    private static void assertSums(String name, Transport transport) throws IOException {
        ClientTrace client = client(Transcript.parse(Files.readString(GOLDEN.resolve(name))));
        Map<String, long[]> sums = new TreeMap<>();
        for (Conversation conversation : Conversations.of(client, transport)) {
            FieldLaws.check(client, conversation);
            conversation.messages().forEach(message -> message.fields().forEach(field -> {
                long[] sum = sums.computeIfAbsent(line(message.direction(), field), key -> new long[2]);
                sum[0]++;
                sum[1] += field.length();
            }));
        }
        StringBuilder seen = new StringBuilder();
        sums.forEach((key, sum) -> seen.append(key + " " + sum[0] + " " + sum[1] + "\n"));
        Path file = SEEN.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, seen);
        Path golden = GOLDEN.resolve("fields").resolve(name);
        assertThat(seen.toString())
                .as("what was seen is in transports/%s", file)
                .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    private static String line(Direction direction, Field field) {
        String way = direction == Direction.UP ? "> " : "< ";
        return way + field.key() + " " + field.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Each line of the transcript is an event, a millisecond after the one before. */
    static ClientTrace client(Transcript transcript) {
        List<Trace.Event> events = new ArrayList<>();
        for (Transcript.Line line : transcript.lines()) {
            long at = 1000L * events.size();
            List<Trace.Run> runs = List.of(new Trace.Run(line.kind(), line.bytes().length));
            events.add(new Trace.Event(
                    at,
                    at,
                    line.connection(),
                    Trace.What.BYTES,
                    line.direction(),
                    line.bytes().length,
                    runs,
                    line.bytes(),
                    null));
        }
        List<ClientTrace.Connection> connections = events.stream()
                .map(Trace.Event::connection)
                .distinct()
                .map(id -> new ClientTrace.Connection(id, null, 0, null, null, Map.of(), Map.of(), 0, 0))
                .toList();
        return new ClientTrace(0, connections, events, List.of(), true);
    }

    /** All golden streams of a transport. */
    static Stream<ClientTrace> all(Transport transport) throws IOException {
        String id = transport.info().id();
        List<ClientTrace> all = new ArrayList<>();
        for (String name : List.of(id + ".txt", "up/" + id + ".txt")) {
            if (Files.exists(GOLDEN.resolve(name))) {
                all.add(client(Transcript.parse(Files.readString(GOLDEN.resolve(name)))));
            }
        }
        return all.stream();
    }
}
