package transportlab.wire.dissect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import transportlab.io.Wrapper;
import transportlab.testing.Seeds;
import transportlab.wire.Kind;

class WrapperDissectorTest {
    /** Kinds counted in one reading. */
    private static final class Counts implements KindSink {
        final long[] bytes = new long[Kind.COUNT];
        int updates;

        @Override
        public void kind(Kind kind, int n) {
            bytes[kind.ordinal()] += n;
        }

        @Override
        public void update() {
            updates++;
        }

        long of(Kind kind) {
            return bytes[kind.ordinal()];
        }
    }

    private static Counts dissect(byte[] bytes, Seeds random) {
        Counts counts = new Counts();
        WrapperDissector dissector = new WrapperDissector();
        random.pieces(bytes, 7).forEach(piece -> dissector.bytes(piece, counts));
        dissector.end(counts);
        return counts;
    }

    @Test
    void payloadIsWhatTheTextHasBytes() {
        Seeds.each(500, random -> {
            byte[] payload = random.text(80).getBytes(UTF_8);
            byte[] record = Wrapper.update(5, payload);
            Counts counts = dissect(record, random);
            assertThat(counts.of(Kind.PAYLOAD)).isEqualTo(payload.length);
            assertThat(counts.of(Kind.ENVELOPE)).isEqualTo(record.length - payload.length);
            assertThat(counts.updates).isEqualTo(1);
        });
    }

    @Test
    void everyByteOfAnythingHasAKind() {
        Seeds.each(500, random -> {
            byte[] anything = random.bytes(200);
            Counts counts = dissect(anything, random);
            assertThat(Arrays.stream(counts.bytes).sum()).isEqualTo(anything.length);
        });
    }

    @Test
    void everyByteOfABrokenRecordHasAKind() {
        Seeds.each(500, random -> {
            byte[] broken = Wrapper.update(random.positive(), random.text(30).getBytes(UTF_8));
            broken[random.below(broken.length)] = (byte) random.below(256);
            Counts counts = dissect(broken, random);
            assertThat(Arrays.stream(counts.bytes).sum()).isEqualTo(broken.length);
        });
    }

    @Test
    void anEscapeCountsAsManyPayloadBytesAsItDecodesTo() {
        assertThat(payloadOf("\\u0041")).isEqualTo(1);
        assertThat(payloadOf("\\u00e9")).isEqualTo(2);
        assertThat(payloadOf("\\u07ff")).isEqualTo(2);
        assertThat(payloadOf("\\u0800")).isEqualTo(3);
        assertThat(payloadOf("\\u2028")).isEqualTo(3);
        assertThat(payloadOf("\\uffff")).isEqualTo(3);
        assertThat(payloadOf("\\ud83d\\ude00")).isEqualTo(4);
        assertThat(payloadOf("\\n\\\\\\\"")).isEqualTo(3);
    }

    private static long payloadOf(String inside) {
        return dissect(("{\"n\":1,\"d\":\"" + inside + "\"}").getBytes(UTF_8), new Seeds(1))
                .of(Kind.PAYLOAD);
    }

    @Test
    void positionsAndEmptyLinesAreControl() {
        Counts counts = dissect("{\"at\":12}\n\n{\"lost\":3}\n".getBytes(UTF_8), new Seeds(3));
        assertThat(counts.of(Kind.CONTROL)).isEqualTo(11);
        assertThat(counts.of(Kind.ENVELOPE)).isEqualTo(11);
    }
}
