package transportlab.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Seeds;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.transport.together.Together;
import transportlab.wire.Kind;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/** What the first client of every transport did in virtual time, cut into messages and fields. */
@ExtendWith(NamesItsCase.class)
class ConversationsTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyByteIsInOneFieldOfTheKindThatTheDissectorTold(Transport transport) throws Exception {
        for (ClientTrace client : Recordings.all(transport)) {
            List<Conversation> conversations = Conversations.of(client, transport);
            assertThat(conversations).hasSameSizeAs(client.connections());
            conversations.forEach(conversation -> FieldLaws.check(client, conversation));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void nothingIsLeftWithoutAMeaning(Transport transport) throws Exception {
        for (ClientTrace client : Recordings.all(transport)) {
            assertThat(messages(client, transport).flatMap(message -> message.fields().stream()))
                    .noneMatch(field -> field.kind() == Kind.OTHER)
                    .noneMatch(field -> field.key().startsWith("bytes."));
        }
    }

    /** So that it is known whose bytes they are, where one client tries several techniques. */
    @ParameterizedTest
    @MethodSource("transports")
    void asksAtItsPaths(Transport transport) throws Exception {
        for (ClientTrace client : Recordings.all(transport)) {
            assertThat(messages(client, transport)
                            .map(Message::line)
                            .filter(line -> line.startsWith("GET "))
                            .map(line -> line.substring("GET ".length()).replaceFirst("\\?.*$", "")))
                    .allMatch(path -> transport.paths().contains(path));
        }
    }

    /** A technique need not have a field reader. */
    @Test
    void aTechniqueWithoutAReaderHasFieldsToo() throws Exception {
        Transport transport = new Together();
        ClientTrace client =
                Recordings.of(transport, "pattern", "echo", "clients", "1", "rate", "20", "duration", "1s");
        List<Conversation> conversations = Conversations.of(client, transport);
        conversations.forEach(conversation -> FieldLaws.check(client, conversation));
        FieldWords words = FieldWords.of(transport, Locale.KOREAN);
        assertThat(messages(client, transport).flatMap(message -> message.fields().stream()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(words.sentence(field)).isNotBlank());
    }

    /** The bytes themselves tell which technique was tried. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "auto: websocket=501",
                "auto: websocket=close,flashsocket=refuse",
                "auto: websocket=501,flashsocket=501,long-polling=501",
                "auto: websocket=501,flashsocket=501,long-polling=501,multipart=501",
                "auto: websocket=501,flashsocket=501,long-polling=501,multipart=501,forever-iframe=501",
                "socketio: socketio-websocket=501"
            })
    void knowsWhatWasTriedAndRefused(String refused) throws Exception {
        String[] parts = refused.split(": ");
        Transport transport = Trials.transport(parts[0]);
        ClientTrace client =
                Recordings.of(transport, "duration", "1s", "rate", "5", "clients", "1", "refuse", parts[1]);
        Conversations.of(client, transport).forEach(conversation -> FieldLaws.check(client, conversation));
        assertThat(messages(client, transport).flatMap(message -> message.fields().stream()))
                .noneMatch(field -> field.key().startsWith("bytes."));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void sumsOfFieldsAreTheLedgerOfTheConnection(Transport transport) throws Exception {
        for (ClientTrace client : Recordings.all(transport)) {
            for (Conversation conversation : Conversations.of(client, transport)) {
                Map<Kind, Long> sums = conversation.messages().stream()
                        .flatMap(message -> message.fields().stream())
                        .collect(Collectors.groupingBy(Field::kind, Collectors.summingLong(Field::length)));
                Map<Kind, Long> ledger = Stream.of(
                                conversation.connection().up(),
                                conversation.connection().down())
                        .flatMap(each -> each.entrySet().stream())
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
                assertThat(sums).isEqualTo(ledger);
                assertThat(updates(conversation.messages()))
                        .hasSize((int) conversation.connection().updates());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyUpdateThatWasDeliveredIsInOneMessage(Transport transport) throws Exception {
        ClientTrace client = Recordings.of(
                transport, "pattern", "ticker", "clients", "1", "rate", "5", "duration", "2s", "rtt", "40ms");
        List<Long> updates = updates(messages(client, transport).toList());
        assertThat(new TreeSet<>(updates)).hasSameSizeAs(updates);
        assertThat(client.deliveries()).isNotEmpty().allSatisfy(delivery -> {
            Message bringing = messages(client, transport)
                    .filter(message -> message.updates().contains(delivery.update()))
                    .findFirst()
                    .orElseThrow();
            assertThat(bringing.arrivedMicros()).isEqualTo(delivery.arrivedMicros());
            assertThat(bringing.sentMicros()).isLessThan(bringing.arrivedMicros());
        });
    }

    @ParameterizedTest
    @MethodSource("transports")
    void answersFollowTheirRequests(Transport transport) throws Exception {
        ClientTrace client = Recordings.of(transport, "pattern", "ticker", "clients", "1", "duration", "2s");
        for (Conversation conversation : Conversations.of(client, transport)) {
            List<Message> messages = conversation.messages();
            messages.stream().filter(message -> message.answers() >= 0).forEach(message -> {
                Message request = messages.get(message.answers());
                assertThat(request.sort()).isEqualTo(Message.Sort.REQUEST);
                assertThat(request.arrivedMicros()).isLessThanOrEqualTo(message.sentMicros());
            });
        }
    }

    /** The recording may end anywhere, and of an old file only the beginning may have been kept. */
    @ParameterizedTest
    @MethodSource("transports")
    void readsWhatWasCutOffAnywhere(Transport transport) throws Exception {
        ClientTrace client = Recordings.of(
                transport, "pattern", "chat", "clients", "2", "rate", "5", "duration", "1s", "payload", "200");
        Seeds.each(150, random -> {
            List<Trace.Event> events =
                    client.events().subList(0, 1 + random.below(client.events().size()));
            List<Trace.Event> cut = Stream.concat(
                            events.stream().limit(events.size() - 1), Stream.of(shortened(events, random)))
                    .toList();
            ClientTrace less = new ClientTrace(0, client.connections(), cut, List.of(), false);
            for (Conversation conversation : Conversations.of(less, transport)) {
                long read = conversation.messages().stream()
                        .mapToLong(message -> message.bytes().length)
                        .sum();
                assertThat(read).isEqualTo(bytes(less, conversation.connection().id()));
            }
        });
    }

    private static Trace.Event shortened(List<Trace.Event> events, Seeds random) {
        Trace.Event last = events.get(events.size() - 1);
        if (last.what() != Trace.What.BYTES) {
            return last;
        }
        int length = random.below(last.length() + 1);
        byte[] data = random.below(4) == 0 ? null : Arrays.copyOf(last.data(), length);
        return new Trace.Event(
                last.atMicros(),
                null,
                last.connection(),
                last.what(),
                last.direction(),
                length,
                last.runs(),
                data,
                null);
    }

    private static long bytes(ClientTrace client, long connection) {
        return client.events().stream()
                .filter(event -> event.connection() == connection && event.data() != null)
                .mapToLong(event -> event.data().length)
                .sum();
    }

    private static Stream<Message> messages(ClientTrace client, Transport transport) {
        return Conversations.of(client, transport).stream().flatMap(each -> each.messages().stream());
    }

    private static List<Long> updates(List<Message> messages) {
        return messages.stream()
                .flatMapToLong(message -> LongStream.of(
                        message.updates().stream().mapToLong(Long::longValue).toArray()))
                .boxed()
                .toList();
    }
}
