package transportlab.wire.dissect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import transportlab.io.Wrapper;
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

    private static Counts dissect(byte[] bytes, Random random) {
        Counts counts = new Counts();
        WrapperDissector dissector = new WrapperDissector();
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(1 + random.nextInt(7), bytes.length - at);
            dissector.bytes(ByteBuffer.wrap(bytes, at, size), counts);
            at += size;
        }
        dissector.end(counts);
        return counts;
    }

    @Property(tries = 500)
    void payloadIsWhatTheTextHasBytes(@ForAll String text, @ForAll int seed) {
        byte[] payload = text.getBytes(UTF_8);
        byte[] record = Wrapper.update(5, payload);
        Counts counts = dissect(record, new Random(seed));
        assertThat(counts.of(Kind.PAYLOAD)).isEqualTo(payload.length);
        assertThat(counts.of(Kind.ENVELOPE)).isEqualTo(record.length - payload.length);
        assertThat(counts.updates).isEqualTo(1);
    }

    @Property(tries = 500)
    void everyByteOfAnythingHasAKind(@ForAll byte[] anything, @ForAll int seed) {
        Counts counts = dissect(anything, new Random(seed));
        assertThat(java.util.Arrays.stream(counts.bytes).sum()).isEqualTo(anything.length);
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
        return dissect(("{\"n\":1,\"d\":\"" + inside + "\"}").getBytes(UTF_8), new Random(1))
                .of(Kind.PAYLOAD);
    }

    @Test
    void positionsAndEmptyLinesAreControl() {
        Counts counts = dissect("{\"at\":12}\n\n{\"lost\":3}\n".getBytes(UTF_8), new Random(3));
        assertThat(counts.of(Kind.CONTROL)).isEqualTo(11);
        assertThat(counts.of(Kind.ENVELOPE)).isEqualTo(11);
    }
}
