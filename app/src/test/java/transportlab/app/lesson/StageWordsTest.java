package transportlab.app.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.lesson.claim.Cell;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.Came;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;
import transportlab.stage.Stage;
import transportlab.words.Words;

/** The pages of the stage call everything as the lesson does, so that nobody takes one thing for two. */
class StageWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void thePagesAndTheLessonSayTheSame(String language) throws IOException {
        StageWords lesson = new StageWords(Words.of(language, "/transportlab/app/desktop"));
        String page = page(language);
        for (Came came : Came.values()) {
            assertThat(said(page, came)).isEqualTo(lesson.came(came));
        }
        for (By by : By.values()) {
            assertThat(said(page, by)).isEqualTo(lesson.by(by));
        }
        for (From from : From.values()) {
            assertThat(said(page, from)).isEqualTo(lesson.from(from));
        }
        for (Guard guard : Guard.values()) {
            assertThat(said(page, guard)).isEqualTo(lesson.words().get("lesson.stage.guard.short." + Cell.key(guard)));
        }
    }

    /** Only who is known moves the server, and only what comes to it can be answered. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void saysOfWhatWasKeptBackOnlyWhatHappened(String language) {
        StageWords lesson = new StageWords(Words.of(language, "/transportlab/app/desktop"));
        assertThat(said(lesson, blocked(By.POST, Proof.COOKIE, true, false, true)))
                .isEqualTo("acted");
        assertThat(said(lesson, blocked(By.POST, Proof.COOKIE, true, false, false)))
                .isEqualTo("blocked");
        assertThat(said(lesson, blocked(By.POST, Proof.TOKEN, true, false, false)))
                .isEqualTo("blocked");
        assertThat(said(lesson, blocked(By.GET, Proof.COOKIE, true, false, true)))
                .isEqualTo("blocked");
        assertThat(said(lesson, blocked(By.GET, Proof.TOKEN, false, true, false)))
                .isEqualTo("stopped");
        assertThat(said(lesson, blocked(By.POST, Proof.COOKIE, false, false, false)))
                .isEqualTo("silent");
    }

    private static String said(StageWords lesson, Attempt attempt) {
        return Stream.of("acted", "blocked", "stopped", "silent")
                .filter(key -> lesson.words().get("lesson.stage.said." + key).equals(lesson.said(attempt)))
                .findFirst()
                .orElseThrow();
    }

    private static Attempt blocked(By by, Proof proof, boolean arrived, boolean preflight, boolean cookie) {
        return new Attempt(From.OTHER_PORT, by, proof, Guard.NONE, Came.BLOCKED, arrived, preflight, "", cookie);
    }

    /** The words of the page in one language. */
    private static String page(String language) throws IOException {
        try (var in = Stage.class.getResourceAsStream("stage.html")) {
            String all = new String(in.readAllBytes(), UTF_8);
            return all.substring(all.indexOf("  " + language + ": { own:"));
        }
    }

    /** The first word of that name, quoted or not. */
    private static String said(String page, Enum<?> value) {
        String key = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Matcher word = Pattern.compile("[ {]'?" + key + "'?: '([^']*)'").matcher(page);
        assertThat(word.find()).as(key).isTrue();
        return word.group(1);
    }
}
