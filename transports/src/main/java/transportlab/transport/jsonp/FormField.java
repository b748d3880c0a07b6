package transportlab.transport.jsonp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.io.JsonString;
import transportlab.server.Publishing;

/**
 * A client message as the field {@code d} of a form (WHATWG URL 5.2, application/x-www-form-urlencoded): the message is
 * a JSON string, and that is percent-encoded.
 */
final class FormField {
    /** What a message of control characters comes to: each is {@code %5Cu0001}. */
    static final int MOST_BYTES = 8 * Publishing.MOST_BYTES + 16;

    private FormField() {}

    /**
     * @param message UTF-8 text
     */
    static byte[] body(byte[] message) {
        String json = new String(JsonString.of(message), UTF_8);
        return ("d=" + URLEncoder.encode(json, UTF_8)).getBytes(US_ASCII);
    }

    /**
     * @return the message, or empty if the body is not the field {@code d} with one JSON string of valid text
     */
    static Optional<byte[]> message(ByteBuffer body) {
        String text = US_ASCII.decode(body).toString();
        if (!text.startsWith("d=") || text.indexOf('&') >= 0) {
            return Optional.empty();
        }
        try {
            return JsonString.text(URLDecoder.decode(text.substring(2), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
