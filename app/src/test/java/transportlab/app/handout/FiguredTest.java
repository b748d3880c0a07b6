package transportlab.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.Relabelled;
import transportlab.lesson.Lesson;
import transportlab.lesson.check.Recordings;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.visualizer.document.Paper;
import transportlab.visualizer.document.Part;
import transportlab.words.Words;

/**
 * Where the figures of a handout come from. In the lesson, short polling is held against streaming, and WebSocket against
 * no other transport.
 */
class FiguredTest {
    private static final Lessons ALL = Lessons.shipped();
    private static final String ID = "server-cannot-call";
    private static final String NEWS = "news";
    private static final Words WORDS = HandoutWords.of("en");
    private static final List<String> IDS = List.of("short-polling", "streaming", "websocket");

    /** The recorded run, as if this computer had measured it. */
    private static Map<String, List<Measurement>> own() {
        Map<String, List<Measurement>> own = new HashMap<>();
        IDS.forEach(id -> own.put(NEWS + "/" + id, recorded(id)));
        return own;
    }

    private static List<Measurement> recorded(String transport) {
        return Recordings.read(ALL, ID, NEWS).stream()
                .filter(trial -> trial.transport().equals(transport))
                .toList();
    }

    private static List<Measurement> as(String transport, String of, boolean busy) {
        return recorded(of).stream()
                .map(trial -> Relabelled.as(trial, transport, busy))
                .toList();
    }

    private static Figured figured(Map<String, List<Measurement>> own) throws Exception {
        Lesson lesson = ALL.load(ID, "en");
        return Figured.of(ALL, lesson, of -> Optional.of(new Kept.Own(own)));
    }

    private static String origin(Figured of, String... transports) {
        return of.origin(NEWS, List.of(transports), WORDS);
    }

    private static String here() {
        long micros = recorded("websocket").get(0).phases().get("measured").startedAtEpochMicros();
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(micros / 1000), ZoneId.systemDefault());
        return WORDS.with("handout.figures.here", "date", date);
    }

    private static String word(String key) {
        return WORDS.get("handout.figures." + key);
    }

    @Test
    void figuresOfThisComputerAreShownWithTheirDate() throws Exception {
        Handouts handouts = new Handouts(ALL, WORDS, lesson -> Optional.of(new Kept.Own(own())));

        Paper paper = handouts.paper(ID, true);

        assertThat(paper.all()
                        .filter(Part.Picture.class::isInstance)
                        .map(picture -> ((Part.Picture) picture).caption())
                        .filter(caption -> !caption.endsWith(word("calculated"))))
                .isNotEmpty()
                .containsOnly(here());
    }

    @Test
    void onlyWhatTheLessonRefutesIsSaidToHaveComeOutDifferently() throws Exception {
        Map<String, List<Measurement>> own = own();
        own.put(NEWS + "/websocket", as("websocket", "short-polling", false));

        Figured figured = figured(own);

        assertThat(origin(figured, "websocket")).isEqualTo(word("differed"));
        assertThat(origin(figured, "short-polling", "streaming")).isEqualTo(here());
        assertThat(origin(figured, "short-polling", "websocket"))
                .as("both")
                .contains("some measured on this computer", "recorded run");
        assertThat(figured.pages().get(5).evidence().trials(NEWS, "websocket")).isEqualTo(recorded("websocket"));
    }

    @Test
    void figuresThatDoNotTellGiveWayToTheRecordedRun() throws Exception {
        Map<String, List<Measurement>> own = own();
        own.put(NEWS + "/short-polling", as("short-polling", "short-polling", true));

        Figured figured = figured(own);

        assertThat(origin(figured, "short-polling", "streaming")).isEqualTo(word("unclear"));
        assertThat(origin(figured, "websocket")).isEqualTo(here());
    }

    @Test
    void itIsSaidHowManyFiguresWereReplaced() throws Exception {
        Map<String, List<Measurement>> own = own();
        own.put(NEWS + "/short-polling", as("short-polling", "short-polling", true));
        List<Integer> told = new ArrayList<>();
        Kept kept = new Kept() {
            @Override
            public Optional<Own> of(Lesson lesson) {
                return Optional.of(new Own(own));
            }

            @Override
            public void compared(int measured, int replaced) {
                told.addAll(List.of(measured, replaced));
            }
        };

        Figured.of(ALL, ALL.load(ID, "en"), kept);

        assertThat(told).containsExactly(3, 2);
    }

    @Test
    void figuresOfThisComputerAreNotHeldAgainstRecordedOnes() throws Exception {
        Map<String, List<Measurement>> own = own();
        own.remove(NEWS + "/streaming");

        Figured figured = figured(own);

        assertThat(origin(figured, "short-polling")).isEqualTo(word("recorded"));
        assertThat(origin(figured, "streaming")).isEqualTo(word("recorded"));
        assertThat(origin(figured, "websocket")).isEqualTo(here());
    }

    @Test
    void whatWasNeverMeasuredHereIsRecorded() throws Exception {
        assertThat(origin(figured(Map.of(NEWS + "/short-polling", List.of())), "short-polling"))
                .isEqualTo(word("recorded"));
        assertThat(origin(Figured.of(ALL, ALL.load(ID, "en"), Kept.NOTHING), "websocket"))
                .isEqualTo(word("recorded"));
    }
}
