package transportlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.measure.Measurement;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;

/** The lessons that the program brings along, held against the code and against real measurements. */
class LessonsTest {
    /** Of one core, on a machine that is quiet. */
    private static final double MOST_OTHER_CPU = 0.1;

    static List<String> ids() {
        return Lessons.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void filesAreRightInBothLanguages(String id) {
        assertThat(LessonCheck.files(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyClaimIsTrue(String id) throws Exception {
        Lesson lesson = briefly(Lessons.load(id, "en"));
        Map<String, Measurement> measured =
                LessonCheck.measure(lesson, lesson.transports(), RunListener.NOBODY, new StopSignal());
        assertThat(untrue(lesson, measured)).isEmpty();
        for (Step step : lesson.steps()) {
            for (Block block : step.reveal()) {
                assertThat(new LessonFigures(measured).fill(block.plain()))
                        .doesNotContain("{")
                        .doesNotContain(" - ");
            }
        }
        falseClaimsAreTold(lesson, measured);
    }

    /** A machine that is busy with something else delays all of them; what is said of delays is then only printed. */
    private static List<Mistake> untrue(Lesson lesson, Map<String, Measurement> measured) {
        List<Mistake> mistakes = new ArrayList<>(LessonCheck.claims(lesson, measured));
        double busy = measured.values().stream()
                .map(Measurement::instrument)
                .filter(of -> of.otherCpuSeconds() != null)
                .mapToDouble(of -> of.otherCpuSeconds() + of.stealSeconds())
                .sum();
        if (busy > MOST_OTHER_CPU * seconds(lesson) * measured.size()) {
            System.out.printf("the machine was busy, %.1f s of others: of delays %s%n", busy, mistakes);
            mistakes.removeIf(mistake -> mistake.toString().contains("delay("));
        }
        return mistakes;
    }

    private static long seconds(Lesson lesson) {
        return lesson.experiment().workload().duration().toSeconds();
    }

    /** In half of the seconds: what the lesson says of bytes and delays is as true then. */
    private static Lesson briefly(Lesson lesson) {
        Map<String, String> options = new HashMap<>(lesson.options());
        options.put("duration", seconds(lesson) / 2 * 1000 + "ms");
        return with(lesson, options, lesson.steps());
    }

    private static Lesson with(Lesson lesson, Map<String, String> options, List<Step> steps) {
        return new Lesson(
                lesson.id(), lesson.language(), lesson.title(), lesson.minutes(), lesson.experiment(), options, steps);
    }

    private static void falseClaimsAreTold(Lesson lesson, Map<String, Measurement> measured) {
        Claim wrong =
                Claim.parse("bytes(websocket) > 100 * bytes(short-polling)", 7).orElseThrow();
        List<Step> steps = new ArrayList<>(lesson.steps());
        Step first = steps.get(0);
        steps.set(
                0,
                new Step(
                        first.heading(),
                        first.text(),
                        first.question(),
                        first.runs(),
                        first.reveal(),
                        List.of(wrong),
                        first.excerpts(),
                        first.opens(),
                        first.line()));
        Lesson claiming = with(lesson, lesson.options(), steps);
        assertThat(LessonCheck.claims(claiming, measured))
                .singleElement()
                .extracting(Mistake::toString)
                .asString()
                .startsWith(lesson.id() + "/lesson.en.md:7: is not true: bytes(websocket)");
        assertThat(LessonCheck.claims(lesson, new HashMap<>()))
                .as("nothing measured, nothing true")
                .isNotEmpty();
    }

    @Test
    void differencesBetweenLanguagesAreTold() throws Exception {
        Lesson english = Lessons.load("polling-or-push", "en");
        List<Step> steps = new ArrayList<>(Lessons.load("polling-or-push", "ko").steps());
        steps.set(1, steps.get(2));
        Lesson other = new Lesson("polling-or-push", "ko", "x", 1, english.experiment(), english.options(), steps);
        assertThat(Lessons.differences(english, other)).isNotEmpty();
        assertThat(Lessons.differences(english, english)).isEmpty();
    }
}
