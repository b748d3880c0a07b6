package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/** Messages for tests. */
final class Messages {
    private Messages() {}

    static Message of(Message.Sort sort, byte[] bytes, List<Field> fields) {
        return of(0, Direction.DOWN, sort, "", bytes, fields, -1, List.of());
    }

    static Message of(
            int number,
            Direction direction,
            Message.Sort sort,
            String line,
            byte[] bytes,
            List<Field> fields,
            int answers,
            List<Long> updates) {
        return new Message(0, number, direction, sort, line, 0, bytes, null, 1000, 2000, answers, fields, updates);
    }

    static Field field(String key, int from, int length, Kind kind) {
        return new Field(key, from, length, kind, "", List.of());
    }

    /** A text frame with an extended length, an envelope and a payload. */
    static Message frame() {
        byte[] bytes = new byte[154];
        bytes[0] = (byte) 0x81;
        bytes[1] = 0x7E;
        bytes[3] = (byte) 0x96;
        for (int i = 4; i < bytes.length; i++) {
            bytes[i] = 'x';
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                "ws.opcode",
                0,
                1,
                Kind.FRAMING,
                "text",
                List.of(
                        new Field.Bits("ws.fin", 0, 1, 1),
                        new Field.Bits("ws.rsv1", 1, 1, 0),
                        new Field.Bits("ws.rsv2", 2, 1, 0),
                        new Field.Bits("ws.rsv3", 3, 1, 0),
                        new Field.Bits("ws.opcode-bits", 4, 4, 1))));
        fields.add(new Field(
                "ws.length",
                1,
                1,
                Kind.FRAMING,
                "126",
                List.of(new Field.Bits("ws.mask", 0, 1, 0), new Field.Bits("ws.length7", 1, 7, 126))));
        fields.add(new Field("ws.length16", 2, 2, Kind.FRAMING, "150", List.of()));
        fields.add(field("wrapper.n", 4, 29, Kind.ENVELOPE));
        fields.add(field("payload", 33, 120, Kind.PAYLOAD));
        fields.add(field("wrapper.end", 153, 1, Kind.ENVELOPE));
        return of(2, Direction.DOWN, Message.Sort.FRAME, "text", bytes, fields, -1, List.of(41L));
    }

    /** A request or a response with a body, whose head is one field. */
    static Message http(int number, Message.Sort sort, String text, int payload, int answers, List<Long> updates) {
        byte[] bytes = text.getBytes(UTF_8);
        int head = text.indexOf("\r\n\r\n") + 4;
        List<Field> fields = new ArrayList<>();
        fields.add(field("http.line", 0, head, Kind.HEADERS));
        if (payload > 0) {
            fields.add(field("payload", head, payload, Kind.PAYLOAD));
        }
        if (bytes.length > head + payload) {
            fields.add(field("wrapper.end", head + payload, bytes.length - head - payload, Kind.ENVELOPE));
        }
        Direction direction = sort == Message.Sort.REQUEST ? Direction.UP : Direction.DOWN;
        String line = text.substring(0, text.indexOf("\r\n")).replace("HTTP/1.1 ", "");
        return of(number, direction, sort, line, bytes, fields, answers, updates);
    }
}
