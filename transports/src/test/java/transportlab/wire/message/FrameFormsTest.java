package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.testing.Trials;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Message.Sort;

/** The forms of WebSocket frames and of the handshake, byte for byte. */
class FrameFormsTest {
    @ParameterizedTest
    @CsvSource({"125,", "126, ws.length16", "65535, ws.length16", "65536, ws.length64"})
    void aFrameHasOneOfThreeForms(int length, String extended) {
        Message frame = Fed.webSocket("websocket")
                .up(Frames.frame(0x81, new byte[length], Frames.MASK))
                .last();
        assertThat(frame.sort()).isEqualTo(Sort.FRAME);
        List<String> keys = Found.keys(frame);
        assertThat(keys).startsWith("ws.opcode", "ws.length").contains("ws.mask-key", "message.text");
        assertThat(keys.contains("ws.length16")).isEqualTo("ws.length16".equals(extended));
        assertThat(keys.contains("ws.length64")).isEqualTo("ws.length64".equals(extended));
        if (extended != null) {
            Field field = Found.field(frame, extended);
            assertThat(field.value()).isEqualTo(String.valueOf(length));
            assertThat(field.length()).isEqualTo(extended.equals("ws.length16") ? 2 : 8);
        }
    }

    @Test
    void aMaskIsTakenOffAndExplained() {
        Conversation conversation = Fed.webSocket("websocket")
                .up(Frames.frame(0x81, "Hello".getBytes(UTF_8), Frames.MASK))
                .conversation();
        Message frame = conversation.messages().get(2);
        assertThat(new String(frame.clear(), 6, 5, UTF_8)).isEqualTo("Hello");
        assertThat(frame.clear()).startsWith(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d);
        assertThat(frame.bytes()).isNotEqualTo(frame.clear());
        assertThat(Found.field(frame, "ws.opcode").bits())
                .extracting(Field.Bits::value)
                .containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(Found.field(frame, "ws.length").bits())
                .extracting(Field.Bits::value)
                .containsExactly(1L, 5L);
        assertThat(Steps.of(frame, Found.field(frame, "message.text"), conversation))
                .extracting(Steps.Step::value)
                .containsExactly(
                        "37 FA 21 3D", "7F xor 37 = 48 H", "9F xor FA = 65 e", "4D xor 21 = 6C l", "51 xor 3D = 6C l");
    }

    @Test
    void aCloseFrameSaysWhy() {
        byte[] payload = "\3\351bye".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Message frame = Fed.webSocket("websocket")
                .down(Frames.frame(0x88, payload, null))
                .last();
        assertThat(Found.keys(frame)).containsExactly("ws.opcode", "ws.length", "ws.close-code", "ws.close-reason");
        assertThat(Found.field(frame, "ws.close-code").value()).isEqualTo("1001");
        assertThat(Found.field(frame, "ws.close-reason").value()).isEqualTo("bye");
        FieldWords words = FieldWords.of(Trials.transport("websocket"), Locale.ENGLISH);
        assertThat(words.sentence(Found.field(frame, "ws.close-code"))).contains("goes away");
        assertThat(words.title(frame)).isEqualTo("Close");
    }

    @Test
    void pingAndPongCarryTheSame() {
        List<Message> messages = Fed.webSocket("websocket")
                .down(Frames.frame(0x89, new byte[] {'o', 'k'}, null))
                .up(Frames.frame(0x8a, new byte[] {'o', 'k'}, Frames.MASK))
                .messages();
        assertThat(messages).extracting(Message::line).endsWith("ping", "pong");
        assertThat(Found.field(messages.get(2), "ws.application-data").value()).isEqualTo("ok");
        assertThat(Found.field(messages.get(3), "ws.application-data").value()).isEqualTo("ok");
    }

    @Test
    void aMessageInSeveralFramesIsReadAsOne() {
        List<Message> messages = Fed.webSocket("websocket")
                .down(Frames.frame(0x01, "{\"n\":41,\"".getBytes(UTF_8), null))
                .down(Frames.frame(0x89, new byte[0], null))
                .down(Frames.frame(0x80, "d\":\"ab\"}".getBytes(UTF_8), null))
                .messages();
        assertThat(messages).extracting(Message::line).endsWith("text", "ping", "continuation");
        assertThat(Found.keys(messages.get(2))).containsExactly("ws.opcode", "ws.length", "wrapper.n", "wrapper.d");
        assertThat(Found.keys(messages.get(4)))
                .containsExactly("ws.opcode", "ws.length", "wrapper.d", "wrapper.text", "wrapper.end");
        assertThat(messages.get(2).updates()).isEmpty();
        assertThat(messages.get(4).updates()).containsExactly(41L);
    }

    @Test
    void afterAnImpossibleFrameNothingCanBeRead() {
        List<Message> messages =
                Fed.webSocket("websocket").down(new byte[] {(byte) 0x83, 1, 2}).messages();
        Message last = messages.get(2);
        assertThat(last.sort()).isEqualTo(Sort.OTHER);
        assertThat(Found.keys(last)).containsExactly("bytes.other");
    }

    @Test
    void directionsHaveTheirOwnOffsets() {
        List<Message> messages = Fed.webSocket("websocket")
                .down(Frames.frame(0x81, "{\"at\":0}".getBytes(UTF_8), null))
                .messages();
        assertThat(messages.get(2).direction()).isEqualTo(Direction.DOWN);
        assertThat(messages.get(2).from()).isEqualTo(messages.get(1).bytes().length);
        assertThat(messages.get(2).fields())
                .extracting(Field::kind)
                .containsExactly(Kind.FRAMING, Kind.FRAMING, Kind.CONTROL);
    }

    @Test
    void theKeyIsAnsweredStepByStep() {
        Conversation conversation = Fed.webSocket("websocket").conversation();
        Message head = conversation.messages().get(1);
        assertThat(head.sort()).isEqualTo(Sort.HEAD);
        assertThat(head.answers()).isZero();
        assertThat(Steps.of(head, Found.field(head, "header.sec-websocket-accept"), conversation))
                .extracting(Steps.Step::value)
                .containsExactly(
                        "dGhlIHNhbXBsZSBub25jZQ==",
                        "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                        "dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                        "B37A4F2CC0624F1690F64606CF385945B2BEC4EA",
                        "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
                        "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void everyStepHasALabelInBothLanguages() {
        Conversation conversation = Fed.webSocket("websocket")
                .up(Frames.frame(0x81, new byte[300], Frames.MASK))
                .up(Frames.frame(0x88, new byte[] {3, (byte) 0xe8}, Frames.MASK))
                .conversation();
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            FieldWords words = FieldWords.of(Trials.transport("websocket"), language);
            for (Message message : conversation.messages()) {
                for (Field field : message.fields()) {
                    assertThat(Steps.of(message, field, conversation))
                            .allSatisfy(step ->
                                    assertThat(words.label(step)).isNotBlank().doesNotContain("{"));
                }
            }
        }
    }

    @Test
    void aLongLengthIsCounted() {
        Conversation conversation = Fed.webSocket("websocket")
                .down(Frames.frame(0x82, new byte[406], null))
                .conversation();
        Message frame = conversation.messages().get(2);
        assertThat(Steps.of(frame, Found.field(frame, "ws.length16"), conversation))
                .extracting(Steps.Step::value)
                .containsExactly("01 96", "1 × 256 + 150", "406");
        assertThat(Steps.of(frame, Found.field(frame, "ws.length"), conversation))
                .extracting(Steps.Step::value)
                .containsExactly("1111110", "126");
    }
}
