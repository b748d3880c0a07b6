package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import transportlab.wire.Kind;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/** Ribbons, rows of hex and text, and bits. */
class BytesTest {
    private static MessageBytes text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return MessageBytes.of(
                Messages.of(Message.Sort.PART, bytes, List.of(Messages.field("a", 0, bytes.length, Kind.ENVELOPE))),
                false);
    }

    private static MessageBytes body(int head, int body) {
        List<Field> fields = List.of(
                Messages.field("head", 0, head, Kind.HEADERS), Messages.field("payload", head, body, Kind.PAYLOAD));
        return MessageBytes.of(Messages.of(Message.Sort.RESPONSE, new byte[head + body], fields), false);
    }

    @Test
    void aRibbonPutsAllBytesOfAKindTogether() {
        Ribbon ribbon = Ribbon.of(Messages.frame());
        assertThat(ribbon.parts())
                .containsExactly(
                        new Ribbon.Part(Kind.FRAMING, 0, 4),
                        new Ribbon.Part(Kind.ENVELOPE, 4, 30),
                        new Ribbon.Part(Kind.PAYLOAD, 34, 120));
        assertThat(ribbon.total()).isEqualTo(154);
        assertThat(ribbon.leading()).isEqualTo(Kind.PAYLOAD);
        assertThat(ribbon.stretch(Messages.frame(), 2)).isEqualTo(new Ribbon.Stretch(2, 4));
        assertThat(ribbon.stretch(Messages.frame(), 5))
                .as("after the envelope before the payload")
                .isEqualTo(new Ribbon.Stretch(33, 34));
    }

    @Test
    void everyByteHasItsField() {
        MessageBytes bytes = MessageBytes.of(Messages.frame(), true);
        for (int at = 0; at < bytes.length(); at++) {
            Field field = bytes.message().fields().get(bytes.fieldAt(at));
            assertThat(at).isBetween(field.from(), field.end() - 1);
        }
    }

    @Test
    void aRowOfHexHasSixteenBytesAndTheLastOneTheRest() {
        MessageBytes bytes = MessageBytes.of(Messages.frame(), false);
        List<ByteLine> lines = HexLines.of(bytes, Excerpt.of(bytes), 16);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0).cells().get(1).glyph()).isEqualTo("7E");
        assertThat(lines.get(9).from()).isEqualTo(0x90);
        assertThat(lines.get(9).cells()).hasSize(10);
        assertThat(ByteLine.at(lines, 33)).isEqualTo(2);
    }

    @Test
    void columnsOfHexDoNotOverlapAndAreFoundAgain() {
        HexGrid grid = HexGrid.of(8.4);
        for (int each : new int[] {8, 16, 24, 32}) {
            double before = grid.offset();
            for (int column = 0; column < each; column++) {
                assertThat(grid.x(column)).isGreaterThanOrEqualTo(before - 1e-9);
                before = grid.x(column) + grid.cell();
                assertThat(grid.cell()).as("room for two digits").isGreaterThan(2 * 8.4);
                assertThat(grid.column(grid.x(column) + 1, each)).isEqualTo(column);
                assertThat(grid.column(grid.textX(column, each) + 1, each)).isEqualTo(column);
            }
            assertThat(grid.textX(0, each)).isGreaterThan(before);
            assertThat(grid.column(2, each)).isEqualTo(-1);
        }
    }

    @Test
    void aWindowOf1280PixelsHasSixteenBytesInARow() {
        assertThat(HexLines.fitting(552, HexGrid.of(8.4))).isEqualTo(16);
        assertThat(HexLines.fitting(1200, HexGrid.of(8.4))).isEqualTo(32);
        assertThat(HexLines.fitting(100, HexGrid.of(8.4))).as("never less").isEqualTo(8);
    }

    @Test
    void aLongBodyIsShortenedAndTheSelectedByteIsShown() {
        Excerpt excerpt = Excerpt.of(body(200, 4096));
        assertThat(excerpt.isWhole()).as("4 KB are shown").isTrue();
        MessageBytes longer = body(200, 4208);
        excerpt = Excerpt.of(longer);
        assertThat(excerpt.ranges()).containsExactly(new Excerpt.Range(0, 1224), new Excerpt.Range(4344, 4408));
        List<ByteLine> lines = HexLines.of(longer, excerpt, 16);
        assertThat(lines.stream().mapToInt(ByteLine::skipped).sum()).isEqualTo(3120);
        assertThat(Excerpt.of(4408, 200, 3000).ranges())
                .containsExactly(
                        new Excerpt.Range(0, 1224), new Excerpt.Range(2976, 3056), new Excerpt.Range(4344, 4408));
        for (int also = 0; also < 4408; also++) {
            int at = also;
            assertThat(Excerpt.of(4408, 200, also).ranges())
                    .as("shows %d", also)
                    .anyMatch(range -> at >= range.from() && at < range.to());
        }
    }

    @Test
    void textBreaksAfterLineFeedsAndWhereTheRowIsFull() {
        List<ByteLine> lines = TextLines.of(text("GET / HTTP/1.1\r\nHost: a\n\r\n"), Excerpt.of(text("x")), 80);
        assertThat(lines).hasSize(1);
        MessageBytes bytes = text("GET / HTTP/1.1\r\nHost: a\n\r\n");
        lines = TextLines.of(bytes, Excerpt.of(bytes), 10);
        assertThat(lines.stream().map(BytesTest::glyphs)).containsExactly("GET / HTTP", "/1.1↵", "Host: a↵", "↵");
        assertThat(lines.get(3).cells().get(0).length()).as("CR and LF").isEqualTo(2);
    }

    private static String glyphs(ByteLine line) {
        return String.join("", line.cells().stream().map(ByteLine.Cell::glyph).toList());
    }

    @Test
    void aWideCharacterTakesTwoColumnsAndAllItsBytes() {
        MessageBytes bytes = text("값é\u0001");
        ByteLine line = TextLines.of(bytes, Excerpt.of(bytes), 80).get(0);
        assertThat(line.cells())
                .containsExactly(
                        new ByteLine.Cell(0, 3, "값", 0, 2),
                        new ByteLine.Cell(3, 2, "é", 2, 1),
                        new ByteLine.Cell(5, 1, "·", 3, 1));
    }

    @Test
    void textCoversAnyBytesOnce() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] any = new byte[random.nextInt(1, 300)];
            random.nextBytes(any);
            MessageBytes bytes = MessageBytes.of(
                    Messages.of(Message.Sort.OTHER, any, List.of(Messages.field("a", 0, any.length, Kind.OTHER))),
                    false);
            int next = 0;
            List<ByteLine.Cell> cells = new ArrayList<>();
            TextLines.of(bytes, Excerpt.of(bytes), 20).forEach(line -> cells.addAll(line.cells()));
            for (ByteLine.Cell cell : cells) {
                assertThat(cell.from()).as("round %d", round).isEqualTo(next);
                next = cell.end();
            }
            assertThat(next).isEqualTo(any.length);
        }
    }

    @Test
    void theHeaderOfAFrameIsFourBytesBitByBit() {
        MessageBytes bytes = MessageBytes.of(Messages.frame(), false);
        BitRow row = BitRow.of(bytes, 0);
        assertThat(row.bytes()).isEqualTo(4);
        assertThat(row.cells()).hasSize(8);
        assertThat(row.cells().get(7)).isEqualTo(new BitRow.Cell(2, null, 16, 16));
        int next = 0;
        for (BitRow.Cell cell : row.cells()) {
            assertThat(cell.first()).isEqualTo(next);
            next += cell.count();
        }
        assertThat(next).isEqualTo(32);
        assertThat(BitRow.bit(bytes, 0, 0)).isEqualTo(1);
        assertThat(BitRow.bit(bytes, 0, 1)).isZero();
        assertThat(BitRow.of(body(20, 20), 0)).as("no bits of their own").isNull();
    }

    @Test
    void aLongHeaderIsShownFourBytesAtATime() {
        Message frame = Messages.frame();
        List<Field> fields = new ArrayList<>(frame.fields().subList(0, 2));
        fields.add(new Field("ws.length64", 2, 8, Kind.FRAMING, "70000", List.of()));
        fields.add(new Field("ws.mask-key", 10, 4, Kind.FRAMING, "", List.of()));
        fields.add(Messages.field("payload", 14, 140, Kind.PAYLOAD));
        MessageBytes bytes = MessageBytes.of(Messages.of(Message.Sort.FRAME, frame.bytes(), fields), false);
        assertThat(BitRow.of(bytes, 3).from()).isEqualTo(8);
        assertThat(BitRow.of(bytes, 3).cells())
                .containsExactly(new BitRow.Cell(2, null, 0, 16), new BitRow.Cell(3, null, 16, 16));
        assertThat(BitRow.of(bytes, 4).from()).as("the payload is no header").isZero();
    }
}
