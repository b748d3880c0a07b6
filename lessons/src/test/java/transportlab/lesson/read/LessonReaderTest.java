package transportlab.lesson.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.lesson.Excerpt;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Sources;
import transportlab.lesson.Step;
import transportlab.lesson.question.Question;

/** The format, with each mistake told by file and line. */
class LessonReaderTest {
    @TempDir
    Path root;

    private Lesson read(String end) throws IOException, LessonException {
        return whole(LessonFolder.BEGINNING + LessonFolder.OPEN + end + "\n");
    }

    private Lesson whole(String text) throws IOException, LessonException {
        new LessonFolder(root).lesson("l", "en", "").write("l/lesson.en.md", text);
        return new LessonReader("l", "en", new Folder(root)).read();
    }

    private Step last(String end) throws IOException, LessonException {
        return read(end).steps().get(4);
    }

    @Test
    void readsPagesWithTheirBlocks() throws Exception {
        Step step = last("Text with *stress*, **weight** and `code`.\n\n- one\n- two\n\n"
                + "```run\ntransports: [streaming, websocket]\nmode: model\n```\n\n"
                + "```claims\nbytes(streaming) < 2 * bytes(websocket)\n```\n\n"
                + "```teacher\nbelieve: b\nminutes: 2\nask: a\ncareful: c\n```\n\n"
                + "```sources\n- \"RFC 6202, 2.2: transits\"\n```\n\n"
                + "```review\nlesson: k\ntext: t\nanswers:\n  - {text: a, right: true}\n  - {text: b, reply: c}\n```\n\n"
                + "---\n\nbecause {bytes:websocket}");
        assertThat(step.heading()).isEqualTo("e?");
        assertThat(step.text()).hasSize(3);
        assertThat(step.text().get(0).plain()).isEqualTo("Text with stress, weight and code.");
        assertThat(step.text().get(1).bullet()).isTrue();
        assertThat(step.run()).isEqualTo(new Run("e", List.of("streaming", "websocket"), Run.How.MODEL));
        assertThat(step.claims().get(0).line()).isEqualTo(40);
        assertThat(step.teacher().ask()).isEqualTo("a");
        assertThat(step.sources()).containsExactly("RFC 6202, 2.2: transits");
        assertThat(step.reviews().get(0).lesson()).isEqualTo("k");
        assertThat(step.opens().change()).isEqualTo("clients");
        assertThat(step.show()).isInstanceOf(Show.Chart.class);
        assertThat(step.reveal().get(0).plain()).isEqualTo("because {bytes:websocket}");
    }

    @Test
    void readsAllKindsOfQuestionsAndOfWhatIsShown() throws Exception {
        String answers = "answers:\n  - {value: 1, text: a}\n  - {value: 2, text: b}\n  - {value: 4, text: c}\n```\n";
        assertThat(question("kind: ratio\ntext: t\nof: bytes(sse)\nagainst: bytes(websocket)\n" + answers))
                .isEqualTo("ratio");
        assertThat(question("kind: number\ntext: t\nof: requests(sse)\n" + answers))
                .isEqualTo("number");
        assertThat(question("kind: which\ntext: t\nanswers:\n  - {text: a, right: true}\n  - {text: b}\n```\n"))
                .isEqualTo("which");
        assertThat(question("kind: order\ntext: t\nitems:\n  - a\n  - b\n  - c\nreply: r\n```\n"))
                .isEqualTo("order");
        assertThat(question("kind: find\ntext: t\ntarget: Upgrade\nreply: r\nreplies: {Host: h}\n```\n\n"
                        + "```show\nkind: exchange\ntransport: sse\n```\n"))
                .isEqualTo("find");
        assertThat(
                        question(
                                "kind: moment\ntext: t\ntransport: sse\nupdate: 3\nof: written\nwithin: 60ms\n"
                                        + "early: e\nlate: l\n```\n\n```show\nkind: timeline\ntransport: sse\nfrom: 0ms\nto: 1s\n```\n"))
                .isEqualTo("moment");
        assertThat(last("```show\nkind: exchange\ntransport: sse\npart: closing\n```")
                        .show())
                .isEqualTo(new Show.Messages("e", "sse", Show.Part.CLOSING));
        assertThat(last("```show\nkind: timeline\ntransport: sse\nfrom: 0ms\nto: 2s\n```")
                        .show())
                .isEqualTo(new Show.Strip("e", "sse", 0, 2000));
        assertThat(last("```show\nkind: outcome\n```").show()).isEqualTo(new Show.Survived("e"));
        assertThat(last("```sweep\nover: poll-interval=50ms..1s\npoints: 3\ntransports: [sse]\n```")
                        .show())
                .isEqualTo(new Show.Swept("e"));
    }

