package transportlab.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlOptionsTest {
    @Test
    void readsOptionsAsTheTextsThatTheyAre() throws IOException {
        String text =
                "# a comment\nrate: 2.50\nclients: 010\n\nodd: 1_0\nhex: 0x2\nbits: 0b11\nrtt: 20ms\nlist: [a, 07]\n"
                        + "on: yes\nnone: ~\nempty:\nquoted: \"0 1\"\nminus: -0\nexp: 1e3\nsexagesimal: 1:30\n";
        assertThat(YamlOptions.read(text))
                .extracting(YamlOptions.Option::name, YamlOptions.Option::value, YamlOptions.Option::line)
                .containsExactly(
                        tuple("rate", "2.50", 2),
                        tuple("clients", "010", 3),
                        tuple("odd", "1_0", 5),
                        tuple("hex", "0x2", 6),
                        tuple("bits", "0b11", 7),
                        tuple("rtt", "20ms", 8),
                        tuple("list", "a,07", 9),
                        tuple("on", "yes", 10),
                        tuple("none", "", 11),
                        tuple("empty", "", 12),
                        tuple("quoted", "0 1", 13),
                        tuple("minus", "-0", 14),
                        tuple("exp", "1e3", 15),
                        tuple("sexagesimal", "1:30", 16));
        assertThat(YamlOptions.read("~")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b\n",
                "word",
                "a: [1\n",
                "a: 1\n b: 2\n",
                "a: {b: 1}\n",
                "a: [[1]]\n",
                "a: 1\n---\nb: 2\n",
                "a: \u0007",
                "\ud800: 1",
                "a: &x 1\n*x",
                "%YAML 9\n",
                "\t"
            })
    void whatIsNoListOfOptionsIsTold(String text) {
        assertThatThrownBy(() -> YamlOptions.read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void mistakeHasItsLine() {
        assertThatThrownBy(() -> YamlOptions.read("a: 1\nb: 2\nc: [\n"))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isGreaterThanOrEqualTo(3));
    }
}
