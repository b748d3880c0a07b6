package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.read.LessonFolder;
import transportlab.lesson.read.Lessons;
import transportlab.trial.StopSignal;

/** The lesson that the README of this module makes. */
class WorkedExampleTest {
    @TempDir
    Path root;

    @Test
    void readsWithoutMistakesAndSaysWhatIsTrue() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        new LessonFolder(root)
                .write("menu/menu.lab.yaml", block(readme, "```yaml\n(.*?)```\n"))
                .write("menu/lesson.en.md", block(readme, "````markdown\n(.*?)````\n"));
        Lessons all = Lessons.shipped().and(root);
        assertThat(LessonCheck.files(all, "menu")).isEmpty();
        StopSignal stop = new StopSignal();
        assertThat(Rehearsal.of(all.load("menu", "en"), Grounds.calculated(stop), stop))
                .flatExtracting(Rehearsal.Seen::checked)
                .hasSize(4)
                .allSatisfy(checked -> assertThat(checked.finding()).isEqualTo(Finding.HOLDS));
    }

    private static String block(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
