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

    /** @return false if that is no name of a room, or the client is in too many already */
    synchronized boolean join(String room, ClientSocket socket) {
        long joined = rooms.values().stream().filter(of -> of.contains(socket)).count();
        if (room.isEmpty() || room.length() > MOST_LETTERS || joined >= MOST_ROOMS) {
            return false;
        }
        rooms.computeIfAbsent(room, key -> new LinkedHashSet<>()).add(socket);
        return true;
    }

    synchronized void leave(String room, ClientSocket socket) {
        Set<ClientSocket> of = rooms.get(room);
        if (of != null && of.remove(socket) && of.isEmpty()) {
            rooms.remove(room);
        }
    }

    /** The client has left the namespace. */
    synchronized void remove(ClientSocket socket) {
        rooms.values().forEach(of -> of.remove(socket));
        rooms.values().removeIf(Set::isEmpty);
    }

    /** Sends an event to everybody in a room. */
    void emit(String room, Event event) {
        members(room).forEach(socket -> socket.emit(event));
    }

    private synchronized List<ClientSocket> members(String room) {
        return List.copyOf(rooms.getOrDefault(room, Set.of()));
    }
}
