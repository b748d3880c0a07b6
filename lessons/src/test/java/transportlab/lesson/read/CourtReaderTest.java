package transportlab.lesson.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.lesson.Show;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Time;
import transportlab.lesson.court.Verdict;

/** The format of the court, with each mistake told by file and line. */
class CourtReaderTest {
    private static final String FRONT = "---\ntitle: t\nasks: then\n---\n\n# A is B.\n\nText.\n\n";
    private static final String SOURCES = "```sources\n- \"RFC 6455, 1.7: upgrade\"\n```\n\n";
    private static final String RUN = "```run\ntransports: [websocket]\n```\n\n";

    @TempDir
    Path root;

    private static String clause(String fields) {
        return "```clause\nsays: A is B.\nthen: no\nin-2019: yes\nnow: yes\nbecause: b\n" + fields + "```\n\n";
    }

    private Court read(String text) throws IOException, LessonException {
        new LessonFolder(root)
                .write("court/e.lab.yaml", "clients: 3\nduration: 1s\n")
                .write("court/01-a.en.md", text);
        return new CourtReader("en", new Folder(root)).read();
    }

    private Sentence sentence(String blocks) throws IOException, LessonException {
        return read(FRONT + blocks).sentences().get(0);
    }

    @Test
    void readsASentenceWithItsClausesAndWhatTheyRestOn() throws Exception {
        Sentence sentence = sentence(RUN
                + "```show\nkind: exchange\ntransport: websocket\npart: opening\n```\n\n```show\nof: bytes, up\n```\n\n"
                + clause("claims:\n  - lost(websocket) = 0\n  - bytes(websocket, up) > 10\n")
                + clause("")
                + "```table\ncolumns: [browser, year]\nrows:\n  - [Chrome 4, 2010]\n```\n\n"
                + SOURCES + "---\n\nBelieved because of {bytes:websocket}.\n");

        assertThat(sentence.id()).isEqualTo("01-a");
        assertThat(sentence.text()).isEqualTo("A is B.");
        assertThat(sentence.asks()).isEqualTo(Time.THEN);
        assertThat(sentence.shows()).hasSize(2).first().isInstanceOf(Show.Messages.class);
        assertThat(sentence.tables().get(0).rows().get(0)).containsExactly("Chrome 4", "2010");
        Clause first = sentence.clauses().get(0);
        assertThat(first.verdicts())
                .isEqualTo(Map.of(Time.THEN, Verdict.NO, Time.IN_2019, Verdict.YES, Time.NOW, Verdict.YES));
        assertThat(first.isMeasured()).isTrue();
        assertThat(first.claims().get(1).line()).isEqualTo(first.claims().get(0).line() + 1);
        assertThat(sentence.step().claims()).isEqualTo(first.claims());
        assertThat(sentence.clauses().get(1).isMeasured()).isFalse();
        assertThat(sentence.verdict(Time.NOW)).isEqualTo(Verdict.YES);
        assertThat(sentence.step().reveal().get(0).plain()).startsWith("Believed");
    }

    @Test
    void sentencesStandInTheOrderOfTheirNumbersAndShareTheirExperiments() throws Exception {
        new LessonFolder(root).write("court/02-b.en.md", FRONT + clause("") + SOURCES);

        Court court = read(FRONT + clause("") + SOURCES);

        assertThat(court.sentences()).extracting(Sentence::id).containsExactly("01-a", "02-b");
        assertThat(court.lesson().id()).isEqualTo(Court.ID);
        assertThat(court.lesson().experiments()).containsOnlyKeys("e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    now: yes        | now: maybe                | 14 | there is no verdict 'maybe'; there are yes, partly, no, cannot-tell
                    now: yes        | now: partly               | 11 | 'which' says what is true where a verdict is partly
                    now: yes        | nou: yes                  | 14 | there is no 'nou' in clause
                    because: b      | 'because: b<br>claims:<br>  - wrong' | 17 | is no claim like
                    because: b      | becauze: b                | 11 | lacks 'because'
                    asks: then      | asks: tomorrow            | 3  | there is no asks 'tomorrow'; there are now, then, in-2019
                    # A is B.       | A is B.                   | 1  | has 0 headings; expected one, which is the sentence
                    Text.           | 'Text.<br><br># C is D.'  | 1  | has 2 headings; expected one
                    RFC 6455, 1.7:  | RFC:                      | 19 | needs a section or a date
                    sources         | questions                 | 18 | there is no block 'questions'; there are run, sweep, show, teacher, sources, clause, table
                    """)
    void mistakesAreToldWithFileAndLine(String right, String wrong, int line, String message) {
        String text = (FRONT + clause("") + SOURCES).replace(right, wrong.replace("<br>", "\n"));

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("court/01-a.en.md:" + line + ": ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    has no block 'clause'                               |        | sources
                    has a clause that is not measured, but no sources   | clause |
                    a run needs claims of a clause                      | clause | run sources
                    shows something that it does not run                | clause | show sources
                    a table has a row without as many cells             | clause | table sources
                    """)
    void whatAVerdictRestsOnMustBeThere(String message, String clause, String blocks) {
        String text = FRONT + (clause == null ? "" : clause(""));
        for (String block : blocks == null ? new String[0] : blocks.split(" ")) {
            text += switch (block) {
                case "run" -> RUN;
                case "show" -> "```show\nkind: outcome\n```\n\n";
                case "table" -> "```table\ncolumns: [a, b]\nrows:\n  - [1]\n```\n\n";
                default -> SOURCES;
            };
        }
        String whole = text;

        assertThatThrownBy(() -> read(whole)).hasMessageContaining(message);
    }
}
