package transportlab.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import transportlab.testing.Trials;
import transportlab.wire.message.Message.Sort;

/** Forms of HTTP/1.1 that come seldom, byte for byte. */
class HttpFormsTest {
    @Test
    void chunksHaveSizesExtensionsAndATrailer() {
        Conversation conversation = Fed.http("streaming")
                .up(Fed.ASKS)
                .down("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .down("19;a=b\r\n{\"n\":1,\"d\":\"a\\n\"}\n{\"n\":2,")
                .down("\r\n9\r\n\"d\":\"b\"}\n\r\n")
                .down("0\r\nX-Mine: 1\r\n\r\n")
                .conversation();
        List<Message> messages = conversation.messages();
        assertThat(messages)
                .extracting(Message::sort)
                .containsExactly(Sort.REQUEST, Sort.HEAD, Sort.PART, Sort.PART, Sort.PART);
        assertThat(Found.keys(messages.get(2)))
                .containsExactly(
                        "chunk.size",
                        "chunk.extension",
                        "wrapper.n",
                        "wrapper.d",
                        "wrapper.text",
                        "wrapper.escape",
                        "wrapper.text",
                        "wrapper.end",
                        "wrapper.line-end",
                        "wrapper.n",
                        "wrapper.d",
                        "chunk.end");
        assertThat(Found.keys(messages.get(3)))
                .containsExactly(
                        "chunk.size", "wrapper.d", "wrapper.text", "wrapper.end", "wrapper.line-end", "chunk.end");
        assertThat(messages).extracting(Message::updates).endsWith(List.of(1L), List.of(2L), List.of());
        assertThat(Found.keys(messages.get(4))).containsExactly("chunk.size", "header.x-mine", "chunk.end");
        assertThat(messages).extracting(Message::answers).containsExactly(-1, 0, 0, 0, 0);
        assertThat(Steps.of(messages.get(2), Found.field(messages.get(2), "chunk.size"), conversation))
                .extracting(Steps.Step::value)
                .containsExactly("19", "1 × 16 + 9", "25");
    }

    /** Its line end travels with the next chunk, and nobody waits for it. */
    @Test
    void aChunkHasArrivedWithItsLastByteOfData() {
        List<Message> messages = Fed.http("streaming")
                .up(Fed.ASKS)
                .down("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .down("9\r\n{\"at\":0}\n")
                .down("\r\n9\r\n{\"at\":1}\n")
                .messages();
        assertThat(messages).extracting(Message::arrivedMicros).containsExactly(1000L, 2000L, 3000L, 4000L);
        assertThat(messages.get(2).bytes()).endsWith('\r', '\n');
        assertThat(messages.get(3).sort()).isEqualTo(Sort.PART);
    }

    @Test
    void aBodyThatEndsWithTheConnectionHasItsWritesAsParts() {
        List<Message> messages = Fed.http("streaming")
                .up(Fed.ASKS)
                .down("HTTP/1.1 200 OK\r\n\r\n{\"at\":0}\n")
                .down("{\"n\":1,\"d\":\"a\"}\n")
                .messages();
        assertThat(messages).extracting(Message::sort).containsExactly(Sort.REQUEST, Sort.HEAD, Sort.PART, Sort.PART);
        assertThat(messages.get(3).updates()).containsExactly(1L);
    }

    @Test
    void interimAnswersAnswerNothing() {
        List<Message> messages = Fed.http("short-polling")
                .up("POST /publish HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi")
                .down("HTTP/1.1 100 Continue\r\n\r\n")
                .down("HTTP/1.1 204 No Content\r\n\r\n")
                .up("GET /poll HTTP/1.1\r\n\r\n")
                .down("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone")
                .messages();
        assertThat(messages).extracting(Message::answers).containsExactly(-1, -1, 0, -1, 3);
        assertThat(Found.keys(messages.get(0))).endsWith("http.blank-line", "message.text");
        assertThat(Found.keys(messages.get(4))).endsWith("header.content-length", "http.blank-line", "error.text");
    }

    @Test
    void headsMayBeUnusual() {
        Message request = Fed.http("short-polling")
                .up("GET /poll?a=%20b&&c&after HTTP/1.1\r\nX-Mine:1\r\nno colon\r\n folded\r\n\r\n")
                .last();
        assertThat(Found.keys(request))
                .containsExactly(
                        "http.method",
                        "http.path",
                        "query.a",
                        "query.",
                        "query.c",
                        "query.after",
                        "http.version",
                        "header.x-mine",
                        "http.line",
                        "http.line",
                        "http.blank-line");
        assertThat(Found.field(request, "query.a").value()).isEqualTo(" b");
    }

    @Test
    void aRequestToAProxyNamesTheServer() {
        List<Message> messages = Fed.http("short-polling")
                .up("GET http://lab:80/poll?topic=main HTTP/1.1\r\n\r\n")
                .down("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n[{\"n\":1,\"d\":\"x\"}]")
                .messages();
        assertThat(Found.keys(messages.get(0)))
                .containsExactly(
                        "http.method", "http.authority", "http.path", "query.topic", "http.version", "http.blank-line");
        assertThat(Found.field(messages.get(0), "http.authority").value()).isEqualTo("http://lab:80");
        assertThat(Found.field(messages.get(0), "http.path").value()).isEqualTo("/poll");
        assertThat(messages.get(1).updates()).containsExactly(1L);
    }

    @Test
    void aTunnelIsHttpFromTheStart() {
        List<Message> messages = Fed.http("websocket")
                .up("CONNECT lab:80 HTTP/1.1\r\nHost: lab:80\r\n\r\n")
                .down("HTTP/1.1 200 Connection established\r\n\r\n")
                .up(Fed.UPGRADES)
                .down(Fed.SWITCHES + "\u0081\u000f{\"n\":1,\"d\":\"x\"}")
                .messages();
        assertThat(messages).extracting(Message::answers).startsWith(-1, 0, -1, 2);
        assertThat(Found.keys(messages.get(0)))
                .containsExactly("http.method", "http.authority", "http.version", "header.host", "http.blank-line");
        assertThat(messages.get(messages.size() - 1).updates()).containsExactly(1L);
        FieldWords words = FieldWords.of(Trials.transport("websocket"), Locale.ENGLISH);
        assertThat(words.title(messages.get(0))).isEqualTo("CONNECT lab:80");
        assertThat(words.name(Found.field(messages.get(0), "http.authority"))).isEqualTo("Server");
    }

    @Test
    void whatIsCutOffIsSaidToBe() {
        List<Message> messages = Fed.http("short-polling")
                .up("GET /poll?topic=main HTTP/1.1\r\n\r\nGET /poll?topic=main HTTP/1.1\r\nHost: la")
                .down("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n[{\"n\":1,\"d\":\"ab")
                .messages();
        Message cutRequest = messages.get(1);
        assertThat(cutRequest.sort()).isEqualTo(Sort.OTHER);
        assertThat(Found.keys(cutRequest)).endsWith("http.version", "cut");
        Message cutAnswer = messages.get(2);
        assertThat(cutAnswer.sort()).isEqualTo(Sort.OTHER);
        assertThat(Found.keys(cutAnswer)).endsWith("wrapper.array", "wrapper.n", "wrapper.d", "wrapper.text");
        assertThat(cutAnswer.updates()).isEmpty();
        FieldWords words = FieldWords.of(Trials.transport("short-polling"), Locale.ENGLISH);
        assertThat(words.title(cutRequest)).isEqualTo("GET /poll, cut off");
        assertThat(words.title(cutAnswer)).isEqualTo("200 OK, cut off");
    }

    @Test
    void aTunnelThatIsRefusedIsAnAnswerWithAReason() {
        Message refused = Fed.http("websocket")
                .up("CONNECT lab:4711 HTTP/1.1\r\nhost: lab:4711\r\n\r\n")
                .down("HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\nno\n")
                .last();
        assertThat(refused.sort()).isEqualTo(Sort.RESPONSE);
        assertThat(Found.keys(refused)).endsWith("http.blank-line", "error.text");
    }
}
