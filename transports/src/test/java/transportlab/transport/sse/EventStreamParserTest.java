package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The event stream of WHATWG HTML 9.2.5 and 9.2.6, in any split. */
class EventStreamParserTest {
    /** What a stream says, an entry an event: type, data, last id; retry times as {@code retry N}. */
    private static List<String> read(String stream) {
        byte[] bytes = stream.getBytes(UTF_8);
        List<String> whole = read(bytes, bytes.length);
        for (int split = 1; split < bytes.length; split++) {
            assertThat(read(bytes, split)).as("split at " + split).isEqualTo(whole);
        }
        assertThat(read(bytes, 0)).as("byte by byte").isEqualTo(whole);
        return whole;
    }

    private static List<String> read(byte[] bytes, int split) {
        List<String> seen = new ArrayList<>();
        EventStreamParser parser = new EventStreamParser("", new EventStreamParser.Events() {
            @Override
            public void event(String type, String data, String lastEventId) {
                seen.add(type + "|" + data + "|" + lastEventId);
            }

            @Override
            public void retry(long millis) {
                seen.add("retry " + millis);
            }
        });
        if (split == 0) {
            for (int i = 0; i < bytes.length; i++) {
                parser.read(ByteBuffer.wrap(bytes, i, 1));
            }
        } else {
            parser.read(ByteBuffer.wrap(bytes, 0, split));
            parser.read(ByteBuffer.wrap(bytes, split, bytes.length - split));
        }
        return seen;
    }

    @Test
    void joinsDataLinesAndDropsAnUnfinishedEvent() {
        assertThat(read("data: YHOO\ndata: +2\ndata: 10\n\n")).containsExactly("message|YHOO\n+2\n10|");
        assertThat(read("data: whole\n\ndata: cut off\n")).containsExactly("message|whole|");
        assertThat(read("data: whole\n\ndata: cut off")).containsExactly("message|whole|");
    }

    @Test
    void readsTheExamplesOfTheStandard() {
        assertThat(read(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n"))
                .containsExactly("message|first event|1", "message|second event|", "message| third event|");
        assertThat(read("data\n\ndata\ndata\n\ndata:\n")).containsExactly("message||", "message|\n|");
        assertThat(read("data:test\n\ndata: test\n\n")).containsExactly("message|test|", "message|test|");
        assertThat(read("event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\ndata: x\n\n"))
                .containsExactly("add|73857293|", "remove|2153|", "message|x|");
    }

    @Test
    void takesEachOfTheThreeLineEnds() {
        List<String> same = List.of("message|a\nb|7", "message|c|7");
        for (String end : List.of("\n", "\r", "\r\n")) {
            String stream = "id: 7\ndata: a\ndata: b\n\ndata: c\n\n".replace("\n", end);
            assertThat(read(stream)).isEqualTo(same);
        }
        assertThat(read("data: a\r\rdata: b\n\ndata: c\r\n\r\n"))
                .containsExactly("message|a|", "message|b|", "message|c|");
    }

    @Test
    void passesOverOneByteOrderMarkAtTheStart() {
        assertThat(read("\ufeffdata: a\n\n")).containsExactly("message|a|");
        assertThat(read("\ufeff\ufeffdata: a\n\ndata: b\n\n")).containsExactly("message|b|");
        assertThat(read("data: \ufeffa\n\n")).containsExactly("message|\ufeffa|");
    }

    @Test
    void ignoresAnIdWithNulAndDoesNotDeliverAnEventWithoutData() {
        assertThat(read("id: 1\ndata: a\n\nid: 2\u0000\ndata: b\n\n")).containsExactly("message|a|1", "message|b|1");
        assertThat(read("id: 5\n\ndata: a\n\n")).containsExactly("message|a|5");
        assertThat(read("event: lonely\n\ndata: a\n\n")).containsExactly("message|a|");
    }

    @ParameterizedTest
    @CsvSource({"retry: 250,retry 250", "retry:7,retry 7", "retry: 2a,", "retry: -1,", "retry,", "'retry:  3',"})
    void takesOnlyDigitsForRetry(String line, String expected) {
        assertThat(read(line + "\n")).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void ignoresUnknownFieldsAndKeepsTextAsItIs() {
        assertThat(read("foo: bar\nDATA: no\n data: no\ndata: 한 😀 : x\n\n")).containsExactly("message|한 😀 : x|");
    }

    @Test
    void comesBackWithTheIdOfTheLastDispatchedEvent() {
        EventStreamParser parser = new EventStreamParser("3", new EventStreamParser.Events() {
            @Override
            public void event(String type, String data, String lastEventId) {}

            @Override
            public void retry(long millis) {}
        });
        parser.read(ByteBuffer.wrap("data: a\n\n".getBytes(UTF_8)));
        assertThat(parser.lastEventId()).isEqualTo("3");
        parser.read(ByteBuffer.wrap("id: 4\ndata: unfinished\n".getBytes(UTF_8)));
        assertThat(parser.lastEventId()).isEqualTo("3");
        parser.read(ByteBuffer.wrap("\n".getBytes(UTF_8)));
        assertThat(parser.lastEventId()).isEqualTo("4");
    }
}
