package transportlab.server.shared;

import java.nio.ByteBuffer;
import java.util.List;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;

/**
 * The methods that a resource allows. {@code OPTIONS} is answered with their list, and any other method with 405 and
 * their list (RFC 9110 9.3.7 and 15.5.6). {@code HEAD} is allowed where {@code GET} is: it is answered as the GET would
 * be at this moment, but without a body, and changes nothing (RFC 9110 9.3.2).
 */
public enum Methods {
    READ(List.of("GET", "HEAD")),
    PUBLISH(List.of("POST")),
    /** A reader that asks by POST. */
    ASK(List.of("POST")),
    READ_AND_PUBLISH(List.of("GET", "HEAD", "POST"));

    private final List<String> names;

    Methods(List<String> names) {
        this.names = names;
    }

    /** @return whether the method is one of these; otherwise the exchange has been answered */
    public boolean admit(Exchange exchange, ServerSetup setup) {
        String method = exchange.request().method();
        if (names.contains(method)) {
            return true;
        }
        if (method.equals("OPTIONS")) {
            tell(exchange, setup);
        } else {
            Answers.refusal(exchange, 405, allow(), "only " + String.join(", ", names) + " can be used here", setup);
        }
        return false;
    }

    /** Answers with the list of allowed methods. */
    public void tell(Exchange exchange, ServerSetup setup) {
        Headers headers = allow().and(setup.headers().common());
        exchange.respond(204, headers, ByteBuffer.allocate(0), UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
    }

    private Headers allow() {
        return Headers.of("Allow", String.join(", ", names));
    }
}
