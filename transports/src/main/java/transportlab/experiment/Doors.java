package transportlab.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;

/**
 * The endpoints and ports at which techniques answer, as the rules of a path name them: {@code /ws} for every request to
 * that path, {@code http:/socket.io/} and {@code ws:/socket.io/} where polls and handshakes share a path but belong to
 * different techniques, {@code tcp} and {@code policy} for the plain ports. Nobody lists them: the server halves mount
 * them.
 */
public final class Doors {
    private final Map<String, Set<Door>> own = new LinkedHashMap<>();

    private Doors() {}

    /** What the server half mounts. */
    private enum How {
        HTTP,
        WEB_SOCKET,
        PORT
    }

    /**
     * One thing that a server half mounts.
     *
     * @param name a path, or the role of a port
     */
    private record Door(How how, String name) {}

    /** The doors of all techniques in the catalogue. */
    public static Doors ofCatalogue() {
        Doors doors = new Doors();
        for (Transport each : Catalogue.all()) {
            doors.own.computeIfAbsent(each.info().id(), id -> new LinkedHashSet<>());
            Topics topics = new Topics(Runnable::run, Topics.Limits.PUBLIC);
            each.serve(doors.new Recording(List.of(each.info().id())), topics, onPaper());
        }
        return doors;
    }

    /** A setup for server halves that mount and will never be asked for anything. */
    private static ServerSetup onPaper() {
        return new ServerSetup(
                new ServerSetup.Address("127.0.0.1", 0),
                new ServerSetup.Times(ServerSetup.HOLD, ServerSetup.HEARTBEAT, Duration.ofSeconds(60)),
                ServerSetup.Limits.DEFAULT,
                Sessions.pinging(ServerSetup.HEARTBEAT, () -> ""),
                new ResponseHeaders(ResponseHeaders.Set.MINIMAL, () -> Instant.EPOCH),
                new ServerSetup.Machinery(() -> 0, null, Runnable::run),
                ServerSetup.Flow.PLAIN);
    }

    /**
     * The targets that are this technique's own: rules for all of them stop it. Empty for a technique that only tries
     * others.
     */
    public List<String> of(String id) {
        Transport transport = Catalogue.find(id).orElseThrow();
        Set<String> asked = transport.paths();
        List<String> targets = new ArrayList<>();
        for (Door door : own.getOrDefault(id, Set.of())) {
            if (door.how == How.PORT || asked.contains(door.name)) {
                String target = target(id, door);
                if (!targets.contains(target)) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    /**
     * The targets of everything without which this technique cannot begin, its own first: a rule for one of them stops
     * it.
     */
    public Set<String> needed(String id) {
        Set<String> all = new LinkedHashSet<>(of(id));
        Catalogue.find(id).orElseThrow().essentials().forEach(each -> all.addAll(of(each)));
        return all;
    }

    /** Whether requests to this target can be answered with a status: plain ports have none. */
    public static boolean hasStatus(String target) {
        return target.contains("/");
    }

    /** Whether what asks there first is an upgrade, because only a WebSocket is mounted at that path. */
    public boolean isUpgrade(String target) {
        boolean answersPlainly = own.values().stream().anyMatch(all -> all.contains(new Door(How.HTTP, target)));
        return target.startsWith("ws:") || target.startsWith("/") && !answersPlainly;
    }

    /**
     * A path names all that asks for it, unless polls and handshakes at that path belong to different techniques and
     * this one has only one of them.
     */
    private String target(String id, Door door) {
        if (door.how == How.PORT) {
            return door.name.toLowerCase(Locale.ROOT);
        }
        Door other = new Door(door.how == How.HTTP ? How.WEB_SOCKET : How.HTTP, door.name);
        boolean shared = own.values().stream().anyMatch(all -> all.contains(other));
        if (!shared || own.get(id).contains(other)) {
            return door.name;
        }
        return (door.how == How.HTTP ? "http:" : "ws:") + door.name;
    }

    /**
     * Mounts that remember what is mounted and answer nothing.
     *
     * @param ids the technique that mounts, and the part of it
     */
    private final class Recording implements Mounts {
        private final List<String> ids;

        Recording(List<String> ids) {
            this.ids = ids;
        }

        private void add(How how, String name) {
            ids.forEach(
                    id -> own.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(new Door(how, name)));
        }

        @Override
        public void http(String path, Consumer<Exchange> handler) {
            add(How.HTTP, path);
        }

        @Override
        public void webSocket(String path, Consumer<Handshake> handler) {
            add(How.WEB_SOCKET, path);
        }

        @Override
        public void tcp(PortRole role, Supplier<ByteListener> listeners) {
            add(How.PORT, role.name());
        }

        /** A part is refused with the whole, and also by itself. */
        @Override
        public Mounts part(String id) {
            return new Recording(
                    Stream.concat(ids.stream(), Stream.of(id)).distinct().toList());
        }

        /** What belongs to no technique is no door of one. */
        @Override
        public Mounts always() {
            return new Recording(List.of());
        }
    }
}
