package transportlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import transportlab.io.ConnId;
import transportlab.io.Headers;
import transportlab.server.shared.Cursor;
import transportlab.server.topic.Topics;

class RequestTest {
    private record Asked(String query) implements Request {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String path() {
            return "/poll";
        }

        @Override
        public String version() {
            return "HTTP/1.1";
        }

        @Override
        public Headers headers() {
            return Headers.NONE;
        }

        @Override
        public SocketAddress remote() {
            return null;
        }

        @Override
        public ConnId connection() {
            return null;
        }
    }

    private static Optional<String> parameter(String query, String name) {
        Request request = new Asked(query);
        Optional<String> found = request.parameter(name);
        assertThat(found)
                .isEqualTo(request.parameters().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Request.Parameter::value)
                        .findFirst());
        return found;
    }

    @Test
    void theFirstParameterOfANameCounts() {
        assertThat(parameter("", "topic")).isEmpty();
        assertThat(parameter("topic", "topic")).contains("");
        assertThat(parameter("topic=", "topic")).contains("");
        assertThat(parameter("&&a&topic=b&topic=c", "topic")).contains("b");
        assertThat(parameter("topics=b&after=1", "topic")).isEmpty();
        assertThat(parameter("topic=a=b&=c", "topic")).contains("a=b");
        assertThat(parameter("topic=a=b&=c", "")).contains("c");
        assertThat(parameter("a&b=1", "a")).contains("");
        assertThat(parameter("to%70ic=a%20b+c", "topic")).contains("a b c");
        assertThat(parameter("topic=%zz", "topic")).contains("%zz");
    }

    @Test
    void whatMayBeANumberOrAName() {
        assertThat(List.of("0", "007", "999999999999999999")).allMatch(Cursor::isNumber);
        assertThat(List.of("", "-1", "+1", "1.0", "1 ", "٣", "1000000000000000000"))
                .noneMatch(Cursor::isNumber);
        assertThat(List.of("main", "a.b_C-9", "x".repeat(64))).allMatch(Topics::isName);
        assertThat(List.of("", "a b", "ä", "a/b", "x".repeat(65))).noneMatch(Topics::isName);
    }
}
