package transportlab.lesson.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.read.LessonFolder;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;

/** Recordings, written and read. */
class RecordingsTest {
    @TempDir
    Path root;

    private Lessons all;
    private Path file;

    @BeforeEach
    void lesson() throws Exception {
        new LessonFolder(root).lesson("l", "en", "```run\ntransports: [sse]\nmode: model\n```");
        all = Lessons.shipped().and(root);
        file = root.resolve("l/recorded/e.json.gz");
    }

    private List<Measurement> record() throws Exception {
        Lesson lesson = all.load("l", "en");
        Run run = lesson.steps().get(4).run();
        List<Measurement> trials = LessonRuns.measure(lesson, run, RunListener.NOBODY, new StopSignal());
        Recordings.write(all.folder("l"), lesson, "e", trials);
        return trials;
    }

    @Test
    void keepTheFiguresOfTrials() throws Exception {
        List<Measurement> trials = record();
        List<Measurement> read = Recordings.read(all, "l", "e");
        assertThat(read).hasSize(1);
        assertThat(read.get(0)).isEqualTo(trials.get(0).withoutSamples());
        assertThat(read.get(0).openingMicros()).isPositive();
        assertThat(text()).doesNotContain("\n");
    }

    @Test
    void changedSettingsAreNoticed() throws Exception {
        record();
        assertThat(Recordings.isCurrent(all, all.load("l", "en"), "e")).isTrue();
        new LessonFolder(root).write("l/e.lab.yaml", "clients: 4\nduration: 1s\n");
        Lessons changed = Lessons.shipped().and(root);
        assertThat(Recordings.isCurrent(changed, changed.load("l", "en"), "e")).isFalse();
    }

    @Test
    void fieldsOfLaterVersionsAreIgnored() throws Exception {
        record();
        write(text().replace("\"experiment\"", "\"colour\":\"red\",\"experiment\""));
        assertThat(Recordings.read(all, "l", "e")).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsNoRecording() throws Exception {
        assertThat(Recordings.read(all, "l", "e")).as("no file").isEmpty();
        record();
        String whole = text();
        for (String bad : List.of("", "null", "{}", whole.substring(0, 90), whole.replace("\"setup\"", "\"sutep\""))) {
            write(bad);
            assertThat(Recordings.read(all, "l", "e")).as(bad).isEmpty();
        }
        Files.writeString(file, "no gzip");
        assertThat(Recordings.read(all, "l", "e")).isEmpty();
    }

    private String text() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void write(String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
