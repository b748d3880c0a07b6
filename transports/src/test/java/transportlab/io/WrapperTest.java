package transportlab.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.testing.Seeds;

class WrapperTest {
    private static List<Wrapped> read(byte[] bytes, Seeds random) {
        List<Wrapped> records = new ArrayList<>();
        WrapperReader reader = new WrapperReader(records::add);
        random.pieces(bytes, 9).forEach(reader::read);
        assertThat(reader.atBoundary()).isTrue();
        return records;
    }

    @Test
    void anyTextComesBackAsItWas() {
        Seeds.each(500, random -> {
            byte[] payload = random.text(80).getBytes(UTF_8);
            long number = random.positive();
            List<Wrapped> records = read(Wrapper.update(number, payload), random);
            assertThat(records).containsExactly(new Wrapped.Update(number, ByteBuffer.wrap(payload)));
        });
    }

    @Test
    void writesCompactJsonWithTheEscapesThatJsonNeeds() {
        assertThat(new String(Wrapper.update(41, "a\"b\\c\r\n\t\u0000\u001f\u2028é😀/".getBytes(UTF_8)), UTF_8))
                .isEqualTo("{\"n\":41,\"d\":\"a\\\"b\\\\c\\r\\n\\t\\u0000\\u001f\u2028é😀/\"}");
        assertThat(new String(Wrapper.position(7), UTF_8)).isEqualTo("{\"at\":7}");
        assertThat(new String(Wrapper.lost(3), UTF_8)).isEqualTo("{\"lost\":3}");
        assertThat(UTF_8.decode(Wrapper.array(List.of())).toString()).isEqualTo("[]");
    }

    @Test
    void readsArraysLinesAndEscapesOfOtherWriters() {
        byte[] bytes = "[{\"lost\":2},{\"n\":3,\"d\":\"\\ud83d\\ude00\\u00e9\\/\\b\"}]\n\n{\"at\":9}\n".getBytes(UTF_8);
        Seeds.each(50, random -> assertThat(read(bytes, random))
                .containsExactly(
                        new Wrapped.Lost(2),
                        new Wrapped.Update(3, ByteBuffer.wrap("😀é/\b".getBytes(UTF_8))),
                        new Wrapped.Position(9)));
    }

    @Test
    void refusesWhatIsNoRecord() {
        for (String wrong :
                List.of("x", "{x}", "{\"z\":1}", "{\"n\":1,\"d\":\"\\q\"}", "{\"at\":99999999999999999999}")) {
            assertThatThrownBy(() -> read(wrong.getBytes(UTF_8), new Seeds(0)))
                    .as(wrong)
                    .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
        }
    }

    @Test
    void findsTheIdentityOfAClientMessage() {
        assertThat(Identity.of(ByteBuffer.wrap("17.203 text".getBytes(UTF_8)))).isEqualTo(new Identity(17, 203));
        assertThat(new Identity(17, 203).prefix()).isEqualTo("17.203 ".getBytes(UTF_8));
        for (String other : List.of("", "17", "17.", "17.203", ".1 ", "1. ", "a1.2 ", "1.2.3 ", "1234567890.1 ")) {
            assertThat(Identity.of(ByteBuffer.wrap(other.getBytes(UTF_8))))
                    .as(other)
                    .isNull();
        }
    }
}
