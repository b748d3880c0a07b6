package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import transportlab.app.cli.print.PathPrinter;
import transportlab.app.cli.print.Terminal;
import transportlab.experiment.BadInput;
import transportlab.experiment.PathOption;
import transportlab.words.Words;

/** What {@code serve} says about the path in front of it. */
class PathPrinterTest {
    private static String printed(String language, String path) throws BadInput {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, UTF_8);
        Terminal terminal = new Terminal(stream, stream, Words.of(language, "/transportlab/app/words"));
        new PathPrinter(terminal).print(PathOption.parse(path, "--path"));
        return out.toString(UTF_8);
    }

    @Test
    void saysNothingAboutAnOpenPath() throws Exception {
        assertThat(printed("en", "open")).isEmpty();
    }

    @Test
    void saysRuleByRuleWhatAnOwnPathDoes() throws Exception {
        assertThat(printed("en", "upgrade=501,idle=10s").lines())
                .containsExactly(
                        "In front of it, from the client to the server:",
                        "  upgrade=501",
                        "    A request for an upgrade is answered with 501 and never reaches the server.",
                        "  idle=10s",
                        "    A connection on which nothing has passed for 10 s is closed to both sides.");
    }

    @Test
    void namesAPresetAndSaysWhatHelps() throws Exception {
        for (String language : new String[] {"en", "ko"}) {
            Words words = Words.of(language, "/transportlab/path/words");
            assertThat(printed(language, "school"))
                    .contains(words.get("preset.school.name"))
                    .contains("  upgrade=403")
                    .endsWith(words.get("preset.school.helps") + System.lineSeparator());
        }
    }
}
