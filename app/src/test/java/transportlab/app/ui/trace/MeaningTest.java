package transportlab.app.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;
import transportlab.trial.model.Recorder;
import transportlab.visualizer.why.Why.Meant;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.message.Message;
import transportlab.wire.trace.TrialTrace;

/** The message that an explanation leads to, in a recording of each transport. */
class MeaningTest {
    private static TrialTrace trace(String id) throws Exception {
        ExperimentOptions options = new ExperimentOptions();
        for (Map.Entry<String, String> each : Map.of("transports", id, "clients", "3", "rate", "2", "rtt", "40ms")
                .entrySet()) {
            options.set(each.getKey(), each.getValue(), "--" + each.getKey());
        }
        Experiment experiment = options.build();
        return Recorder.record(experiment, id, new StopSignal()).trace();
    }

    private static List<Conversation> read(TrialTrace trace) {
        return Conversations.of(
                trace.clients().get(0), Catalogue.find(trace.transport()).orElseThrow());
    }

    @Test
    void theLargestMessageOfTheLargestExchangeIsFoundInEachTransport() throws Exception {
        for (String id : Catalogue.ids()) {
            TrialTrace trace = trace(id);
            List<Conversation> all = read(trace);
            Message largest = Meaning.of(Meant.LARGEST, all, trace).orElseThrow();
            assertThat(largest.bytes().length).as(id).isGreaterThan(100);
        }
    }

    @Test
    void anAnswerInVainIsShownByItsQuestion() throws Exception {
        TrialTrace trace = trace("short-polling");
        List<Conversation> all = read(trace);
        Message question = Meaning.of(Meant.ASKED, all, trace).orElseThrow();
        assertThat(question.direction()).isEqualTo(Direction.UP);
        assertThat(question.sort()).isEqualTo(Message.Sort.REQUEST);
        Message answer = all.stream()
                .filter(one -> one.connection().id() == question.connection())
                .flatMap(one -> one.messages().stream())
                .filter(one -> one.answers() == question.number())
                .findFirst()
                .orElseThrow();
        assertThat(answer.fields()).noneMatch(field -> field.kind() == Kind.PAYLOAD);
    }

    @Test
    void whoNeverAsksInVainIsShownByItsFirstQuestion() throws Exception {
        TrialTrace trace = trace("websocket");
        Message first = Meaning.of(Meant.ASKED, read(trace), trace).orElseThrow();
        assertThat(first.number()).isZero();
        assertThat(first.direction()).isEqualTo(Direction.UP);
    }
}
