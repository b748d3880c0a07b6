package transportlab.app.ui.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.QuickBench;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.lesson.Sitting;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonShelves;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.app.ui.run.Runs;
import transportlab.lesson.check.Checked;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.court.Verdict;

/** A reader's way through a small court of an added folder. */
class CourtModelTest {
    private static final String QUICK = "clients: 2\nrate: 10\nduration: 600ms\nwarmup: 100ms\nrtt: 0ms\n";

    @TempDir
    Path folder;

    private final Now ui = new Now();
    private Runs runs;
    private CourtModel model;

    @BeforeEach
    void write() throws IOException {
        runs = new Runs(ui, new Library(folder.resolve("results")));
        Path lesson = Files.createDirectories(folder.resolve("more").resolve("small"));
        Files.writeString(lesson.resolve("lesson.en.md"), "---\ntitle: Small\n---\n");
        Path court = Files.createDirectories(folder.resolve("more").resolve("court"));
        Files.writeString(court.resolve("quick.lab.yaml"), QUICK);
        for (String language : List.of("en", "ko")) {
            Files.writeString(
                    court.resolve("01-dated." + language + ".md"),
                    text(language, "now", "", clause("One part.", "no", "") + clause("Another.", "yes", "")));
            Files.writeString(
                    court.resolve("02-measured." + language + ".md"),
                    text(
                            language,
                            "then",
                            "```run\ntransports: [websocket]\n```\n\n",
                            clause("It sends.", "yes", "claims:\n  - bytes(websocket) > 10\n")
                                    + clause("It is large.", "yes", "claims:\n  - bytes(websocket) > 9000000\n")));
            Files.writeString(
                    court.resolve("03-last." + language + ".md"),
                    text(language, "in-2019", "", clause("A last part.", "cannot-tell", "")));
        }
        model = model();
    }

    private static String text(String language, String asks, String run, String clauses) {
        return "---\ntitle: In " + language + "\nasks: " + asks + "\n---\n\n# A sentence in " + language
                + ".\n\nA text.\n\n" + run + clauses
                + "```teacher\nbelieve: It is so.\nminutes: 3\nask: Is it?\ncareful: It may be.\n```\n\n"
                + "```sources\n- \"RFC 6455, December 2011, 1.7: something\"\n```\n\n---\n\nIt was believed.\n";
    }

    private static String clause(String says, String verdict, String claims) {
        return "```clause\nsays: " + says + "\nthen: yes\nin-2019: " + verdict + "\nnow: " + verdict
                + "\nbecause: It is so.\n" + claims + "```\n\n";
    }

    /** A model as after a restart. */
    private CourtModel model() {
        LessonShelves shelves = new LessonShelves(List.of(folder.resolve("more")), added -> {});
        LessonStore store = new LessonStore(folder.resolve("lessons"), Runnable::run);
        CourtModel made = new CourtModel(
                shelves,
                new Sitting(new LessonModel(runs, shelves, store, ui, Runnable::run, "en")),
                new Stars(folder.resolve("lessons").resolve("court"), Runnable::run),
                "en");
        made.use(new QuickBench());
        made.open();
        return made;
    }

    private void hear() throws InterruptedException {
        model.goOn();
        ui.until(() -> !model.isRunning());
    }

    @Test
    void aVerdictIsGuessedHeardAndNotShownBefore() throws Exception {
        assertThat(model.mistakes()).isEmpty();
        assertThat(model.sentences()).hasSize(3);
        assertThat(model.judged()).isZero();
        assertThat(model.isJudged()).as("text alone reveals nothing").isFalse();
        assertThat(model.mark(0)).isEqualTo(Mark.NOT_JUDGED);
        model.choose(1);
        model.choose(2);
        assertThat(model.guess()).as("it may be changed").contains(Verdict.PARTLY);
        assertThat(model.mark(0)).isEqualTo(Mark.GUESSED);
        hear();
        assertThat(model.isJudged()).isTrue();
        assertThat(model.mark(0)).isEqualTo(Mark.GUESSED_RIGHT);
        model.guess(Verdict.YES);
        assertThat(model.guess()).as("now it may not").contains(Verdict.PARTLY);
        model.goOn();
        assertThat(model.number()).isEqualTo(1);
        assertThat(model.judged()).isEqualTo(1);
    }

    @Test
    void noGuessIsNeededAndAWrongOneIsTold() throws Exception {
        hear();
        assertThat(model.mark(0)).isEqualTo(Mark.JUDGED_WITHOUT_A_GUESS);
        model.go(2);
        model.guess(Verdict.NO);
        hear();
        assertThat(model.mark(2)).isEqualTo(Mark.GUESSED_OTHERWISE);
        model.goOn();
        assertThat(model.isOpen()).as("after the last one comes the list").isFalse();
    }

