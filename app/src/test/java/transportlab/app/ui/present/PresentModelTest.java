package transportlab.app.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.app.library.Library;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Verdicts;
import transportlab.visualizer.sentence.Sentences;
import transportlab.visualizer.why.Why;
import transportlab.words.Words;

/** Pages for the room. */
class PresentModelTest {
    @Test
    void turnsPagesAndStopsAtBothEnds() throws Exception {
        PresentModel model = new PresentModel(Library.example().result());
        model.back();
        assertThat(model.page()).isEqualTo(PresentModel.Page.REQUESTS);
        for (int i = 0; i < 9; i++) {
            model.next();
        }
        assertThat(model.page()).isEqualTo(PresentModel.Page.SO_WHAT);
        assertThat(model.pages()).isEqualTo(4);
        assertThat(model.place()).isEqualTo(3);
    }

    @Test
    void hasAPageMoreWhereClientsFellBack() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode tree = json.readTree(ResultFiles.toJson(Library.example().result()));
        JsonNode attempt = json.readTree(
                """
                {"transport":"websocket","won":0,"failed":20,"timedOut":0,"reasons":{},"requests":20,"connections":20,
                 "bytes":{"up":9000,"down":4000},"tookMicros":{"p50":81000,"p99":90000,"max":95000}}""");
        ((ObjectNode) tree.get("trials").get(0)).putArray("attempts").add(attempt);
        PresentModel model = new PresentModel(
                ResultFiles.parse(new ByteArrayInputStream(json.writeValueAsBytes(tree)), Result.class));
        assertThat(model.pages()).isEqualTo(5);
        for (int i = 0; i < 3; i++) {
            model.next();
        }
        assertThat(model.page()).isEqualTo(PresentModel.Page.FALLBACK);
        model.next();
        assertThat(model.page()).isEqualTo(PresentModel.Page.SO_WHAT);
    }

    @Test
    void aBlackScreenEndsWithTheNextPage() throws Exception {
        PresentModel model = new PresentModel(Library.example().result());
        model.toggleBlank();
        assertThat(model.isBlank()).isTrue();
        model.next();
        assertThat(model.isBlank()).isFalse();
    }

    @Test
    void showsARoomSixOfTenWithTheMostAndTheFewestBytes() throws Exception {
        Result ten = ten();
        Result shown = PresentModel.few(ten);
        assertThat(shown.experiment().transports()).hasSize(6).contains("short-polling");
        assertThat(shown.experiment().transports()).containsAnyOf("tcp", "websocket", "flashsocket");
        assertThat(shown.summary().transports().keySet())
                .containsAll(shown.experiment().transports());
        assertThat(shown.summary().verdicts())
                .isNotEmpty()
                .allMatch(verdict -> shown.experiment().transports().contains(verdict.a())
                        && shown.experiment().transports().contains(verdict.b()));
        assertThat(PresentModel.few(shown)).isSameAs(shown);
    }

    /** The example, with its WebSocket under six other names too. */
    private static Result ten() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode tree =
                (ObjectNode) json.readTree(ResultFiles.toJson(Library.example().result()));
        ArrayNode trials = (ArrayNode) tree.get("trials");
        List<JsonNode> originals = new ArrayList<>();
        trials.forEach(originals::add);
        for (String id : List.of("sse", "multipart", "forever-iframe", "jsonp-polling", "flashsocket", "tcp")) {
            ((ArrayNode) tree.get("experiment").get("transports")).add(id);
            for (JsonNode trial : originals) {
                if (trial.get("transport").asText().equals("websocket")) {
                    trials.add(((ObjectNode) trial.deepCopy()).put("transport", id));
                }
            }
        }
        Result copied = ResultFiles.parse(new ByteArrayInputStream(json.writeValueAsBytes(tree)), Result.class);
        return new Result(
                copied.schema(),
                copied.environment(),
                copied.experiment(),
                copied.trials(),
                copied.discarded(),
                Verdicts.summary(copied.experiment().transports(), copied.trials()));
    }

    @Test
    void theRowsAreExplainedOneAfterAnotherAndBeyondTheLastOneNone() {
        PresentModel pages = new PresentModel(Library.example().result());
        Words words = Words.of("en", Sentences.WORDS);
        assertThat(pages.why(words)).isEmpty();
        pages.ask(1);
        pages.next();
        assertThat(pages.asked()).isZero();
        assertThat(pages.why(words).orElseThrow().column()).isEqualTo(Why.Column.BYTES);
        pages.ask(-1);
        assertThat(pages.asked()).isEqualTo(-1);
        pages.ask(-1);
        assertThat(pages.asked())
                .isEqualTo(pages.shown().experiment().transports().size() - 1);
        assertThat(pages.askNothing()).isTrue();
        assertThat(pages.askNothing()).isFalse();
    }
}
