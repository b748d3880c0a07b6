package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.io.Json;
import transportlab.testing.Seeds;
import transportlab.transport.socketio.engine.Packet;
import transportlab.transport.socketio.engine.Payload;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.dissect.KindSink;

/** Packets of both protocols, there and back, and the kind of each of their bytes. */
class PacketsTest {
    private static Packet packet(Seeds random) {
        if (random.coin()) {
            return Packet.binary(random.bytes(40));
        }
        return Packet.text(random.oneOf(Packet.Type.values()), random.text(40).replace("\u001e", ""));
    }

    @Test
    void aPayloadIsReadAsItWasWritten() {
        Seeds.each(500, random -> {
            List<Packet> packets = new ArrayList<>();
            for (int left = 1 + random.below(6); left > 0; left--) {
                packets.add(packet(random));
            }
            assertThat(Payload.read(Payload.of(packets))).isEqualTo(packets);
        });
    }

    @Test
    void aFrameIsReadAsItWasWritten() {
        Seeds.each(500, random -> {
            Packet packet = packet(random);
            assertThat(Packet.ofFrame(!packet.binary(), packet.frame())).isEqualTo(packet);
        });
    }

    @Test
    void anyTextIsAPacketOrRefused() {
        Seeds.each(500, random -> isAPacketOrRefused(random.text(40)));
        Seeds.each(2000, random -> isAPacketOrRefused(almostAPacket(random)));
    }

    private static void isAPacketOrRefused(String text) {
        SocketPacket packet;
        try {
            packet = SocketPacket.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
            return;
        }
        assertThat(SocketPacket.parse(packet.toString())).isEqualTo(packet);
    }

    private static String almostAPacket(Seeds random) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.below(8); left > 0; left--) {
            text.append(random.oneOf("0", "2", "5", "12", "-", "/", "/a", ",", "[]", "[\"b\",1]", "{", "}", "\"", " "));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0|CONNECT|/||",
                "0/admin,|CONNECT|/admin||",
                "0/admin,{\"sid\":\"x\"}|CONNECT|/admin||{\"sid\":\"x\"}",
                "1|DISCONNECT|/||",
                "2[\"foo\"]|EVENT|/||[\"foo\"]",
                "2/admin,13[\"foo\"]|EVENT|/admin|13|[\"foo\"]",
                "312[]|ACK|/|12|[]",
                "51-/admin,14[\"baz\",{\"_placeholder\":true,\"num\":0}]|BINARY_EVENT|/admin|14|[\"baz\",{\"_placeholder\":true,\"num\":0}]",
                "4{\"message\":\"no\"}|CONNECT_ERROR|/||{\"message\":\"no\"}",
            })
    void packetsAreWrittenAsTheProtocolShowsThem(
            String text, SocketPacket.Type type, String namespace, Long id, String data) {
        SocketPacket packet = SocketPacket.parse(text);
        assertThat(packet.type()).isEqualTo(type);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.id()).isEqualTo(id);
        assertThat(packet.data())
                .isEqualTo(data == null ? null : Json.parse(data).orElseThrow());
        assertThat(packet.toString()).isEqualTo(text.equals("0/admin,") ? "0/admin," : text);
    }

    @Test
    void numbersComeBackAsTheyCame() {
        String numbers = "[\"n\",12345678901234567890,0.1,1.50,1E+3,-0]";
        assertThat(SocketPacket.parse("2" + numbers).data()).isNotNull();
        assertThat(Json.parse("[12345678901234567890,0.1]").orElseThrow()).hasToString("[12345678901234567890,0.1]");
        assertThatThrownBy(() -> SocketPacket.parse("2[" + "[".repeat(5000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** P payload, E envelope, C control, O other: one letter a byte, in any split. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DOWN|0{\"sid\":\"x\"}|CCCCCCCCCCCC",
                "DOWN|2^6^3probe|CCCCCCCCCC",
                "DOWN|40{}^42[\"update\",{\"at\":7}]|CCCCCCCCCCCCCCCCCCCCCCCCCC",
                "DOWN|42[\"update\",{\"n\":1,\"d\":\"ab\"}]|EEEEEEEEEEEEEEEEEEEEEEEEPPEEE",
                "DOWN|2^42[\"update\",{\"n\":1,\"d\":\"ab\"}]|CEEEEEEEEEEEEEEEEEEEEEEEEEPPEEE",
                "DOWN|42[\"auth\",{}]|EEEEEEEEEEEEE",
                "DOWN|430[]|EEEEE",
                "DOWN|bAQIDBA==|EPPPEPPEE",
                "DOWN|x|O",
                "UP|42[\"message\",\"a\\\"b\"]|EEEEEEEEEEEEEEPEPPEE",
                "UP|40{\"topic\":\"m\"}^3|CCCCCCCCCCCCCCCCC",
                "UP|41^1|CCCC",
                "UP|42[\"message\",1]|EEEEEEEEEEEEEEE",
            })
    void eachByteHasItsKind(Direction direction, String packets, String kinds) {
        byte[] bytes = packets.replace('^', (char) Payload.SEPARATOR).getBytes(UTF_8);
        assertThat(kinds(direction, bytes, bytes.length)).isEqualTo(kinds);
        assertThat(sorted(kinds(direction, bytes, 1))).isEqualTo(sorted(kinds));
    }

    @Test
    void noByteIsLeftOut() {
        Seeds.each(200, random -> {
            byte[] bytes =
                    random.coin() ? random.bytes(200) : almostAPacket(random).getBytes(UTF_8);
            Direction direction = random.oneOf(Direction.values());
            assertThat(kinds(direction, bytes, 1 + random.below(9))).hasSize(bytes.length);
        });
    }

    private static String kinds(Direction direction, byte[] bytes, int split) {
        StringBuilder seen = new StringBuilder();
        KindSink sink = new KindSink() {
            @Override
            public void kind(Kind kind, int count) {
                seen.append(kind.name().substring(0, 1).repeat(count));
            }

            @Override
            public void update() {}
        };
        PacketDissector dissector = new PacketDissector(direction);
        for (int at = 0; at < bytes.length; at += split) {
            dissector.bytes(ByteBuffer.wrap(bytes, at, Math.min(split, bytes.length - at)), sink);
        }
        dissector.end(sink);
        return seen.toString();
    }

    private static List<Character> sorted(String letters) {
        List<Character> all = new ArrayList<>();
        letters.chars().forEach(letter -> all.add((char) letter));
        all.sort(null);
        return all;
    }
}
