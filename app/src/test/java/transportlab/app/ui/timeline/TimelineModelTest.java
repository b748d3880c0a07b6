package transportlab.app.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.run.Runs;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.TraceModel;
import transportlab.wire.trace.TrialTrace;

/** The Timeline screen without a window. */
class TimelineModelTest {
    @TempDir
    private Path home;

    private final Now ui = new Now();
    private Runs runs;
    private CompareModel compare;
    private TraceModel traces;
    private TimelineModel timeline;

    @BeforeEach
    void create() {
        Library library = new Library(home.resolve("results"));
        runs = new Runs(ui, library);
        compare = new CompareModel(runs, library);
        compare.settings().trySet("transports", "short-polling,long-polling,websocket");
        traces = new TraceModel(compare, ui);
        timeline = new TimelineModel(traces, compare, ui, () -> 0);
    }

    @AfterEach
    void close() {
        timeline.close();
        traces.close();
        runs.close();
    }

    private void example() throws Exception {
        timeline.shown();
        ui.until(() -> timeline.state() == TimelineModel.State.EXAMPLE);
    }

    private List<String> lanes() {
        return timeline.play().timeline().lanes().stream()
                .map(lane -> lane.transport())
                .toList();
    }

    @Test
    void withoutAResultItShowsAnExampleAroundItsSlowestDelivery() throws Exception {
        example();
        assertThat(lanes()).containsExactly("short-polling", "websocket");
        assertThat(timeline.play().step().orElseThrow().lane()).isZero();
        String said = new TimelineText(timeline, Desk.wordsOf("en")).headline();
        assertThat(said)
                .startsWith("In the median, Short polling keeps the screen old for")
                .endsWith("WebSocket for 20 ms.");
    }

    @Test
    void lanesAreAddedTakenAwayAndPutElsewhere() throws Exception {
        example();
        long at = timeline.play().playheadProperty().get();
        timeline.toggleTransport("long-polling");
        ui.until(() -> lanes().size() == 3);
        assertThat(lanes()).containsExactly("short-polling", "long-polling", "websocket");
        assertThat(timeline.play().playheadProperty().get())
                .as("at the same place")
                .isEqualTo(at);
        timeline.toggleTransport("short-polling");
        timeline.replaceTransport(0, "websocket");
        ui.until(() -> lanes().equals(List.of("websocket", "long-polling")));
        timeline.toggleTransport("websocket");
        timeline.toggleTransport("long-polling");
        ui.until(() -> lanes().equals(List.of("long-polling")));
        assertThat(timeline.chosen().transports()).as("one always stays").containsExactly("long-polling");
    }

    @Test
    void aLinkOpensItAtThatUpdateAndWireIsPointedAtTheMessage() throws Exception {
        example();
        traces.placeProperty().set(Place.of("long-polling", 0, 0, 3));
        ui.until(() -> lanes().contains("long-polling"));
        assertThat(lanes()).containsExactly("long-polling", "websocket");
        long handed = timeline.play()
                .timeline()
                .lanes()
                .get(0)
                .delivery(3)
                .orElseThrow()
                .handedMicros();
        assertThat(timeline.play().playheadProperty().get()).isEqualTo(handed);
        assertThat(new TimelineText(timeline, Desk.wordsOf("en")).headline()).startsWith("Update 3:");
        assertThat(timeline.pointAtBytes()).isTrue();
        Place place = traces.placeProperty().get();
        assertThat(place.message()).isGreaterThanOrEqualTo(0);
        assertThat(place.update()).isEqualTo(3);
        assertThat(timeline.opened()).as("it does not jump itself").isNotEqualTo(place);
    }

    @Test
    void aLinkToAMessageChoosesItsStep() throws Exception {
        traces.placeProperty().set(null);
        example();
        traces.placeProperty().set(Place.of("short-polling", 0, 0).at(0, 3));
        ui.until(() -> timeline.opened() != null
                && timeline.play().step().isPresent()
                && timeline.play().step().get().mark() != null
                && timeline.play().step().get().mark().message().number() == 3);
        StepText.Said said = new StepText(timeline.play().timeline(), Desk.wordsOf("en"))
                .of(timeline.play().step().orElseThrow());
        assertThat(said.what()).startsWith("The answer is empty");
    }

    @Test
    void everyStepOfTheExampleIsSaidInBothLanguages() throws Exception {
        example();
        timeline.chooseTransports(timeline.transports());
        ui.until(() -> lanes().size() == 3);
        for (String language : List.of("en", "ko")) {
            StepText text = new StepText(timeline.play().timeline(), Desk.wordsOf(language));
            timeline.play().timeline().steps().forEach(step -> {
                StepText.Said said = text.of(step);
                assertThat(said.what()).isNotBlank().doesNotContain("{");
                assertThat(said.why()).doesNotContain("{");
            });
        }
        StepText english = new StepText(timeline.play().timeline(), Desk.wordsOf("en"));
        assertThat(timeline.play().timeline().steps())
                .extracting(step -> english.of(step).what())
                .contains("Asks again: nothing since 1.", "Update 1 arrives.", "Update 1 is new on the server.");
    }

    @Test
    void aRunGrowsHereAndTheSlowestOfManyClientsIsOpened() throws Exception {
        compare.settings().trySet("transports", "short-polling,websocket");
        compare.settings().trySet("clients", "200");
        compare.settings().trySet("duration", "1s");
        compare.settings().trySet("warmup", "0ms");
        compare.settings().trySet("rate", "10");
        timeline.shown();
        compare.start();
        ui.until(() -> timeline.state() == TimelineModel.State.RUNNING);
        ui.until(() -> timeline.state() == TimelineModel.State.RESULT);
        assertThat(lanes()).containsExactly("short-polling", "websocket");
        TrialTrace trial = traces.traced().trial("websocket", 0).orElseThrow();
        TrialTrace.Place slowest = trial.slowest().orElseThrow();
        traces.placeProperty()
                .set(Place.of(
                        "websocket", 0, slowest.client(), slowest.delivery().update()));
        ui.until(() -> timeline.play().timeline().lanes().stream()
                .anyMatch(lane ->
                        lane.transport().equals("websocket") && lane.client().client() == slowest.client()));
        assertThat(timeline.play().playheadProperty().get())
                .isGreaterThanOrEqualTo(slowest.delivery().handedMicros());
        assertThat(timeline.clients().get(slowest.client())).contains("websocket");
        assertThat(new TimelineText(timeline, Desk.wordsOf("en")).headline())
                .startsWith("Update " + slowest.delivery().update() + ":");
        compare.clear();
        ui.until(() -> timeline.state() == TimelineModel.State.EXAMPLE);
    }
}
