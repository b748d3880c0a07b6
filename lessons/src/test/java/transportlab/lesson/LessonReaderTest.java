package transportlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format, with each mistake told by file and line. */
class LessonReaderTest {
    private static final String FRONT = "---\ntitle: T\nminutes: 3\nexperiment: e.lab.yaml\n---\n";
    private static final String PAGES = "\n# a?\n\nx\n\n# b?\n\nx\n\n# c?\n\nx\n\n# d?\n\nx\n\n# e?\n\n";

    private static Lesson read(String text) throws LessonException {
        return new LessonReader(
                        "l", "en", name -> name.equals("e.lab.yaml") ? Optional.of("clients: 3\n") : Optional.empty())
                .read(text);
    }

    @Test
    void readsPagesWithTheirBlocks() throws Exception {
        Lesson lesson = read(FRONT + PAGES
                + "Text with *stress*, **weight** and `code`.\n\n- one\n- two\n\n"
                + "```run\ntransports: [streaming, websocket]\n```\n\n"
                + "```claims\nbytes(streaming) < 2 * bytes(websocket)\n```\n\n"
                + "```question\ntext: how much?\nmeasure: bytes\ntransport: websocket\nreference: streaming\nanswers:\n"
                + "  - {ratio: 1, text: same}\n  - {ratio: 2, text: twice}\n  - {ratio: 4, text: more, reply: no}\n```\n\n"
                + "```open\n```\n\n---\n\nbecause {bytes:websocket}\n");
        Step step = lesson.steps().get(4);
        assertThat(step.heading()).isEqualTo("e?");
        assertThat(step.text()).hasSize(3);
        assertThat(step.text().get(0).plain()).isEqualTo("Text with stress, weight and code.");
        assertThat(step.text().get(1).bullet()).isTrue();
        assertThat(step.runs()).containsExactly("streaming", "websocket");
        assertThat(step.claims().get(0).line()).isEqualTo(35);
        assertThat(step.reveal().get(0).plain()).isEqualTo("because {bytes:websocket}");
        assertThat(step.question().nearest(1.3).text()).isEqualTo("same");
        assertThat(step.question().nearest(3.1).text()).isEqualTo("more");
        assertThat(lesson.experiment().workload().clients()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```run\\ntransports: [carrier-pigeon]\\n```            | 26 | there is no transport 'carrier-pigeon'",
                "```claims\\nbytes(websocket) is small\\n```            | 26 | is no claim",
                "```claims\\n\\nweight(websocket) < 3\\n```             | 27 | is no claim",
                "```question\\nmeasure: mass\\n```                      | 26 | there is no measure 'mass'",
                "```question\\nmeasure: bytes\\nanswers: []\\n```       | 26 | 3 or 4 answers",
                "```excerpt\\nfile: No.java\\nmember: x\\n```           | 26 | there is no file No.java",
                "```dance\\n```                                         | 25 | there is no block 'dance'",
                "> quoted                                               | 25 | only paragraphs and lists"
            })
    void namesFileAndLineOfEachMistake(String block, int line, String what) {
        String text = FRONT + PAGES + block.replace("\\n", "\n") + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("l/lesson.en.md:" + line + ": ")
                .hasMessageContaining(what);
    }

    @Test
    void namesWhatIsWrongInFront() {
        assertThatThrownBy(() -> read("# no front\n")).hasMessageContaining("lesson.en.md:1:");
        assertThatThrownBy(() -> read("---\ntitle: T\nminutes: 3\nexperiment: no.lab.yaml\n---\n" + PAGES))
                .hasMessageContaining("lesson.en.md:4: there is no experiment 'no.lab.yaml'");
        assertThatThrownBy(() -> read("---\ntitle: T\nminutes: 3\nexperiment: e.lab.yaml\ncolour: red\n---\n" + PAGES))
                .hasMessageContaining("lesson.en.md:5: there is no 'colour'");
        assertThatThrownBy(() -> read(FRONT + "\n# only one\n\nx\n")).hasMessageContaining("has 1 pages");
    }

    @Test
    void longPagesAreMistakes() {
        assertThatThrownBy(() -> read(FRONT + PAGES + "word ".repeat(46) + "\n"))
                .hasMessageContaining("46 words");
    }

    @Test
    void shownMembersMustBeThere() {
        String there = "transportlab/transport/longpolling/HeldPoll.java";
        assertThat(Sources.member(new Excerpt(there, "begin", 1)).orElseThrow())
                .startsWith("void begin() {")
                .endsWith("}");
        assertThat(Sources.member(new Excerpt(there, "hold", 1)).orElseThrow()).startsWith("/** ");
        assertThat(Sources.member(new Excerpt(there, "gone", 1))).isEmpty();
        assertThatThrownBy(() -> read(FRONT + PAGES + "```excerpt\nfile: " + there + "\nmember: gone\n```\n"))
                .hasMessageContaining("there is no member 'gone'");
    }
}
