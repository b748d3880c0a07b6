package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.BadInput;
import transportlab.lesson.read.LessonFolder;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;

/** Lessons of a folder: what both languages must have in common, and which lessons there must be. */
class LessonCheckTest {
    private static final String RUN = "```run\ntransports: [sse]\n```\n\n";
    private static final String WHICH =
            "```question\nkind: which\ntext: t\nanswers:\n  - {text: a, right: true}\n  - {text: b}\n```\n\n";

    @TempDir
    Path root;

    private List<Mistake> check(String english, String korean) throws Exception {
        new LessonFolder(root).lesson("l", "en", english).lesson("l", "ko", korean);
        return LessonCheck.files(Lessons.shipped().and(root), "l");
    }

    @Test
    void bothLanguagesDoTheSame() throws Exception {
        assertThat(check(RUN + "one text", RUN + "another text")).isEmpty();
        assertThat(check(WHICH, WHICH.replace("text: a", "text: other"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run      | ```run\\ntransports: [sse]\\n```             | ```run\\ntransports: [tcp]\\n```",
                "run      | ```run\\ntransports: [sse]\\n```             | ```run\\ntransports: [sse]\\nmode: model\\n```",
                "claims   | ```claims\\nbytes(sse) > 3\\n```             | ```claims\\nbytes(sse) > 4\\n```",
                "sources  | ```sources\\n- \"RFC 9112, 9.3: a\"\\n```    | text",
                "show     | ```show\\nkind: outcome\\n```                | text",
                "teacher  | ```teacher\\nbelieve: b\\nminutes: 1\\nask: a\\ncareful: c\\n``` | text",
                "question | ```question\\nkind: order\\ntext: t\\nitems: [a, b, c]\\nreply: r\\n``` | text",
                "text below the dashes | text                            | ---\\n\\ntext",
            })
    void differencesAreTold(String part, String english, String korean) throws Exception {
        assertThat(check(english.replace("\\n", "\n"), korean.replace("\\n", "\n")))
                .singleElement()
                .hasToString("l/lesson.ko.md:22: differs from en in: " + part);
    }

    @Test
    void otherLessonsComeBefore() throws Exception {
        String review = "```review\nlesson: later\ntext: t\nanswers:\n  - {text: a, right: true}\n  - {text: b}\n```";
        LessonFolder folder = new LessonFolder(root).lesson("later", "en", "").lesson("l", "en", review);
        assertThat(LessonCheck.files(Lessons.shipped().and(root), "l"))
                .extracting(Mistake::toString)
                .containsExactly("l/lesson.en.md:22: asks about 'later', which is no lesson before this one");
        folder.write("list.txt", "later\nl\n");
        assertThat(LessonCheck.files(Lessons.shipped().and(root), "l")).isEmpty();
        folder.lesson("l", "en", review.replace("later", "first-words"));
        assertThat(LessonCheck.files(Lessons.shipped().and(root), "l"))
                .as("those of the program come before those of folders")
                .isEmpty();
    }

    @Test
    void aFolderWithoutLessonsIsToldInOneLine() {
        assertThatThrownBy(() -> Lessons.shipped().and(root))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has no lesson: expected folders with a file lesson.en.md or lesson.ko.md");
    }
}
