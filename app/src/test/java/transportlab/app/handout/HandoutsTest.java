package transportlab.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.question.Question;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.document.Paper;
import transportlab.visualizer.document.PaperExport;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/** Handouts of the lessons that come with the program. */
class HandoutsTest {
    private static final Lessons ALL = Lessons.shipped();

    @TempDir
    Path folder;

    private static Handouts handouts(String language, Kept kept) {
        return new Handouts(ALL, HandoutWords.of(language), kept);
    }

    private static String text(Paper paper) {
        StringBuilder text = new StringBuilder();
        paper.all().forEach(part -> text.append(part instanceof Part.Picture ? "" : part)
                .append('\n'));
        return text.toString();
    }

    private Map<Path, ResultFiles.Content> files(Paper paper, String... formats) {
        return new PaperExport(paper).files(folder, "paper", Set.of(formats));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void sheetsForPupilsGiveNothingAway(String language) throws Exception {
        for (String id : ALL.ids()) {
            Lesson lesson = ALL.load(id, language);
            Paper paper = handouts(language, Kept.NOTHING).paper(id, false);
            String text = text(paper);

            assertThat(text).as(id).doesNotContain("TICKED");
            assertThat(paper.all().filter(Part.Picture.class::isInstance))
                    .as(id)
                    .allMatch(picture -> ((Part.Picture) picture).id().contains("-strip-"));
            for (Step step : lesson.steps()) {
                assertThat(text).as(id).contains(step.heading());
                step.reveal().forEach(block -> assertThat(text).as(id).doesNotContain(block.plain()));
                replies(step.question())
                        .forEach(reply -> assertThat(text).as(id).doesNotContain(reply));
            }
        }
    }

    private static Stream<String> replies(Question question) {
        Stream<String> all = Stream.empty();
        if (question instanceof Question.Amount amount) {
            all = amount.answers().stream().map(Question.Answer::reply);
        } else if (question instanceof Question.Which which) {
            all = which.options().stream().map(Question.Option::reply);
        } else if (question instanceof Question.Find find) {
            all = find.replies().values().stream();
        } else if (question instanceof Question.Order order) {
            all = Stream.of(order.reply());
        }
        return all.filter(reply -> reply != null && !reply.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void oneLessonHasItsAnswersWithFiguresOfTheRecordedRun(String language) throws Exception {
        Paper paper = handouts(language, Kept.NOTHING).paper("short-polling", true);
        Words words = HandoutWords.of(language);
        String text = text(paper);

        assertThat(text).contains("TICKED", words.get("handout.figures.recorded"));
        assertThat(text).doesNotContain("{setting", "{bytes", words.get("handout.date") + "]");
        assertThat(paper.all().filter(Part.Picture.class::isInstance)).isNotEmpty();
        ResultFiles.write(files(paper, "html", "md"));
        assertThat(Files.readString(folder.resolve("paper.html"))).doesNotContain("<script", "{requests");
        assertThat(Files.readString(folder.resolve("paper.md"))).contains("- [x] ", "paper-pictures/");
        assertThat(folder.resolve("paper-pictures")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void courtHasBoxesForThreeTimes(String language) throws Exception {
        Paper sheet = handouts(language, Kept.NOTHING).paper("court", false);
        Words words = HandoutWords.of(language);

        assertThat(text(sheet)).contains(words.get("court.time.then"), words.get("court.verdict.cannot-tell"));
        for (var sentence : ALL.court(language).sentences()) {
            assertThat(text(sheet)).contains(sentence.text());
            sentence.clauses().forEach(clause -> assertThat(text(sheet))
                    .doesNotContain(clause.because().plain()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void bookletHasPlansOf45And90Minutes(String language) throws Exception {
        Paper booklet = handouts(language, Kept.NOTHING).paper("booklet", false);
        Words words = HandoutWords.of(language);

        List<String> ends = booklet.all()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .filter(table -> table.head().contains(words.get("handout.plan.time")))
                .map(table -> table.rows().get(table.rows().size() - 1).get(0))
                .toList();
        assertThat(ends)
                .containsExactly(
                        words.with("handout.plan.minutes", "from", 43, "to", 45),
                        words.with("handout.plan.minutes", "from", 85, "to", 90));
        for (String id : ALL.ids()) {
            assertThat(text(booklet)).contains(ALL.load(id, language).title());
        }
        assertThat(booklet.contents()).isNotEmpty();
    }

    @Test
    void aFigureOnASheetForPupilsIsABlank() throws IOException, LessonException {
        Lesson lesson = ALL.load("short-polling", "en");
        Filling filling = new Filling(lesson, Evidence.NOTHING, HandoutWords.of("en"), false);

        assertThat(filling.text("{updates:short-polling} of {setting:payload}", "prices"))
                .isEqualTo("______ of 120 B");
        assertThat(Span.plain("x")).hasSize(1);
    }
}
