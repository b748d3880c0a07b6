package transportlab.app.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.ExperimentFile;
import transportlab.trial.StopSignal;
import transportlab.trial.model.Recorder;
import transportlab.visualizer.bytes.CurlLine;
import transportlab.visualizer.bytes.SameUpdate;
import transportlab.wire.Direction;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/** The Wire screen without a window, over two seconds of virtual time. */
class WireModelTest {
    private static final Map<String, TrialTrace> TRIALS = new LinkedHashMap<>();

    private final ReadOnlyObjectWrapper<Traced> traced = new ReadOnlyObjectWrapper<>(Traced.NOTHING);
    private final SimpleObjectProperty<Place> place = new SimpleObjectProperty<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;
    private WireModel wire;

    @BeforeAll
    static void record() throws Exception {
        var settings = ExperimentFile.load(ExperimentFile.PRESETS.get(0)).build();
        for (String id : List.of("short-polling", "websocket")) {
            TrialTrace trace = Recorder.record(settings, id, new StopSignal()).trace();
            TRIALS.put(trace.name(), trace);
        }
    }

    @BeforeEach
    void create() {
        wire = new WireModel(traced.getReadOnlyProperty(), place, this::read);
    }

    private void read(TrialTrace trial, ClientTrace client, Consumer<List<Conversation>> then) {
        List<Conversation> all =
                Conversations.of(client, Catalogue.find(trial.transport()).orElseThrow());
        if (slow) {
            waiting.add(() -> then.accept(all));
        } else {
            then.accept(all);
        }
    }

    private void example() {
        traced.set(new Traced("", null, List.of("short-polling", "websocket"), TRIALS));
        wire.shown(true);
    }

    @Test
    void nothingIsReadWhileNobodySeesIt() {
        traced.set(new Traced("", null, List.of("short-polling", "websocket"), TRIALS));
        assertThat(wire.at()).isNull();
        wire.shown(true);
        assertThat(wire.at().transport()).isEqualTo("short-polling");
        assertThat(wire.message().updates())
                .as("a message that brings an update")
                .isNotEmpty();
    }

    @Test
    void withoutTracesThereIsNoMessage() {
        wire.shown(true);
        assertThat(wire.message()).isNull();
        assertThat(wire.bytes()).isNull();
        wire.step(1);
        wire.stepField(1);
        wire.find("x");
        wire.compareWith("websocket");
        assertThat(wire.markPlace()).isFalse();
    }

    @Test
    void arrowKeysGoThroughMessagesAndFieldsAndStopAtTheEnds() {
        example();
        int at = wire.messageProperty().get();
        wire.stepField(3);
        assertThat(wire.fieldProperty().get()).isEqualTo(3);
        wire.step(1);
        assertThat(wire.messageProperty().get()).isEqualTo(at + 1);
        assertThat(wire.fieldProperty().get())
                .as("another message begins at its first field")
                .isZero();
        wire.stepField(-1);
        assertThat(wire.fieldProperty().get()).isZero();
        wire.step(-1000);
        assertThat(wire.messageProperty().get()).isZero();
        wire.step(100_000);
        assertThat(wire.messageProperty().get()).isEqualTo(wire.messages().size() - 1);
    }

    @Test
    void anotherTransportIsShownAtTheSameUpdate() {
        example();
        wire.step(5);
        long update =
                SameUpdate.of(wire.messages(), wire.messageProperty().get()).orElseThrow();
        wire.lookAt("websocket");
        assertThat(wire.message().updates()).containsExactly(update);
    }

    @Test
    void textIsShownAsTextAndFramesAsHexUntilSwitched() {
        example();
        assertThat(wire.isText()).isTrue();
        wire.switchText();
        assertThat(wire.isText()).isFalse();
        wire.step(1);
        assertThat(wire.isText()).as("for all text").isFalse();
        wire.lookAt("websocket");
        assertThat(wire.message().sort()).isEqualTo(Message.Sort.FRAME);
        assertThat(wire.isText()).isFalse();
        wire.switchText();
        assertThat(wire.isText()).isTrue();
    }

    @Test
    void masksAreTakenOffOnDemand() {
        example();
        wire.lookAt("websocket");
        while (wire.message().clear() == null) {
            wire.step(1);
        }
        assertThat(wire.message().direction()).isEqualTo(Direction.UP);
        assertThat(wire.bytes().shown()).isEqualTo(wire.message().bytes());
        wire.setClear(true);
        assertThat(wire.bytes().shown())
                .isEqualTo(wire.message().clear())
                .isNotEqualTo(wire.message().bytes());
    }

