package transportlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;

/** The endpoints and ports of all techniques, as the rules of a path name them. */
class DoorsTest {
    private final Doors doors = Doors.ofCatalogue();

    @Test
    void eachTechniqueHasTheTargetsThatItsServerHalfMounts() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Catalogue.ids().forEach(id -> all.put(id, doors.of(id)));
        assertThat(all)
                .containsExactly(
                        Map.entry("short-polling", List.of("/poll")),
                        Map.entry("long-polling", List.of("/long-poll")),
                        Map.entry("jsonp-polling", List.of("/jsonp")),
                        Map.entry("streaming", List.of("/stream")),
                        Map.entry("sse", List.of("/sse")),
                        Map.entry("multipart", List.of("/multipart")),
                        Map.entry("forever-iframe", List.of("/iframe")),
                        Map.entry("websocket", List.of("/ws")),
                        Map.entry("flashsocket", List.of("policy")),
                        Map.entry("tcp", List.of("tcp")),
                        Map.entry("socketio-polling", List.of("http:/socket.io/")),
                        Map.entry("socketio-websocket", List.of("ws:/socket.io/")),
                        Map.entry("socketio", List.of("/socket.io/")),
                        Map.entry("auto", List.of()));
    }

    @Test
    void aTechniqueAlsoNeedsTheTargetsOfThoseWithoutWhichItCannotBegin() {
        assertThat(doors.needed("websocket")).isEqualTo(Set.of("/ws"));
        assertThat(doors.needed("flashsocket")).containsExactly("policy", "/ws");
        assertThat(doors.needed("socketio"))
                .as("it begins with polling and can stay there")
                .containsExactly("/socket.io/", "http:/socket.io/");
        assertThat(doors.needed("socketio-websocket")).containsExactly("ws:/socket.io/", "/socket.io/");
    }

    @Test
    void onlyRequestsAreAnsweredWithAStatus() {
        assertThat(List.of("/ws", "http:/socket.io/", "ws:/socket.io/")).allMatch(Doors::hasStatus);
        assertThat(List.of("tcp", "policy")).noneMatch(Doors::hasStatus);
    }

    @Test
    void aHandshakeComesFirstWhereOnlyAWebSocketIsMounted() {
        assertThat(List.of("/ws", "ws:/socket.io/")).allMatch(doors::isUpgrade);
        assertThat(List.of("/poll", "/socket.io/", "http:/socket.io/", "tcp", "policy"))
                .noneMatch(doors::isUpgrade);
    }

    @Test
    void everyTechniqueThatCanBeRefusedHasADoor() {
        assertThat(Catalogue.ids().stream().filter(Refusals::canBeRefused))
                .allMatch(id -> !doors.of(id).isEmpty());
    }
}
