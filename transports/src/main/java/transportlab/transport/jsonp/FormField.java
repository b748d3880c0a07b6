package transportlab.transport.jsonp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.io.JsonString;
import transportlab.server.shared.Publishing;

/**
 * A client message as the field {@code d} of a form (WHATWG URL 5.2, application/x-www-form-urlencoded): the message is
 * a JSON string, and that is percent-encoded.
 */
final class FormField {
    /** The size of a body whose message has only control characters, each written as 8 bytes: {@code %5Cu0001}. */
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
        if (body.remaining() < 2 || body.get() != 'd' || body.get() != '=') {
            return Optional.empty();
        }
        return decoded(body)
                .flatMap(bytes -> Publishing.text(ByteBuffer.wrap(bytes)))
                .flatMap(text -> JsonString.text(new String(text, UTF_8)));
    }

    /** Decodes to bytes and not to characters, so that invalid UTF-8 can be refused instead of being replaced. */
    private static Optional<byte[]> decoded(ByteBuffer encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.remaining());
        while (encoded.hasRemaining()) {
            byte b = encoded.get();
            if (b == '%' && encoded.remaining() >= 2) {
                int high = Character.digit(encoded.get(), 16);
                int low = Character.digit(encoded.get(), 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
            } else if (b == '%' || b == '&' || b < 0) {
                return Optional.empty();
            } else {
                bytes.write(b == '+' ? ' ' : b);
            }
        }
        return Optional.of(bytes.toByteArray());
    }
}
