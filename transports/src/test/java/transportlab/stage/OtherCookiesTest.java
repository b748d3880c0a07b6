package transportlab.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a class does not see of the teacher's other programs. */
class OtherCookiesTest {
    private static final String OWN = "stage-1";

    @Test
    void hidesOtherCookiesAndKeepsEveryLength() {
        String up = "GET / HTTP/1.1\r\nCookie: sid=s3cr$t; stage-1=own; b=\"c d\"\r\nHost: a\r\n\r\nCookie: body=1";
        assertThat(hidden(up))
                .isEqualTo(
                        "GET / HTTP/1.1\r\nCookie: xxx=xxxxxx; stage-1=own; x=xx xx\r\nHost: a\r\n\r\nCookie: body=1");
    }

    @Test
    void hidesThemInEveryFieldAndAnyCase() {
        assertThat(hidden("GET / HTTP/1.1\r\ncookie:a=b\r\nCOOKIE: stage-10=c\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\r\ncookie:x=x\r\nCOOKIE: xxxxxxxx=x\r\n\r\n");
    }

    @Test
    void leavesAllOtherBytesAsTheyWere() {
        String frames = "GET / HTTP/1.1\r\n\r\n\u0081\u0085\u0000\u00ff";
        assertThat(hidden(frames)).isEqualTo(frames);
        assertThat(hidden("")).isEmpty();
    }

    private static String hidden(String up) {
        return new String(OtherCookies.hidden(up.getBytes(ISO_8859_1), OWN), ISO_8859_1);
    }
}
