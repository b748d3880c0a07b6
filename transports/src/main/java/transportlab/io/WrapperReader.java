package transportlab.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Decodes records of the wrapper from bytes that may be split anywhere: single records, records on lines, or an array
 * of records. White space, commas and brackets between records are skipped, so that an empty line (a heartbeat) has no
 * effect. Not thread-safe.
 */
public final class WrapperReader {
    private static final int BETWEEN = 0;
    private static final int IN_RECORD = 1;
    private static final int IN_STRING = 2;
    private static final int ESCAPE = 3;
    private static final int UNICODE = 4;

    private final Consumer<Wrapped> records;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream(256);
    private int state = BETWEEN;
    private char key;
    private boolean inName;
    private boolean afterColon;
    private long number;
    private int digits;
    private int unit;
    private int highSurrogate;

    /**
     * @param records receives each record as soon as its closing brace is read, and may keep its payload
     */
    public WrapperReader(Consumer<Wrapped> records) {
        this.records = records;
    }

    /**
     * @throws IllegalArgumentException where the bytes are no such record
     */
    public void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (state == IN_STRING) {
                text(bytes);
            } else {
                one(bytes.get());
            }
        }
    }

    private void one(byte b) {
        switch (state) {
            case BETWEEN -> between(b);
            case IN_RECORD -> inRecord(b);
            case ESCAPE -> escape(b);
            default -> unicode(b);
        }
    }

    /** Whether the bytes so far end between two records. */
    public boolean atBoundary() {
        return state == BETWEEN;
    }

    private void between(byte b) {
        if (b == '{') {
            state = IN_RECORD;
            key = 0;
            number = 0;
            inName = false;
            afterColon = false;
            payload.reset();
        } else if (b != '[' && b != ']' && b != ',' && b != '\n' && b != '\r' && b != ' ') {
            throw unexpected(b, "between two records");
        }
    }

    private void inRecord(byte b) {
        if (b == '"' && afterColon) {
            state = IN_STRING;
        } else if (b == '"') {
            inName = !inName;
        } else if (inName) {
            if (key == 0) {
                key = (char) b;
            }
        } else if (b == ':') {
            afterColon = true;
        } else if (b == ',') {
            afterColon = false;
        } else if (b >= '0' && b <= '9') {
            number = Math.addExact(Math.multiplyExact(number, 10), b - '0');
        } else if (b == '}') {
            state = BETWEEN;
            records.accept(record());
        } else {
            throw unexpected(b, "in a record");
        }
    }

    private Wrapped record() {
        return switch (key) {
            case 'n' -> new Wrapped.Update(number, ByteBuffer.wrap(payload.toByteArray()));
            case 'a' -> new Wrapped.Position(number);
            case 'l' -> new Wrapped.Lost(number);
            default -> throw new IllegalArgumentException("a record with the unknown key '" + key + "'");
        };
    }

    /** Takes the payload as far as it goes, and then the quote or backslash behind it. */
    private void text(ByteBuffer bytes) {
        int end = bytes.position();
        while (end < bytes.limit() && bytes.get(end) != '"' && bytes.get(end) != '\\') {
            end++;
        }
        byte[] some = new byte[end - bytes.position()];
        bytes.get(some);
        payload.writeBytes(some);
        if (!bytes.hasRemaining()) {
            return;
        }
        if (bytes.get() == '"') {
            state = IN_RECORD;
            afterColon = false;
        } else {
            state = ESCAPE;
        }
    }

    private void escape(byte b) {
        state = IN_STRING;
        switch (b) {
            case '"', '\\', '/' -> payload.write(b);
            case 'n' -> payload.write('\n');
            case 'r' -> payload.write('\r');
            case 't' -> payload.write('\t');
            case 'b' -> payload.write('\b');
            case 'f' -> payload.write('\f');
            case 'u' -> {
                state = UNICODE;
                digits = 0;
                unit = 0;
            }
            default -> throw unexpected(b, "after a backslash");
        }
    }

    private void unicode(byte b) {
        int digit = Character.digit(b, 16);
        if (digit < 0) {
            throw unexpected(b, "in a \\u escape");
        }
        unit = unit << 4 | digit;
        if (++digits < 4) {
            return;
        }
        state = IN_STRING;
        if (Character.isHighSurrogate((char) unit)) {
            highSurrogate = unit;
        } else {
            int codePoint = Character.isLowSurrogate((char) unit)
                    ? Character.toCodePoint((char) highSurrogate, (char) unit)
                    : unit;
            payload.writeBytes(Character.toString(codePoint).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static IllegalArgumentException unexpected(byte b, String where) {
        return new IllegalArgumentException(String.format("unexpected byte 0x%02x %s", b, where));
    }
}
