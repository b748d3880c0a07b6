package transportlab.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;

/** What holds for the messages and fields of any connection. */
final class FieldLaws {
    private FieldLaws() {}

    /** Messages cover all bytes and fields cover all messages, nothing twice, with the kinds that the trace has. */
    static void check(ClientTrace client, Conversation conversation) {
        for (Direction direction : Direction.values()) {
            check(client, conversation, direction);
        }
        List<Message> messages = conversation.messages();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            assertThat(message.number()).isEqualTo(i);
            assertThat(message.answers()).isLessThan(i);
            assertThat(message.clear() == null || message.clear().length == message.bytes().length)
                    .isTrue();
        }
    }

    private static void check(ClientTrace client, Conversation conversation, Direction direction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        for (Message message : conversation.messages()) {
            if (message.direction() == direction) {
                assertThat(message.from())
                        .as("where message %d begins", message.number())
                        .isEqualTo(bytes.size());
                bytes.writeBytes(message.bytes());
                fields(message, kinds);
            }
        }
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        client.events().stream()
                .filter(event -> event.connection() == conversation.connection().id())
                .filter(event -> event.direction() == direction)
                .forEach(event -> {
                    passed.writeBytes(event.data());
                    event.runs().forEach(run -> write(run, told));
                });
        assertThat(bytes.toByteArray()).as("bytes %s", direction).isEqualTo(passed.toByteArray());
        byte[] decided = told.toByteArray();
        assertThat(Arrays.copyOf(kinds.toByteArray(), decided.length))
                .as("kinds %s", direction)
                .isEqualTo(decided);
    }

    private static void fields(Message message, ByteArrayOutputStream kinds) {
        int end = 0;
        Field before = null;
        for (Field field : message.fields()) {
            assertThat(field.from()).as("where %s begins", field).isEqualTo(end);
            assertThat(field.length()).as("length of %s", field).isPositive();
            assertThat(before != null && before.key().equals(field.key()) && before.kind() != field.kind())
                    .as("the reader has put bytes of two kinds into one field: %s", field)
                    .isFalse();
            byte[] all = new byte[field.length()];
            Arrays.fill(all, (byte) field.kind().ordinal());
            kinds.writeBytes(all);
            end = field.end();
            before = field;
        }
        assertThat(end).as("the fields of message %d", message.number()).isEqualTo(message.bytes().length);
    }

    private static void write(Trace.Run run, ByteArrayOutputStream kinds) {
        byte[] all = new byte[run.bytes()];
        Arrays.fill(all, (byte) run.kind().ordinal());
        kinds.writeBytes(all);
    }
}
