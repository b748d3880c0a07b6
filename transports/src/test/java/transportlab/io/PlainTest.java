package transportlab.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    @Test
    void readsJson() throws IOException {
        assertThat(json("[{\"a\": [1, 2.5, \"x\", true, null]}, {}]"))
                .isEqualTo(List.of(Map.of("a", Arrays.asList(1, 2.5, "x", true, null)), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "{\"a\" 1}", "[1,]", "nonsense"})
    void brokenJsonIsTold(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(IOException.class);
    }

    @Test
    void readsYaml() throws IOException {
        Map<String, Object> read =
                Plain.yamlObject("# a comment\nrate: 2\nrtt: 20ms\nlist: [a, b]\non: true\nnone: ~\n");
        assertThat(read).containsExactlyInAnyOrderEntriesOf(new java.util.HashMap<>() {
            {
                put("rate", 2);
                put("rtt", "20ms");
                put("list", List.of("a", "b"));
                put("on", true);
                put("none", null);
            }
        });
        assertThat(read.keySet()).containsExactly("rate", "rtt", "list", "on", "none");
        assertThat(Plain.yamlObject("~")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b\n", "word", "a: [1\n", "a: 1\n b: 2\n"})
    void whatIsNoObjectOfYamlIsTold(String text) {
        assertThatThrownBy(() -> Plain.yamlObject(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void mistakeHasItsLine() {
        assertThatThrownBy(() -> Plain.yamlObject("a: 1\nb: 2\nc: [\n"))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isGreaterThanOrEqualTo(3));
    }

    private static Object json(String text) throws IOException {
        return Plain.json(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