    private String question(String body) throws Exception {
        Question question = last("```question\n" + body).question();
        assertThat(question.text()).isEqualTo("t");
        return question.kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```run\\ntransports: [carrier-pigeon]\\n```             | 30 | there is no transport 'carrier-pigeon'",
                "```run\\nexperiment: f\\ntransports: [sse]\\n```        | 30 | there is no experiment 'f'",
                "```run\\ntransports: [sse]\\nmode: dream\\n```          | 31 | there is no mode 'dream'",
                "```run\\ntransports: [sse]\\ncolour: red\\n```          | 31 | there is no 'colour' in run",
                "```run\\ntransports: [sse\\n```                         | 30 | cannot be read",
                "```sweep\\nover: depth=1..2\\ntransports: [sse]\\n```   | 30 | 'depth' is no setting",
                "```claims\\nbytes(websocket) is small\\n```             | 30 | is no claim",
                "```claims\\n\\nweight(websocket) < 3\\n```              | 31 | is no claim",
                "```claims\\nbytes(pigeon) < 3\\n```                     | 30 | there is no transport 'pigeon'",
                "```claims\\nbytes(sse@f) < 3\\n```                      | 30 | there is no experiment 'f'",
                "```claims\\ndelay(sse) < delay(websocket)\\n```         | 30 | a factor of 2 or more",
                "```claims\\ndelay(sse) = 40\\n```                       | 30 | never equal",
                "```question\\nkind: riddle\\ntext: t\\n```              | 30 | there is no kind 'riddle'",
                "```question\\nkind: number\\ntext: t\\nof: mass(sse)\\n``` | 32 | is no figure",
                "```question\\nkind: order\\ntext: t\\nitems: [a]\\nreply: r\\n``` | 32 | 3 to 5 items",
                "```question\\nkind: which\\ntext: t\\nanswers: []\\n``` | 32 | 2 to 4 answers",
                "```question\\nkind: number\\ntext: a: b\\n```           | 31 | stands in quotes",
                "```question\\nkind: find\\ntext: t\\ntarget: U\\nreply: r\\n``` | 22 | shows no messages",
                "```question\\nkind: which\\ntext: t\\nanswers:\\n  - {text: a, when: lost(sse@f) = 0}\\n  - {text: b}\\n``` | 22 | no experiment 'f'",
                "```claims\\ncame(own, get, cookie, none) = read\\n```  | 30 | no page so far shows it",
                "```claims\\ncame(own, get, cookie, none) = yes\\n```   | 30 | is no claim",
                "```claims\\ncookie(own, get, none) = yes\\n```         | 30 | is no claim",
                "```show\\nkind: stage\\nby: [get, pigeon]\\n```       | 31 | there is no by 'pigeon'",
                "```show\\nkind: stage\\nproof: [cookie, token]\\n```  | 30 | 8 columns",
                "```show\\nkind: dance\\n```                             | 30 | there is no kind 'dance'",
                "```show\\nkind: timeline\\ntransport: sse\\nfrom: soon\\nto: 2s\\n``` | 32 | a time like 250ms",
                "```teacher\\nbelieve: b\\nminutes: x\\nask: a\\ncareful: c\\n``` | 31 | 'minutes' is to be a number",
                "```sources\\n- somebody said so\\n```                   | 30 | needs a section or a date",
                "```excerpt\\nfile: No.java\\nmember: x\\n```            | 30 | there is no file No.java",
                "```dance\\n```                                          | 29 | there is no block 'dance'",
                "{mass:sse}                                              | 22 | '{mass:sse}' on this page is no figure",
                "> quoted                                                | 29 | only paragraphs and lists",
            })
    void namesFileAndLineOfEachMistake(String end, int line, String what) {
        assertThatThrownBy(() -> read(end.replace("\\n", "\n")))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("l/lesson.en.md:" + line + ": ")
                .hasMessageContaining(what);
    }

    @Test
    void aBlockThatCannotBeReadIsOneMistake() {
        assertThatThrownBy(() -> read("```teacher\nbelieve: a: b\nminutes: 1\nask: a\ncareful: c\n```"))
                .isInstanceOfSatisfying(
                        LessonException.class, e -> assertThat(e.mistakes()).hasSize(1));
    }

    @Test
    void namesWhatIsWrongInFront() {
        assertThatThrownBy(() -> whole("# no front\n")).hasMessageContaining("lesson.en.md:1:");
        assertThatThrownBy(() -> whole("---\ntitle: T\nminutes: 3\ncolour: red\n---\n" + LessonFolder.PAGES))
                .hasMessageContaining("lesson.en.md:4: there is no 'colour'");
        assertThatThrownBy(() -> whole("---\ntitle: T\nminutes: 3\n---\n\n# only one\n\nx\n"))
                .hasMessageContaining("has 1 pages");
        assertThatThrownBy(() -> whole(LessonFolder.BEGINNING + "x")).hasMessageContaining("has no block 'open'");
    }

    @Test
    void namesTheLineOfAWrongSetting() {
        assertThatThrownBy(() -> experiment("clients: 3\nrate: many\n")).hasMessageContaining("l/f.lab.yaml:2: ");
        assertThatThrownBy(() -> experiment("clients: 3\n\npigeons: 4\n")).hasMessageContaining("l/f.lab.yaml:3: ");
        assertThatThrownBy(() -> experiment("clients: 3\nclients: 4\n")).hasMessageContaining("l/f.lab.yaml:1: ");
    }

    private void experiment(String text) throws IOException, LessonException {
        new LessonFolder(root).write("l/f.lab.yaml", text);
        read("");
    }

    @Test
    void longPagesAndLongRunsAreMistakes() {
        assertThatThrownBy(() -> read("word ".repeat(46))).hasMessageContaining("46 words");
        assertThatThrownBy(() -> {
                    new LessonFolder(root).write("l/long.lab.yaml", "duration: 30s\n");
                    read("```run\nexperiment: long\ntransports: [sse]\n```");
                })
                .hasMessageContaining("the run of this page takes 34 s");
    }

    @Test
    void shownMembersMustBeThere() {
        String there = "transportlab/transport/longpolling/HeldPoll.java";
        assertThat(Sources.member(new Excerpt(there, "begin", 1)).orElseThrow())
                .startsWith("void begin() {")
                .endsWith("}");
        assertThat(Sources.member(new Excerpt(there, "hold", 1)).orElseThrow()).startsWith("/** ");
        assertThat(Sources.member(new Excerpt(there, "gone", 1))).isEmpty();
        assertThatThrownBy(() -> read("```excerpt\nfile: " + there + "\nmember: gone\n```"))
                .hasMessageContaining("there is no member 'gone'");
    }

    @ParameterizedTest
    @CsvSource({"court", "all", "booklet"})
    void whatCommandsCallSomethingElseIsNoNameForALesson(String id) throws Exception {
        new LessonFolder(root).lesson(id, "en", "");

        assertThatThrownBy(() -> Lessons.shipped().and(root))
                .hasMessageContaining("'" + id + "' is no name for a lesson");
    }
}
