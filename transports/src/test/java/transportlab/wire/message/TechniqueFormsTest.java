package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import transportlab.testing.Trials;
import transportlab.wire.message.Message.Sort;

/** Forms that only one technique has, byte for byte. */
class TechniqueFormsTest {
    @Test
    void eventsOfAStreamHaveAllTheirFields() {
        Message part = Fed.http("sse")
                .up(Fed.ASKS)
                .down("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .down("42\r\n: hi\nretry: 100\nevent: news\nid: 7\ndata: {\"lost\":2}\ndata:plain\n\nxy\n\r\n")
                .last();
        assertThat(Found.keys(part))
                .containsExactly(
                        "chunk.size",
                        "sse.comment",
                        "sse.retry",
                        "sse.event",
                        "sse.id",
                        "sse.data",
                        "wrapper.lost",
                        "sse.line-end",
                        "sse.data",
                        "sse.blank-line",
                        "bytes.other",
                        "sse.blank-line",
                        "chunk.end");
        assertThat(Found.field(part, "sse.event").value()).isEqualTo("news");
        assertThat(Found.field(part, "wrapper.lost").value()).isEqualTo("2");
    }

    @Test
    void packetsHaveTypesNamespacesAndAttachments() {
        Message answer = Fed.http("socketio-polling")
                .up("GET /socket.io/?EIO=4 HTTP/1.1\r\n\r\n")
                .down(answer("2\u001e452-/admin,13[\"a\",{\"_placeholder\":true,\"num\":0}]\u001ebAQID\u001e41/admin,"
                        + "\u001e44{\"message\":\"no\"}\u001e431[]\u001e42[\"update\",{\"n\":1,\"d\":\"x\"}]"))
                .last();
        List<Field> fields = answer.fields().subList(6, answer.fields().size());
        assertThat(fields)
                .extracting(Field::key)
                .containsExactly(
                        "eio.type",
                        "eio.separator",
                        "eio.type",
                        "sio.type",
                        "sio.attachments",
                        "sio.namespace",
                        "sio.ack",
                        "sio.event",
                        "sio.data",
                        "eio.separator",
                        "eio.binary",
                        "eio.base64",
                        "eio.base64-cost",
                        "eio.separator",
                        "eio.type",
                        "sio.type",
                        "sio.namespace",
                        "eio.separator",
                        "eio.type",
                        "sio.type",
                        "sio.error",
                        "eio.separator",
                        "eio.type",
                        "sio.type",
                        "sio.ack",
                        "sio.data",
                        "eio.separator",
                        "eio.type",
                        "sio.type",
                        "sio.event",
                        "wrapper.n",
                        "wrapper.d",
                        "wrapper.text",
                        "wrapper.end",
                        "sio.event-end");
        assertThat(Found.field(answer, "sio.attachments").value()).isEqualTo("2");
        assertThat(Found.field(answer, "sio.namespace").value()).isEqualTo("/admin");
        assertThat(Found.field(answer, "sio.ack").value()).isEqualTo("13");
        assertThat(answer.updates()).containsExactly(1L);
    }

    @Test
    void aClientMessageOfSocketIoMayBeEscaped() {
        Message post = Fed.webSocket("socketio-websocket")
                .up(Frames.frame(0x81, "42[\"message\",\"\\\"a\\n\"]".getBytes(UTF_8), Frames.MASK))
                .last();
        assertThat(Found.keys(post).subList(3, Found.keys(post).size()))
                .containsExactly(
                        "eio.type",
                        "sio.type",
                        "sio.event",
                        "sio.quote",
                        "wrapper.escape",
                        "message.text",
                        "wrapper.escape",
                        "message.text",
                        "sio.quote",
                        "sio.event-end");
    }

    @Test
    void aFormIsPercentEncoded() {
        Message post = Fed.http("jsonp-polling")
                .up("POST /jsonp HTTP/1.1\r\nContent-Length: 19\r\n\r\nd=%22a%5Cn%C3%A9%22")
                .last();
        assertThat(post.sort()).isEqualTo(Sort.REQUEST);
        assertThat(Found.keys(post).subList(5, Found.keys(post).size()))
                .containsExactly(
                        "jsonp.form-field",
                        "jsonp.quote",
                        "message.text",
                        "jsonp.escape",
                        "message.text",
                        "jsonp.escape",
                        "message.text",
                        "jsonp.escape",
                        "message.text",
                        "jsonp.quote");
    }

    @Test
    void plainMessagesHaveTheirLengths() {
        Conversation conversation = Fed.plain("tcp")
                .up("SUB main 41\n\0\0\0\2hi")
                .down("\0\0\0\0\0\0\0\26{\"n\":42,\"d\":\"newer\"}")
                .down("\0\0\0\11{\"at\"")
                .conversation();
        List<Message> messages = conversation.messages();
        assertThat(messages)
                .extracting(Message::sort)
                .containsExactly(Sort.PLAIN, Sort.PLAIN, Sort.PLAIN, Sort.PLAIN, Sort.OTHER);
        assertThat(Found.keys(messages.get(0))).containsExactly("tcp.subscribe", "tcp.topic", "tcp.after");
        assertThat(Found.field(messages.get(0), "tcp.after").value()).isEqualTo("41");
        assertThat(Found.keys(messages.get(1))).containsExactly("tcp.length32", "message.text");
        assertThat(Found.keys(messages.get(2))).containsExactly("tcp.alive");
        assertThat(messages.get(3).updates()).containsExactly(42L);
        assertThat(messages.get(3).from()).isEqualTo(4);
        FieldWords korean = FieldWords.of(Trials.transport("tcp"), Locale.KOREAN);
        assertThat(messages).extracting(korean::title).containsExactly("구독", "길이 2", "살아 있다는 신호", "길이 22", "끊긴 메시지");
    }

    @Test
    void thePolicyExchangeIsTwoMessages() {
        List<Message> messages = Fed.plain("flashsocket")
                .up("<policy-file-request/>\0")
                .down("HTTP/1.1 400 Bad Request\r\n\r\n")
                .messages();
        assertThat(messages).extracting(Message::sort).containsExactly(Sort.PLAIN, Sort.PLAIN);
        assertThat(Found.keys(messages.get(0))).containsExactly("flash.request", "flash.nul");
        assertThat(Found.keys(messages.get(1))).containsExactly("flash.refusal");
    }

    private static String answer(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
