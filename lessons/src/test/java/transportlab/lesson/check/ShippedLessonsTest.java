package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.lesson.Block;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Step;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.question.Question;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The lessons that the program brings along, held against its code, the model and the recordings. */
class ShippedLessonsTest {
    private static final Lessons ALL = Lessons.shipped();
    private static final Map<String, List<Rehearsal.Seen>> CALCULATED = new ConcurrentHashMap<>();

    /** Calculates what pages calculate only once, whatever their other trials come from. */
    private record Once(Rehearsal.Trials trials) implements Rehearsal.Trials {
        private static final Map<String, List<Measurement>> RUNS = new ConcurrentHashMap<>();
        private static final Map<String, Sweep> SWEEPS = new ConcurrentHashMap<>();

        @Override
        public List<Measurement> of(Lesson lesson, Run run) throws TrialException {
            String key = lesson.id() + run;
            if (run.how() != Run.How.MODEL) {
                return trials.of(lesson, run);
            }
            if (!RUNS.containsKey(key)) {
                RUNS.put(key, trials.of(lesson, run));
            }
            return RUNS.get(key);
        }

        @Override
        public Sweep sweep(Lesson lesson, Sweeping sweeping, StopSignal stop) throws TrialException {
            String key = lesson.id() + sweeping;
            if (!SWEEPS.containsKey(key)) {
                SWEEPS.put(key, LessonRuns.sweep(lesson, sweeping, stop));
            }
            return SWEEPS.get(key);
        }
    }

    static List<String> ids() {
        return ALL.ids();
    }

    private static List<Rehearsal.Seen> calculated(String id) throws Exception {
        if (!CALCULATED.containsKey(id)) {
            StopSignal stop = new StopSignal();
            CALCULATED.put(id, Rehearsal.of(ALL.load(id, "en"), new Once(Grounds.calculated(stop)), stop));
        }
        return CALCULATED.get(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void filesAreRightInBothLanguages(String id) {
        assertThat(LessonCheck.files(ALL, id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void virtualTimeRefutesNoClaim(String id) throws Exception {
        List<Checked> checked =
                calculated(id).stream().flatMap(page -> page.checked().stream()).toList();
        assertThat(checked).filteredOn(one -> one.finding() == Finding.DOES_NOT).isEmpty();
        assertThat(checked)
                .filteredOn(one -> List.of(one.left(), one.right()).contains(Numbers.NOT_MEASURED))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void claimsHoldOnTheRecordings(String id) throws Exception {
        Lesson lesson = ALL.load(id, "en");
        for (String experiment : Grounds.toRecord(lesson)) {
            assertThat(Recordings.isCurrent(ALL, lesson, experiment))
                    .as("recorded/" + experiment + ".json.gz of " + id
                            + " is there, and of the experiment as it is now;" + " lesson record " + id + " makes it")
                    .isTrue();
        }
        StopSignal stop = new StopSignal();
        assertThat(Rehearsal.of(lesson, new Once(Grounds.recorded(ALL, stop)), stop).stream()
                        .flatMap(page -> page.checked().stream()))
                .filteredOn(one -> one.finding() != Finding.HOLDS)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void textsAreCompleteInBothLanguages(String id) throws Exception {
        List<Rehearsal.Seen> pages = calculated(id);
        for (String language : Lessons.LANGUAGES) {
            Lesson lesson = ALL.load(id, language);
            Words words = Words.of(language);
            for (int i = 0; i < pages.size(); i++) {
                Step step = lesson.steps().get(i);
                LessonTexts before = new LessonTexts(lesson, pages.get(i).before(), words);
                LessonTexts after = new LessonTexts(lesson, pages.get(i).evidence(), words);
                assertThat(unfilled(before, step, step.text()))
                        .as(language + " above")
                        .isEmpty();
                assertThat(unfilled(after, step, step.reveal()))
                        .as(language + " below")
                        .isEmpty();
                assertThat(asked(step)).allSatisfy(text -> assertThat(after.fills(text, step.experiment()))
                        .as(text)
                        .isTrue());
            }
        }
    }

    private static List<String> unfilled(LessonTexts texts, Step step, List<Block> blocks) {
        return blocks.stream()
                .map(Block::plain)
                .filter(text -> !texts.fills(text, step.experiment())
                        || texts.fill(text, step.experiment()).contains("{"))
                .toList();
    }

    /** Everything that a question says. */
    private static List<String> asked(Step step) {
        List<String> texts = new ArrayList<>();
        Stream<Question> questions = Stream.concat(
                Stream.ofNullable(step.question()), step.reviews().stream().map(review -> review.question()));
        questions.forEach(question -> {
            texts.add(question.text());
            if (question instanceof Question.Amount amount) {
                amount.answers().forEach(answer -> texts.addAll(List.of(answer.text(), answer.reply())));
            } else if (question instanceof Question.Which which) {
                which.options().forEach(option -> texts.addAll(List.of(option.text(), option.reply())));
            }
        });
        return texts;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyQuestionHasAnAnswer(String id) throws Exception {
        for (Rehearsal.Seen page : calculated(id)) {
            Question question = page.step().question();
            if (question != null && !(question instanceof Question.Moment)) {
                assertThat(Answers.truth(question, page.evidence()))
                        .as(question.text())
                        .isPresent();
            }
        }
    }
}
