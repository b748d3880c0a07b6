package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.words.Words;

class FailuresTest {
    private static final Words EN = Words.of("en", Sentences.WORDS);
    private static final Words KO = Words.of("ko", Sentences.WORDS);

    /** What the program's parts say when they fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 of 50 clients were ready within 20 s",
                "3 of 50 clients were ready within 20 s: the server answered with 501",
                "the server answered with 404",
                "a poll was answered with 503",
                "the server answered a client message with 413",
                "the event stream was answered with 501",
                "an event stream was asked for, and text/html came",
                "the server says that it is enough",
                "the channel was closed with 1006",
                "a message of more than 16777216 bytes",
                "the answer is no HTTP",
                "the answer could not be read: x",
                "the server ended the connection",
                "the connection was lost",
                "the stream has ended",
                "aborted",
                "no technique works",
                "the session is over",
                "the server has closed the session",
                "no session was offered",
                "no ping came in time",
                "no ping within 45 s",
                "no answer within 10 s",
                "no more of the answer within 0.5 s",
                "no position within 10 s",
                "no message within 6 s",
                "no packet of Engine.IO",
                "the server said {\"message\":\"no\"}",
                "Connection refused: /127.0.0.1:8080",
                "Connection reset by peer",
                "port 8080 on 127.0.0.1 is taken",
                "port 80 on 127.0.0.1 may not be used by this account",
                "there is no address 10.0.0.9 on this machine",
                "no permission",
                "/home/kim/transport-lab/results/20261129: No space left on device",
                "C:\\results: a file stands in the way",
                "Read-only file system",
                "unexpected: java.lang.IllegalStateException"
            })
    void everyKnownReasonIsSaidInKorean(String reason) {
        assertThat(new Failures(KO).sentence(reason)).isNotEqualTo(reason).containsPattern("[가-힣]");
        assertThat(new Failures(EN).sentence(reason)).doesNotContainPattern("[가-힣]");
    }

    @Test
    void numbersStayWhatTheyAre() {
        assertThat(new Failures(KO).sentence("3 of 50 clients were ready within 20 s: the server answered with 501"))
                .isEqualTo("20초 안에 클라이언트 50개 가운데 3개만 준비됨 (서버가 501(으)로 답함)");
        assertThat(new Failures(EN).sentence("3 of 50 clients were ready within 20 s: the server answered with 501"))
                .isEqualTo("3 of 50 clients were ready within 20 s: the server answered with 501");
    }

    @Test
    void whatIsNotKnownStandsAsItIs() {
        for (Words words : List.of(EN, KO)) {
            assertThat(new Failures(words).sentence("a later version's reason")).isEqualTo("a later version's reason");
        }
    }
}
