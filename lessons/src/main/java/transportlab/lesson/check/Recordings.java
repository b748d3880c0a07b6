package transportlab.lesson.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import transportlab.lesson.Lesson;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.measure.ResultFiles;

/**
 * The recorded runs that come with lessons: {@code recorded/<experiment>.json.gz} in the folder of a lesson. A recording
 * has the figures of its trials, but not their single deliveries.
 */
public final class Recordings {
    private static final Set<String> PHASES = Set.of("setup", "warmup", "measured", "drain", "close");
    private static final ObjectMapper COMPACT = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /**
     * What is in a file.
     *
     * @param experiment its name
     * @param settings of the experiment when it was recorded
     */
    public record Recording(String schema, String experiment, Map<String, String> settings, List<Measurement> trials) {
        static final String SCHEMA = "transport-lab/recording/1";
    }

    private Recordings() {}

    /** The trials of a recording; none if there is no recording, or if it cannot be read. */
    public static List<Measurement> read(Lessons all, String id, String experiment) {
        return recording(all, id, experiment).map(Recording::trials).orElse(List.of());
    }

    /** Whether a recording is of the experiment as it is now. */
    public static boolean isCurrent(Lessons all, Lesson lesson, String experiment) {
        return recording(all, lesson.id(), experiment)
                .filter(recording -> lesson.experiments().get(experiment).equals(recording.settings()))
                .isPresent();
    }

    private static Optional<Recording> recording(Lessons all, String id, String experiment) {
        return all.recording(id, experiment).flatMap(Recordings::parse);
    }

    /** Fields that are not known are ignored. */
    private static Optional<Recording> parse(byte[] file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            Recording recording = ResultFiles.parse(in, Recording.class);
            boolean whole = recording != null
                    && Recording.SCHEMA.equals(recording.schema())
                    && recording.trials() != null
                    && recording.trials().stream().allMatch(Recordings::isWhole);
            return whole ? Optional.of(recording) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Measurement trial) {
        return trial != null
                && trial.subject() != null
                && trial.notes() != null
                && trial.changes() != null
                && trial.circumstances() != null
                && (trial.failure() != null
                        || trial.updates() != null
                                && trial.phases() != null
                                && trial.phases().keySet().containsAll(PHASES));
    }

    /**
     * Replaces a recording.
     *
     * @param lessonFolder the folder of the lesson
     * @throws IOException if it cannot be written
     */
    public static void write(Path lessonFolder, Lesson lesson, String experiment, List<Measurement> trials)
            throws IOException {
        Recording recording = new Recording(
                Recording.SCHEMA,
                experiment,
                lesson.experiments().get(experiment),
                trials.stream().map(Measurement::withoutSamples).toList());
        Path file = lessonFolder.resolve("recorded").resolve(experiment + ".json.gz");
        ResultFiles.write(Map.of(file, to -> {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
                out.write(COMPACT.writeValueAsString(recording).getBytes(UTF_8));
            }
        }));
    }
}
