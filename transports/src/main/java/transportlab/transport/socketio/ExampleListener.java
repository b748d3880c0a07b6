package transportlab.transport.socketio;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import transportlab.io.Json;
import transportlab.server.ServerSetup;

/**
 * The example application: sends a client the data with which it connected, as the event {@code auth}, and answers its
 * events:
 *
 * <pre>
 *   message ..            message-back with the same arguments
 *   message-with-ack ..   acknowledged with its arguments
 *   ask-me ..             question with the same arguments, and answered with what the client acknowledges
 *   join ROOM, leave ROOM
 *   to-room ROOM ..       from-room with the same arguments to everybody in the room
 *   skip ..               skipped with the same arguments, if it can go out at once
 *   bye                   disconnected by the server
 * </pre>
 */
final class ExampleListener implements SocketListener {
    private static final long A_MOMENT_MILLIS = 10;

    private final ClientSocket socket;
    private final Json auth;
    private final ServerSetup setup;
    private volatile boolean left;
    private boolean greeted;

    ExampleListener(ClientSocket socket, Json auth, ServerSetup setup) {
        this.socket = socket;
        this.auth = auth;
        this.setup = setup;
    }

    /**
     * Sends {@code auth} 10 ms later, or when the client's first event comes. Sent at once, it would be missed by a
     * client that begins to listen only when it is told that it is connected.
     */
    @Override
    public void connected() {
        setup.scheduler().schedule(() -> setup.executor().execute(this::greet), A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void greet() {
        if (!left && !greeted) {
            greeted = true;
            socket.emit(Event.of(Json.text("auth"), auth));
        }
    }

    @Override
    public void event(Event event, Consumer<Event> acknowledge) {
        greet();
        Event given = event.rest();
        switch (event.name()) {
            case "message" -> socket.emit(given.named("message-back"));
            case "message-with-ack" -> acknowledge.accept(given);
            case "ask-me" -> socket.emit(given.named("question"), said -> socket.emit(said.named("answered")));
            case "join" -> room(given).forEach(name -> socket.namespace().join(name, socket));
            case "leave" -> room(given).forEach(name -> socket.namespace().leave(name, socket));
            case "to-room" ->
                room(given).forEach(name -> socket.namespace()
                        .emit(name, given.rest().named("from-room")));
            case "skip" -> socket.emitVolatile(given.named("skipped"));
            case "bye" -> socket.disconnect();
            default -> {}
        }
    }

    private static List<String> room(Event event) {
        return event.args().items().stream()
                .limit(1)
                .flatMap(name -> name.asText().stream())
                .toList();
    }

    @Override
    public void disconnected() {
        left = true;
    }
}
