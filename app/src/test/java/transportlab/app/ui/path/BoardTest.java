package transportlab.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Doors;
import transportlab.path.PathRules;
import transportlab.path.PathText;

/** What the rows of a switchboard say of a path, and what a choice makes of it. */
class BoardTest {
    private static final Doors DOORS = Doors.ofCatalogue();

    private static PathRules path(String rules) {
        return new PathRules(PathRules.OWN, PathText.rules(rules));
    }

    private static Board board(String rules) {
        return Board.of(DOORS, path(rules), null);
    }

    @Test
    void onAnOpenPathEverythingIsAllowed() {
        Board open = board("");
        assertThat(open.preset()).isEqualTo(PathRules.OPEN);
        assertThat(open.changed()).isZero();
        for (String id : List.of("short-polling", "websocket", "flashsocket", "tcp", "socketio")) {
            assertThat(open.fate(id)).as(id).isEqualTo(Fate.PASSES);
            assertThat(open.impossible(id, Handling.ALLOWED)).as(id).isEmpty();
        }
    }

    @Test
    void aChoiceIsOneRuleForTheEndpointOrPort() {
        Board open = board("");
        assertThat(open.with("websocket", Handling.PROXY).text()).isEqualTo("/ws=501");
        assertThat(open.with("sse", Handling.REFUSED).text()).isEqualTo("/sse=404");
        assertThat(open.with("tcp", Handling.BREAKS_OFF).text()).isEqualTo("tcp=close");
        assertThat(open.with("flashsocket", Handling.SILENCE).text()).isEqualTo("policy=swallow");
        assertThat(open.with("socketio", Handling.PROXY).text()).isEqualTo("/socket.io/=501");
        assertThat(open.with("socketio-polling", Handling.PROXY).text()).isEqualTo("http:/socket.io/=501");
        assertThat(open.with("socketio-websocket", Handling.PROXY).text()).isEqualTo("ws:/socket.io/=501");
    }

    @Test
    void rowsSayWhatTheRulesDo() {
        Board board = board("/poll=404,/ws=501,policy=swallow,tcp=close");
        assertThat(board.fate("short-polling")).isEqualTo(new Fate(Fate.Kind.REFUSED, 404));
        assertThat(board.fate("websocket")).isEqualTo(new Fate(Fate.Kind.TURNED_BACK, 501));
        assertThat(board.fate("flashsocket")).isEqualTo(Fate.SILENCE);
        assertThat(board.fate("tcp")).isEqualTo(Fate.BREAKS_OFF);
        assertThat(board.fate("long-polling")).isEqualTo(Fate.PASSES);
        assertThat(board.changed()).isEqualTo(4);
    }

    @Test
    void anotherChoiceReplacesTheOneBeforeAndAllowedTakesItBack() {
        Board once = board("/ws=501");
        assertThat(once.with("websocket", Handling.SILENCE).text()).isEqualTo("/ws=swallow");
        assertThat(once.with("websocket", Handling.ALLOWED)).isEqualTo(PathRules.OPEN);
    }

    @Test
    void aTechniqueFallsWithThoseThatItNeeds() {
        Board board = board("/ws=501");
        assertThat(board.fallsWith("flashsocket")).containsExactly("websocket");
        assertThat(board.fate("flashsocket").passes()).isFalse();
        assertThat(board.own("flashsocket").handling()).as("its own row").isEqualTo(Handling.ALLOWED);
        assertThat(board.fallsWith("websocket")).isEmpty();
        assertThat(board("http:/socket.io/=501").fallsWith("socketio")).containsExactly("socketio-polling");
        assertThat(board("ws:/socket.io/=501").fallsWith("socketio"))
                .as("it can stay on polling")
                .isEmpty();
    }

    @Test
    void plainPortsHaveNoStatus() {
        Board open = board("");
        for (String id : List.of("tcp", "flashsocket")) {
            assertThat(open.impossible(id, Handling.REFUSED)).contains(Board.Reason.NO_STATUS);
            assertThat(open.impossible(id, Handling.PROXY)).contains(Board.Reason.NO_STATUS);
            assertThat(open.impossible(id, Handling.SILENCE)).isEmpty();
        }
    }

    @Test
    void aPathThatStopsATechniqueSetsItsRow() {
        Board proxy = board("upgrade=501,http-only");
        assertThat(proxy.own("websocket")).isEqualTo(new Fate(Fate.Kind.TURNED_BACK, 501));
        assertThat(proxy.own("socketio-websocket").handling()).isEqualTo(Handling.PROXY);
        assertThat(proxy.own("socketio").handling()).isEqualTo(Handling.ALLOWED);
        assertThat(proxy.own("tcp")).isEqualTo(Fate.SILENCE);
        assertThat(proxy.changed()).isZero();
        assertThat(proxy.impossible("websocket", Handling.ALLOWED)).contains(Board.Reason.PATH);
        assertThat(proxy.impossible("short-polling", Handling.ALLOWED)).isEmpty();
    }

    @Test
    void aChoiceHoldsWhateverElseThereIs() {
        PathRules changed = board("upgrade=501").with("websocket", Handling.SILENCE);
        assertThat(changed.text()).isEqualTo("/ws=swallow,upgrade=501");
        assertThat(Board.of(DOORS, changed, null).fate("websocket")).isEqualTo(Fate.SILENCE);
        assertThat(Board.of(DOORS, changed, null)
                        .with("websocket", Handling.PROXY)
                        .text())
                .as("what the path does anyway needs no rule")
                .isEqualTo("upgrade=501");
    }

    @Test
    void whatAnotherRowStopsCannotBeAllowed() {
        assertThat(board("/socket.io/=501").impossible("socketio-polling", Handling.ALLOWED))
                .contains(Board.Reason.OTHER_ROW);
    }

    @Test
    void steppingOnPassesOverWhatIsImpossible() {
        assertThat(board("").next("tcp")).isEqualTo(Handling.SILENCE);
        assertThat(board("tcp=close").next("tcp")).isEqualTo(Handling.ALLOWED);
        assertThat(board("").next("websocket")).isEqualTo(Handling.REFUSED);
        assertThat(board("upgrade=501").next("websocket")).isEqualTo(Handling.SILENCE);
        assertThat(board("/ws=close,upgrade=501").next("websocket"))
                .as("back to the first that it can have")
                .isEqualTo(Handling.REFUSED);
    }

    @Test
    void whatOnlyHarmsLaterStillLetsTheFirstRequestPass() {
        for (String rule :
                List.of("buffer=end", "idle=60s", "close=1MiB/30s", "link=80ms", "response-header=-Server")) {
            assertThat(board(rule).fate("streaming")).as(rule).isEqualTo(Fate.PASSES);
            assertThat(board(rule).fate("websocket")).as(rule).isEqualTo(Fate.PASSES);
        }
    }

    @Test
    void anUpgradeWithoutItsFieldsIsRefusedByTheServer() {
        assertThat(board("upgrade=strip").fate("websocket")).isEqualTo(new Fate(Fate.Kind.REFUSED, 426));
        assertThat(board("upgrade=strip").fate("short-polling")).isEqualTo(Fate.PASSES);
    }

    @Test
    void otherStagesThanThoseOfAnyPresetAreAnOwnPath() {
        Board own = board("close=77KiB,idle=3s,/ws=501");
        assertThat(own.preset()).isNull();
        assertThat(own.changed()).isZero();
        assertThat(own.fate("websocket").status()).isEqualTo(501);
    }
}
