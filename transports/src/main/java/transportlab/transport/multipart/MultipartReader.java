package transportlab.transport.multipart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Separates the parts of a multipart body (RFC 2046 section 5.1.1), however its bytes are split. A part is handed on as
 * soon as the boundary after it has been read; bytes before the first boundary and after the last one are ignored.
 */
final class MultipartReader {
    private enum State {
        PREAMBLE,
        BOUNDARY_END,
        HEADERS,
        BODY,
        EPILOGUE
    }

    private final byte[] delimiter;
    private final Consumer<ByteBuffer> parts;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private State state = State.PREAMBLE;
    private int matched;
    private int borrowed;
    private int lineLength;
    private int dashes;

    /**
     * @param boundary as in the {@code Content-Type}
     * @param parts gets the body of each part, without its header fields; it may be empty
     */
    MultipartReader(String boundary, Consumer<ByteBuffer> parts) {
        this.delimiter = ("\r\n--" + boundary).getBytes(US_ASCII);
        this.parts = parts;
        borrowLineEnd();
    }

    /** Treats the line end that every delimiter begins with as read, because it may be the end of the line before. */
    private void borrowLineEnd() {
        borrowed = 2;
        matched = 2;
    }

    void read(ByteBuffer some) {
        while (some.hasRemaining()) {
            byte b = some.get();
            switch (state) {
                case PREAMBLE -> {
                    if (isDelimiter(b, false)) {
                        boundary();
                    }
                }
                case BOUNDARY_END -> boundaryEnd(b);
                case HEADERS -> header(b);
                case BODY -> {
                    if (isDelimiter(b, true)) {
                        ByteBuffer part = ByteBuffer.wrap(body.toByteArray());
                        body.reset();
                        boundary();
                        parts.accept(part);
                    }
                }
                default -> {}
            }
        }
    }

    /** Takes one byte; returns whether it completes the delimiter. Bytes that are not part of one go into the body. */
    private boolean isDelimiter(byte b, boolean keep) {
        if (b == delimiter[matched]) {
            return ++matched == delimiter.length;
        }
        if (keep) {
            body.write(delimiter, borrowed, matched - borrowed);
        }
        borrowed = 0;
        matched = b == delimiter[0] ? 1 : 0;
        if (matched == 0 && keep) {
            body.write(b);
        }
        return false;
    }

    private void boundary() {
        matched = 0;
        borrowed = 0;
        dashes = 0;
        state = State.BOUNDARY_END;
    }

    /** Reads the rest of the boundary's line; two dashes mean that no part follows. */
    private void boundaryEnd(byte b) {
        if (b == '-' && ++dashes == 2) {
            state = State.EPILOGUE;
        } else if (b == '\n') {
            state = State.HEADERS;
            lineLength = 0;
        }
    }

    /** A blank line ends the header fields. If the part is empty, the same line end also begins the next boundary. */
    private void header(byte b) {
        if (b == '\n') {
            if (lineLength == 0) {
                state = State.BODY;
                borrowLineEnd();
            }
            lineLength = 0;
        } else if (b != '\r') {
            lineLength++;
        }
    }
}
