package transportlab.lesson.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Show.Part;
import transportlab.lesson.question.Question.Stage;
import transportlab.trial.StopSignal;
import transportlab.trial.model.Recorder;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.message.Message;
import transportlab.wire.message.Message.Sort;
import transportlab.wire.trace.TrialTrace;

/** What lessons show of every transport, recorded in virtual time. */
class ShownMessagesTest {
    private static final Set<String> ASKING =
            Set.of("short-polling", "long-polling", "jsonp-polling", "socketio-polling");

    static Stream<String> transports() {
        return Catalogue.ids().stream();
    }

    private record Recorded(TrialTrace trial, List<Conversation> all) {
        List<Message> shown(Part part) {
            return ShownMessages.of(all, trial, part);
        }

        double moment(int update, Stage stage) {
            return Moments.millis(trial, all, update, stage).orElseThrow();
        }
    }

    private static Recorded record(String id, String... options) throws Exception {
        ExperimentOptions experiment = new ExperimentOptions();
        for (int i = 0; i < options.length; i += 2) {
            experiment.set(options[i], options[i + 1], "test");
        }
        TrialTrace trial =
                Recorder.record(experiment.build(), id, new StopSignal()).trace();
        return new Recorded(
                trial,
                Conversations.of(
                        trial.client(0).orElseThrow(), Catalogue.find(id).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyTransportOpensBringsUpdatesAndCloses(String id) throws Exception {
        Recorded recorded = record(id);
        List<Message> opening = recorded.shown(Part.OPENING);
        assertThat(opening.get(0).direction()).isEqualTo(Direction.UP);
        assertThat(opening.get(opening.size() - 1).direction()).isEqualTo(Direction.DOWN);
        List<Message> update = recorded.shown(Part.UPDATE);
        assertThat(update.get(update.size() - 1).updates()).hasSize(1);
        assertThat(recorded.shown(Part.CLOSING)).isNotEmpty();
        assertThat(recorded.shown(Part.SENDING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void onlyPollsAreAskedInVain(String id) throws Exception {
        List<Message> asking = record(id).shown(Part.ASKING);
        assertThat(asking.isEmpty()).isEqualTo(!ASKING.contains(id));
        if (!asking.isEmpty()) {
            assertThat(asking).extracting(Message::sort).containsExactly(Sort.REQUEST, Sort.RESPONSE);
            assertThat(asking.get(1).answers()).isEqualTo(asking.get(0).number());
            assertThat(asking.get(1).updates()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void clientMessagesAreFoundWhereClientsSend(String id) throws Exception {
        for (String pattern : List.of("echo", "chat")) {
            List<Message> sending = record(id, "pattern", pattern).shown(Part.SENDING);
            assertThat(sending.get(0).direction()).isEqualTo(Direction.UP);
            assertThat(sending.get(0).fields()).anyMatch(field -> field.kind() == Kind.PAYLOAD);
            boolean http = sending.get(0).sort() == Sort.REQUEST;
            assertThat(sending).hasSize(http ? 2 : 1);
        }
    }

    @Test
    void aSignOfLifeCarriesNoUpdate() throws Exception {
        for (String id : List.of("streaming", "sse", "multipart", "websocket", "tcp")) {
            assertThat(record(id).shown(Part.HEARTBEAT)).isEmpty();
            List<Message> heartbeat = record(id, "app-heartbeat", "500ms").shown(Part.HEARTBEAT);
            assertThat(heartbeat).hasSize(1);
            assertThat(heartbeat.get(0).updates()).isEmpty();
        }
    }

    @Test
    void theMomentsOfAnUpdateFollowEachOther() throws Exception {
        Recorded shorts = record("short-polling");
        assertThat(shorts.moment(2, Stage.DUE)).isLessThan(shorts.moment(2, Stage.ASKED));
        assertThat(shorts.moment(2, Stage.ASKED)).isLessThan(shorts.moment(2, Stage.WRITTEN));
        assertThat(shorts.moment(2, Stage.WRITTEN)).isLessThan(shorts.moment(2, Stage.ARRIVED));
        Recorded longs = record("long-polling");
        assertThat(longs.moment(2, Stage.ASKED)).isLessThan(longs.moment(2, Stage.DUE));
        Recorded socket = record("websocket");
        assertThat(socket.moment(2, Stage.DUE)).isEqualTo(longs.moment(2, Stage.DUE));
        assertThat(Moments.millis(socket.trial, socket.all, 2, Stage.ASKED)).isEmpty();
    }

    @Test
    void whatIsNotThereHasNoMoment() throws Exception {
        Recorded recorded = record("websocket");
        assertThat(Moments.millis(recorded.trial, recorded.all, 100, Stage.DUE)).isEmpty();
        assertThat(Moments.millis(recorded.trial, recorded.all, 0, Stage.DUE)).isEmpty();
        assertThat(Moments.millis(null, null, 1, Stage.ARRIVED)).isEmpty();
        assertThat(ShownMessages.of(List.of(), recorded.trial, Part.OPENING)).isEmpty();
        assertThat(ShownMessages.of(List.of(), recorded.trial, Part.CLOSING)).isEmpty();
    }
}
