package transportlab.transport.socketio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Methods;

/**
 * {@code /socket.io/socket.io.js}, where every Socket.IO server offers the official client for pages. The client comes
 * from an npm package, and is part of the program only if that was installed before the build (see the README in this
 * folder).
 */
final class OfficialClient {
    static final String PATH = SocketIo.PATH + "socket.io.js";
    private static final String FILE = "socket.io.min.js";

    private OfficialClient() {}

    static void mount(Mounts at, ServerSetup setup) {
        at.http(PATH, exchange -> answer(exchange, setup));
    }

    private static void answer(Exchange exchange, ServerSetup setup) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        try (var in = OfficialClient.class.getResourceAsStream(FILE)) {
            if (in == null) {
                Answers.refusal(exchange, 404, "the official client was not there when this program was built", setup);
            } else {
                ByteBuffer script = ByteBuffer.wrap(in.readAllBytes());
                exchange.respond(
                        200, setup.headers().ofScript(), script, UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
