package transportlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.path.PathRules;

/** How techniques are refused by their ids, and to which rules of a path that comes. */
class RefusalsTest {
    private static Map<String, Refusal> parse(String text) throws BadInput {
        return Refusals.parse(text, "--refuse");
    }

    @Test
    void anIdAloneIsRefusedAndEachWordIsAnotherWay() throws Exception {
        assertThat(parse("")).isEmpty();
        assertThat(parse("websocket, sse=501,streaming=swallow,tcp=CLOSE"))
                .containsExactly(
                        Map.entry("websocket", Refusal.REFUSE),
                        Map.entry("sse", Refusal.NOT_IMPLEMENTED),
                        Map.entry("streaming", Refusal.SWALLOW),
                        Map.entry("tcp", Refusal.CLOSE));
    }

    @Test
    void whatIsWrongIsNamedInOneLine() {
        assertThatThrownBy(() -> parse("websocket=maybe"))
                .isInstanceOf(BadInput.class)
                .hasMessage("--refuse: 'websocket=maybe' is not right; expected ID=refuse|501|swallow|close");
        assertThatThrownBy(() -> parse("auto")).isInstanceOf(BadInput.class).hasMessageContaining("some of");
        assertThatThrownBy(() -> parse("sse,sse=close"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("each id once");
        assertThatThrownBy(() -> parse("sse,")).isInstanceOf(BadInput.class);
    }

    /** Polls and handshakes of Socket.IO share a path, and each can be refused by itself. */
    @Test
    void eachEndpointAndPortOfATechniqueGetsARule() throws Exception {
        assertThat(rules("websocket=501")).isEqualTo("/ws=501");
        assertThat(rules("socketio-websocket=swallow")).isEqualTo("ws:/socket.io/=swallow");
        assertThat(rules("sse,long-polling=close")).isEqualTo("/sse=404,/long-poll=close");
        assertThat(rules("tcp=501,flashsocket=swallow"))
                .as("a plain port has no status")
                .isEqualTo("tcp=close,policy=swallow");
        assertThat(rules("")).isEmpty();
    }

    private static String rules(String text) throws BadInput {
        return new PathRules(PathRules.OWN, Refusals.rules(text, "--refuse")).text();
    }
}
