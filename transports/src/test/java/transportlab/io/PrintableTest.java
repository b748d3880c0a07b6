package transportlab.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void textThatMovesNothingStaysAsItIs() {
        for (String text :
                new String[] {"", "two words", "한글, 漢字, e\u0301, \ud83d\udc68\u200d\ud83d\udc69", "a\u00a0b"}) {
            assertThat(Printable.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatWouldMoveTheCursorOrTurnTheTextIsWrittenOut() {
        assertThat(Printable.of("a\nb\r\tc")).isEqualTo("a\\nb\\r\\tc");
        assertThat(Printable.of("\u001b[31mred\u0007\u009b")).isEqualTo("\\u001b[31mred\\u0007\\u009b");
        assertThat(Printable.of("\u202egpj.exe \u2066x\u2069 \u200f"))
                .isEqualTo("\\u202egpj.exe \\u2066x\\u2069 \\u200f");
        assertThat(Printable.of("line\u2028page\u2029")).isEqualTo("line\\u2028page\\u2029");
        assertThat(Printable.of("half \ud800, \uffff, tag \udb40\udc41"))
                .isEqualTo("half \\ud800, \\uffff, tag \\u{e0041}");
    }
}