    @Test
    void whatARunDoesNotBearOutIsSaidAtItsClause() throws Exception {
        model.go(1);
        assertThat(model.exhibits()).extracting(Exhibit::kind).contains(Exhibit.Kind.RUN);
        model.guess(Verdict.YES);
        hear();
        assertThat(model.isJudged()).isTrue();
        assertThat(model.evidence().trials("quick", "websocket")).isNotEmpty();
        assertThat(model.doubtful(model.sentence().clauses().get(0))).isEmpty();
        assertThat(model.doubtful(model.sentence().clauses().get(1))).hasSize(1);
        assertThat(model.clauseNumber()).as("it is seen at once").isEqualTo(1);
        model.lookAt(0);
        assertThat(model.clauseNumber()).isZero();
        model.show(1);
        assertThat(model.exhibit().kind()).isEqualTo(Exhibit.Kind.RUN);
        model.lookAt(1);
        assertThat(model.exhibit().kind()).as("a clause shows its reason").isEqualTo(Exhibit.Kind.REASON);
    }

    @Test
    void whatARunDoesNotTellIsNotCalledDifferent() {
        CourtWords said = new CourtWords(Desk.wordsOf("en"));
        Checked differs = new Checked(null, Finding.DOES_NOT, "1 ms", "2 ms");
        Checked untold = new Checked(null, Finding.CANNOT_TELL, "1 ms", "2 ms");
        assertThat(said.doubt(List.of())).isEmpty();
        assertThat(said.doubt(List.of(untold))).contains("your run cannot tell");
        assertThat(said.doubt(List.of(untold, differs))).contains("your run differs");
    }

    @Test
    void thePlaceIsKeptOverARestartAndInAnotherLanguage() throws Exception {
        model.guess(Verdict.NO);
        model.go(1);
        model.guess(Verdict.YES);
        hear();
        model.toggleChosen();
        model.close();
        model = model();
        assertThat(model.number()).isEqualTo(1);
        assertThat(model.isJudged()).as("with what was measured").isTrue();
        assertThat(model.mark(0)).as("a guess is kept before its verdict").isEqualTo(Mark.GUESSED);
        assertThat(model.choice().has(1)).isTrue();
        model.speak("ko");
        assertThat(model.sentence().title()).isEqualTo("In ko");
        assertThat(model.isJudged()).isTrue();
        assertThat(model.guess()).contains(Verdict.YES);
    }

    @Test
    void onlyChosenSentencesMayBeListed() {
        model.toggleChosen(0);
        model.toggleChosen(2);
        model.onlyChosen(true);
        assertThat(model.choice().listed()).containsExactly(0, 2);
        model.next();
        assertThat(model.number()).isEqualTo(2);
        model.next();
        assertThat(model.number()).as("there is no other").isEqualTo(2);
        model.toggleChosen();
        model.toggleChosen(0);
        assertThat(model.choice().listed()).isEmpty();
        model.previous();
        assertThat(model.number()).isEqualTo(2);
    }

    @Test
    void theMinutesOfTheChosenSentencesAreAdded() {
        assertThat(model.choice().minutes()).isZero();
        model.toggleChosen(0);
        model.toggleChosen(2);
        assertThat(model.choice().minutes()).isEqualTo(6);
    }

    @Test
    void oneSentenceOrAllBeginAgain() throws Exception {
        model.toggleChosen();
        hear();
        model.go(1);
        model.guess(Verdict.YES);
        hear();
        model.beginAgain();
        assertThat(model.isJudged()).isFalse();
        assertThat(model.guess()).isEmpty();
        assertThat(model.judged()).isEqualTo(1);
        model.beginAllAgain();
        assertThat(model.number()).isZero();
        assertThat(model.judged()).isZero();
        assertThat(model.evidence().trials()).isEmpty();
        assertThat(model.choice().has(0)).as("the teacher's choice stays").isTrue();
    }

    @Test
    void aRunThatIsStoppedTellsNothingAndKeepsTheGuess() throws Exception {
        model = model();
        model.go(1);
        model.guess(Verdict.NO);
        model.goOn();
        model.stop();
        ui.until(() -> !model.isRunning());
        assertThat(model.isJudged()).isFalse();
        assertThat(model.guess()).contains(Verdict.NO);
        hear();
        assertThat(model.isJudged()).isTrue();
    }
}