    @Test
    void aTextIsFoundFromHereOnAndTheNextMatchesInTurn() {
        example();
        int from = wire.messageProperty().get();
        wire.find("CONTENT-length");
        int first = wire.messageProperty().get();
        assertThat(first).isGreaterThanOrEqualTo(from);
        assertThat(wire.field().key()).isEqualTo("header.content-length");
        int all = wire.finder().matches().size();
        assertThat(all).isGreaterThan(2);
        wire.findNext(false);
        assertThat(wire.messageProperty().get()).isGreaterThan(first);
        wire.findNext(true);
        assertThat(wire.messageProperty().get()).isEqualTo(first);
        for (int i = 0; i < all; i++) {
            wire.findNext(false);
        }
        assertThat(wire.messageProperty().get()).as("goes round").isEqualTo(first);
        wire.find("there is no such text");
        assertThat(wire.finder().current()).isEmpty();
        assertThat(wire.messageProperty().get()).as("stays where it is").isEqualTo(first);
    }

    @Test
    void theSameUpdateStandsBesideAndFollows() {
        example();
        wire.compareWith("websocket");
        long update = wire.message().updates().get(0);
        assertThat(wire.beside().message().updates()).containsExactly(update);
        wire.step(1);
        assertThat(wire.message().updates())
                .as("the message that carries the update")
                .isNotEmpty();
        assertThat(wire.beside().message().updates())
                .containsAnyElementsOf(wire.message().updates());
        wire.compareWith(null);
        assertThat(wire.beside()).isNull();
    }

    @Test
    void aLinkLeadsToTheUpdateThatIsMeant() {
        example();
        place.set(Place.of("websocket", 0, 0, 3));
        assertThat(wire.isLinked()).isTrue();
        assertThat(wire.message().updates()).containsExactly(3L);
        assertThat(wire.at().transport()).isEqualTo("websocket");
    }

    @Test
    void aLinkLeadsToTheMessageThatIsMeantWhenTheScreenIsShown() {
        traced.set(new Traced("", null, List.of("short-polling", "websocket"), TRIALS));
        long id = TRIALS.get("short-polling/0")
                .clients()
                .get(0)
                .connections()
                .get(0)
                .id();
        place.set(Place.of("short-polling", 0, 0).at(id, 4));
        assertThat(wire.message()).isNull();
        wire.shown(true);
        assertThat(wire.messageProperty().get()).isEqualTo(4);
    }

    @Test
    void itsOwnPlaceIsNoLink() {
        example();
        assertThat(wire.markPlace()).isTrue();
        assertThat(wire.isLinked()).isFalse();
        assertThat(place.get().message()).isEqualTo(wire.messageProperty().get());
        assertThat(place.get().update()).isEqualTo(wire.message().updates().get(0));
    }

    @Test
    void whatWasAskedForEarlierDoesNotReplaceWhatIsWantedNow() {
        slow = true;
        example();
        wire.lookAt("websocket");
        assertThat(waiting).hasSize(2);
        waiting.get(1).run();
        waiting.get(0).run();
        assertThat(wire.at().transport()).isEqualTo("websocket");
        assertThat(wire.message().sort()).isEqualTo(Message.Sort.FRAME);
    }

    @Test
    void anotherResultTakesThePlaceOfTheFirst() {
        slow = true;
        example();
        traced.set(new Traced("", null, List.of("short-polling", "websocket"), TRIALS));
        assertThat(waiting)
                .as("asked again, because the first answer may not come")
                .hasSize(2);
        waiting.get(1).run();
        assertThat(wire.message()).isNotNull();
        traced.set(new Traced("", null, List.of("websocket"), Map.of("websocket/0", TRIALS.get("websocket/0"))));
        assertThat(wire.at().transport()).isEqualTo("websocket");
    }

    @Test
    void onlyRequestsHaveACurlLine() {
        example();
        while (wire.message().sort() != Message.Sort.REQUEST) {
            wire.step(-1);
        }
        String curl = CurlLine.of(wire.message()).orElseThrow();
        assertThat(curl).startsWith("curl ").contains("'http://127.0.0.1:").contains("-H 'Host: 127.0.0.1:");
        wire.step(1);
        assertThat(CurlLine.of(wire.message())).isEmpty();
    }
}
