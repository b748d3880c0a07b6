package transportlab.path.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {
    private static final String ODD =
            "GET /a?b=1 HTTP/1.1\r\nhOST:a\nX-Fold: 1,\r\n 2\r\nX-Twice: p\r\nNo colon\r\nx-twice:  q \r\n\r\n";

    private static Head head(String text) {
        HeadCollector collector = new HeadCollector(text.startsWith("HTTP/"));
        assertThat(collector.take(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))).isEqualTo(HeadCollector.Found.HEAD);
        return collector.head();
    }

    private static String text(Head head) {
        return ISO_8859_1.decode(head.bytes()).toString();
    }

    @Test
    void isWrittenAgainAsItCame() {
        assertThat(text(head(ODD))).isEqualTo(ODD);
    }

    @Test
    void findsFieldsWhateverTheirCase() {
        Head head = head(ODD);
        assertThat(head.first("Host")).contains("a");
        assertThat(head.first("X-Twice")).contains("p");
        assertThat(head.has("x-fold", "2")).isTrue();
        assertThat(head.has("X-Twice", "Q")).isTrue();
        assertThat(head.first("X")).isEmpty();
    }

    @Test
    void changesOnlyTheFieldsOfThatName() {
        Head head = head(ODD);
        assertThat(text(head.with("X-Twice", "r")))
                .isEqualTo(ODD.replace("X-Twice: p", "X-Twice: r").replace("x-twice:  q \r\n", ""));
        assertThat(text(head.without("x-TWICE")))
                .isEqualTo(ODD.replace("X-Twice: p\r\n", "").replace("x-twice:  q \r\n", ""));
        assertThat(text(head.with("New", "1")))
                .isEqualTo(ODD.replace(" q \r\n", " q \r\nNew: 1\r\n"))
                .isEqualTo(text(head.add("New", "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a?b HTTP/1.1,           /a, /a?b",
        "GET http://h:80/a?b HTTP/1.1, /a, /a?b",
        "GET http://h HTTP/1.1,        /,  /",
        "GET http://h?b HTTP/1.1,      /,  /?b",
        "GET /a?u=http://h HTTP/1.1,   /a, /a?u=http://h",
        "OPTIONS * HTTP/1.1,           *,  *",
        "CONNECT h:443 HTTP/1.1,       '', ''"
    })
    void knowsThePathOfATarget(String startLine, String path, String originForm) {
        Head head = Head.of(startLine);
        assertThat(head.path()).isEqualTo(path);
        assertThat(head.originForm()).isEqualTo(originForm);
    }

    @Test
    void seesAnUpgradeOnlyWhereBothFieldsSayIt() {
        Head plain = Head.of("GET /ws HTTP/1.1").add("Upgrade", "websocket");
        assertThat(plain.isUpgrade()).isFalse();
        assertThat(plain.add("Connection", "keep-alive, upgrade").isUpgrade()).isTrue();
        assertThat(Head.of("HTTP/1.1 101 Switching Protocols").isUpgrade()).isTrue();
        assertThat(Head.of("HTTP/1.1 200 OK").isUpgrade()).isFalse();
    }
}
