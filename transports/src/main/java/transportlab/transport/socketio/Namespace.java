package transportlab.transport.socketio;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clients that are connected to one namespace, and the rooms that some of them share. Thread-safe. */
final class Namespace {
    private static final int MOST_ROOMS = 16;
    private static final int MOST_LETTERS = 64;

    private final String name;
    private final Application application;
    private final Map<String, Set<ClientSocket>> rooms = new LinkedHashMap<>();
    private final Map<ClientSocket, Set<String>> joined = new LinkedHashMap<>();

    Namespace(String name, Application application) {
        this.name = name;
        this.application = application;
    }

    String name() {
        return name;
    }

    Application application() {
        return application;
    }

    /** The client is in the namespace from now on. */
    synchronized void add(ClientSocket socket) {
        joined.put(socket, new LinkedHashSet<>());
    }

    /** Does nothing if the name cannot be a room's, if the client is in too many rooms already, or if it has left. */
    synchronized void join(String room, ClientSocket socket) {
        Set<String> mine = joined.get(socket);
        if (mine != null && !room.isEmpty() && room.length() <= MOST_LETTERS && mine.size() < MOST_ROOMS) {
            mine.add(room);
            rooms.computeIfAbsent(room, key -> new LinkedHashSet<>()).add(socket);
        }
    }

    synchronized void leave(String room, ClientSocket socket) {
        Set<String> mine = joined.get(socket);
        if (mine != null && mine.remove(room)) {
            empty(room, socket);
        }
    }

    private void empty(String room, ClientSocket socket) {
        Set<ClientSocket> of = rooms.get(room);
        of.remove(socket);
        if (of.isEmpty()) {
            rooms.remove(room);
        }
    }

    /** The client has left the namespace. */
    synchronized void remove(ClientSocket socket) {
        Set<String> mine = joined.remove(socket);
        if (mine != null) {
            mine.forEach(room -> empty(room, socket));
        }
    }

    /** Sends an event to everybody in a room. */
    void emit(String room, Event event) {
        members(room).forEach(socket -> socket.emit(event));
    }

    private synchronized List<ClientSocket> members(String room) {
        return List.copyOf(rooms.getOrDefault(room, Set.of()));
    }
}
