package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.lesson.read.Lessons;

/** Lessons in the terminal: those of the program, and those of a teacher. */
class LessonCommandTest {
    private static final String LESSON =
            """
            ---
            title: A small lesson
            minutes: 2
            ---

            # One?

            The page asks every {setting:poll-interval}.

            # Two?

            ```run
            transports: [websocket, short-polling]
            mode: MODE
            ```

            ```question
            kind: ratio
            text: How many bytes?
            of: bytes(websocket)
            against: bytes(short-polling)
            answers:
              - {value: 1, text: As many}
              - {value: 0.5, text: Half}
              - {value: 0.2, text: Few}
            ```

            ```claims
            bytes(websocket) < FACTOR * bytes(short-polling)
            lost(websocket) = 0
            ```

            ---

            The WebSocket needed {bytes:websocket}.

            # Three?

            Text.

            # Four?

            Text.

            # Five?

            ```open
            change: clients
            ```
            """;

    @TempDir
    Path folder;

    /** What a command did. */
    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(out, err).run(arguments);
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Ran lesson(String what, String id) {
        return run("lesson", what, id, "--lessons", folder.toString(), "--lang", "en");
    }

    private void write(String mode, String factor) throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("small"));
        Files.writeString(
                lesson.resolve("lesson.en.md"), LESSON.replace("MODE", mode).replace("FACTOR", factor));
        Files.writeString(
                lesson.resolve("prices.lab.yaml"),
                "clients: 4\nrate: 5\npoll-interval: 100ms\nrtt: 0ms\nduration: 500ms\nwarmup: 100ms\n");
    }

    @Test
    void listsLessonsInTheirOrderInBothLanguages() {
        for (String language : Lessons.LANGUAGES) {
            Ran ran = run("lesson", "list", "--lang", language);
            assertThat(ran.exit).isZero();
            assertThat(ran.err).isEmpty();
            assertThat(ran.out.lines().map(line -> line.replaceFirst("^\\d+ +(\\S+).*$", "$1")))
                    .containsExactlyElementsOf(Lessons.shipped().ids());
        }
        assertThat(run("lesson", "list", "--lang", "ko").out).contains("분");
    }

    @Test
    void runsALessonPageByPage() throws Exception {
        write("model", "0.5");
        Ran ran = lesson("run", "small");
        assertThat(ran.exit).isZero();
        assertThat(ran.out)
                .contains("A small lesson", "1. One?", "The page asks every 100 ms.", "How many bytes?", "2) Half")
                .contains("calculated", "(Few)")
                .containsPattern("The WebSocket needed [\\d.]+ kB\\.")
                .doesNotContain("{");
    }

    @Test
    void saysThatARunCameOutDifferently() throws Exception {
        write("model", "0.001");
        Ran ran = lesson("run", "small");
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out)
                .containsPattern(
                        "Your run came out differently: bytes\\(websocket\\) < 0.001 .*Here: .* kB and .* B\\.")
                .doesNotContain("The WebSocket needed");
    }

    @Test
    void checksEachClaimLive() throws Exception {
        write("live", "0.9");
        Ran ran = run("lesson", "check", "--lessons", folder.toString(), "--lang", "en");
        assertThat(ran.out)
                .startsWith("small\n")
                .containsPattern("page 2 +bytes\\(websocket\\) < 0.9 .* kB +[\\d.]+ kB +holds")
                .containsPattern("lost\\(websocket\\) = 0 +0 +0 +holds");
        assertThat(ran.exit).isZero();
    }

    @Test
    void claimsThatDoNotHoldAndMistakesEndWithOne() throws Exception {
        write("model", "0.001");
        Ran refuted = lesson("check", "small");
        assertThat(refuted.exit).isEqualTo(1);
        assertThat(refuted.out).containsPattern("< 0.001 .* does not hold");
        write("model", "0.9 times");
        Ran broken = lesson("check", "small");
        assertThat(broken.exit).isEqualTo(1);
        assertThat(broken.out).contains("small/lesson.en.md:29: is no claim");
        Ran ran = lesson("run", "small");
        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err.strip())
                .startsWith("small/lesson.en.md:29: is no claim")
                .doesNotContain("\n");
        assertThat(lesson("list", "").exit).isEqualTo(2);
        assertThat(run("lesson", "list", "--lessons", folder.toString(), "--lang", "en").out)
                .contains("mistakes in its files: lesson check small");
    }

    @Test
    void recordsFiveRoundsForLaterPages() throws Exception {
        write("recorded", "0.9");
        Ran before = lesson("check", "small");
        assertThat(before.exit).isZero();
        assertThat(before.out).containsPattern("< 0.9 .* cannot tell");
        Ran recorded = lesson("record", "small");
        assertThat(recorded.out).contains("small: prices, 10 trials recorded");
        assertThat(folder.resolve("small/recorded/prices.json.gz")).exists();
        assertThat(lesson("check", "small").out).containsPattern("< 0.9 .* holds");
        assertThat(lesson("run", "small").out).contains("recorded", "The WebSocket needed");
    }
}
