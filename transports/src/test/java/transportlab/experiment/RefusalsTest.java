package transportlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.server.Refusal;
import transportlab.testing.Trials;

/** What a server that refuses some techniques leaves, and how long a client finds that out. */
class RefusalsTest {
    private static Map<String, Refusal> parse(String text) throws BadInput {
        return Refusals.parse(text, "--refuse");
    }

    private static int silences(String refused, String transport) throws BadInput {
        return Refusals.silences(parse(refused), Trials.transport(transport));
    }

    private static boolean leaveNothing(String refused, String transport) throws BadInput {
        return Refusals.leaveNothing(parse(refused), Trials.transport(transport));
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

    @Test
    void aTechniqueWaitsInVainOnceIfItIsSwallowed() throws Exception {
        assertThat(silences("websocket=swallow", "websocket")).isEqualTo(1);
        assertThat(silences("websocket=501", "websocket"))
                .as("a no is an answer")
                .isZero();
        assertThat(silences("websocket=swallow", "sse")).isZero();
        assertThat(silences("", "websocket")).isZero();
    }

    /** It tries WebSocket, FlashSocket, long polling, .. one after another. */
    @Test
    void whoeverTriesSeveralWaitsForEachThatIsSwallowedUntilOneWorks() throws Exception {
        assertThat(Trials.transport("auto").candidates()).startsWith("websocket", "flashsocket", "long-polling");
        assertThat(silences("websocket=swallow", "auto"))
                .as("FlashSocket needs WebSocket")
                .isEqualTo(2);
        assertThat(silences("websocket=swallow,flashsocket=501,long-polling=swallow", "auto"))
                .isEqualTo(3);
        assertThat(silences("websocket=501,long-polling=swallow", "auto")).isEqualTo(1);
        assertThat(silences("long-polling=swallow", "auto"))
                .as("WebSocket works")
                .isZero();
        assertThat(silences("websocket=close,flashsocket=close", "auto")).isZero();
    }

    @Test
    void nothingIsLeftWhereEverythingThatIsTriedIsRefused() throws Exception {
        assertThat(leaveNothing("websocket", "websocket")).isTrue();
        assertThat(leaveNothing("websocket", "flashsocket"))
                .as("it needs WebSocket")
                .isTrue();
        assertThat(leaveNothing("websocket", "sse")).isFalse();
        assertThat(leaveNothing("websocket", "auto")).isFalse();
        String all = String.join(",", Trials.transport("auto").candidates());
        assertThat(leaveNothing(all, "auto")).isTrue();
    }
}
