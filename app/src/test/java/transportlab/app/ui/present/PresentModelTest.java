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

/** Pages for the room. */
class PresentModelTest {
    @Test
    void turnsPagesAndStopsAtBothEnds() {
        PresentModel model = new PresentModel();
        model.back();
        assertThat(model.page()).isEqualTo(PresentModel.Page.REQUESTS);
        for (int i = 0; i < 9; i++) {
            model.next();
        }
        assertThat(model.page()).isEqualTo(PresentModel.Page.SO_WHAT);
    }

    @Test
    void aBlackScreenEndsWithTheNextPage() {
        PresentModel model = new PresentModel();
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
}
