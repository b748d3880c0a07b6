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
        Lesson lesson = Lessons.load(id, "en");
        Map<String, Measurement> measured =
                LessonCheck.measure(lesson, lesson.transports(), RunListener.NOBODY, new StopSignal());
        assertThat(LessonCheck.claims(lesson, measured)).isEmpty();
        for (Step step : lesson.steps()) {
            for (Block block : step.reveal()) {
                assertThat(new LessonFigures(measured).fill(block.plain()))
                        .doesNotContain("{")
                        .doesNotContain(" - ");
            }
        }
        falseClaimsAreTold(lesson, measured);
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
        Lesson claiming = new Lesson(
                lesson.id(),
                lesson.language(),
                lesson.title(),
                lesson.minutes(),
                lesson.experiment(),
                lesson.options(),
                steps);
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
