package transportlab.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import transportlab.visualizer.draw.LaneSheet;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.SvgExport;
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void sheetsForPupilsDoNotSayHowLongMessagesAreAndFoldBetweenPages(String language) throws Exception {
        for (String id : ALL.ids()) {
            Paper paper = handouts(language, Kept.NOTHING).paper(id, false);

            assertThat(paper.all().filter(Part.Text.class::isInstance).map(Object::toString))
                    .as(id)
                    .noneMatch(
                            text -> text.matches("(?s).*style=STRONG], Span\\[text= [^\\]]*, [0-9.,]+ k?B, style.*"));
            assertThat(paper.all().filter(Part.Fold.class::isInstance))
                    .as(id)
                    .hasSize(ALL.load(id, language).steps().size() - 1);
        }
    }

    @Test
    void whatIsHiddenOfAPictureIsNotInItsFile() throws Exception {
        for (String id : List.of("short-polling", "long-polling")) {
            LaneSheet sheet = handouts("en", Kept.NOTHING)
                    .paper(id, false)
                    .all()
                    .filter(Part.Picture.class::isInstance)
                    .map(part -> ((Part.Picture) part).drawing())
                    .map(LaneSheet.class::cast)
                    .filter(lane -> lane.hiddenMicros() < lane.toMicros())
                    .findFirst()
                    .orElseThrow();
            LaneSheet cut = new LaneSheet(
                    sheet.lane(), sheet.fromMicros(), sheet.toMicros(), sheet.fromMicros() - 1, sheet.words());
            LaneSheet open =
                    new LaneSheet(sheet.lane(), sheet.fromMicros(), sheet.toMicros(), Long.MAX_VALUE, sheet.words());
            long stars = sheet.lane().deliveries().stream()
                    .filter(delivery -> delivery.dueMicros() >= sheet.fromMicros())
                    .filter(delivery -> delivery.dueMicros() <= sheet.hiddenMicros())
                    .count();

            assertThat(fills(sheet)).as(id).isLessThan(fills(open)).isGreaterThanOrEqualTo(fills(cut) + stars);
        }
    }

    /** How many stars and heads of arrows a picture has. */
    private static long fills(LaneSheet sheet) {
        String svg = SvgExport.document(sheet, new PictureSize(LaneSheet.WIDTH, LaneSheet.HEIGHT, 1), "x");
        return Pattern.compile("<path").matcher(svg).results().count();
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
        assertThat(booklet.contents()).isNotEqualTo(Paper.Contents.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void noMarksOfMarkdownAreLeft(String language) throws Exception {
        Pattern marks = Pattern.compile("\\*[^*\\s/]+\\*|`[^`]+`|\\{\\w+ [^}]+}");
        for (String what : List.of("booklet", "court", "all")) {
            assertThat(handouts(language, Kept.NOTHING)
                            .paper(what, true)
                            .all()
                            .filter(part -> part instanceof Part.Bullets || part instanceof Part.Table)
                            .map(Object::toString))
                    .as(what)
                    .noneMatch(text -> marks.matcher(text).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void plansAskWhichOneOnlyAfterServerSentEvents(String language) throws Exception {
        String events = ALL.load("server-sent-events", language).title();
        String which = ALL.load("which-one", language).title();

        assertThat(handouts(language, Kept.NOTHING)
                        .paper("booklet", false)
                        .all()
                        .filter(Part.Table.class::isInstance)
                        .map(Part.Table.class::cast)
                        .filter(table ->
                                table.head().contains(HandoutWords.of(language).get("handout.plan.time")))
                        .map(table ->
                                table.rows().stream().map(row -> row.get(1)).toList()))
                .hasSize(2)
                .allSatisfy(rows -> assertThat(rows).containsSubsequence(events, which));
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
