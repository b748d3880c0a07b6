package transportlab.lesson.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.stage.RecordedExchange;
import transportlab.wire.Direction;

/**
 * Hands out the bytes of a recorded exchange in the order in which they were sent. The recording keeps each direction by
 * itself, but who speaks when is plain: an answer follows its request, and over a WebSocket the page sends the first
 * message.
 */
final class Turns {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d{1,9})\\r$");
    private final byte[][] bytes;
    private final int[] at = new int[2];
    private boolean frames;

    Turns(RecordedExchange of) {
        bytes = new byte[][] {of.up(), of.down()};
    }

    void to(BiConsumer<Direction, ByteBuffer> take) {
        int turn = Direction.UP.ordinal();
        while (at[0] < bytes[0].length || at[1] < bytes[1].length) {
            int from = at[turn];
            int end = end(bytes[turn], from);
            at[turn] = end;
            if (end > from) {
                take.accept(Direction.values()[turn], ByteBuffer.wrap(bytes[turn], from, end - from));
            }
            frames |= text(bytes[turn], from, end).startsWith("HTTP/1.1 101");
            turn = 1 - turn;
        }
    }

    private int end(byte[] of, int from) {
        return Math.min(of.length, frames ? endOfFrame(of, from) : endOfMessage(of, from));
    }

    /** Behind the head and a body of known length; a body that says no length goes on to the end. */
    private static int endOfMessage(byte[] of, int from) {
        String text = text(of, from, of.length);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return of.length;
        }
        int end = from + head + END_OF_HEAD.length();
        Matcher length = LENGTH.matcher(text.substring(0, head + 2));
        if (length.find()) {
            return end + Integer.parseInt(length.group(1));
        }
        boolean chunked = text.substring(0, head).toLowerCase(Locale.ROOT).contains("transfer-encoding");
        return chunked ? of.length : end;
    }

    /** RFC 6455, 5.2. */
    private static int endOfFrame(byte[] of, int from) {
        if (from + 2 > of.length) {
            return of.length;
        }
        int length = of[from + 1] & 0x7f;
        int mask = (of[from + 1] & 0x80) == 0 ? 0 : 4;
        if (length == 127 || length == 126 && from + 4 > of.length) {
            return of.length;
        }
        return length == 126
                ? from + 4 + mask + ((of[from + 2] & 0xff) << 8 | of[from + 3] & 0xff)
                : from + 2 + mask + length;
    }

    private static String text(byte[] of, int from, int to) {
        return new String(of, from, to - from, ISO_8859_1);
    }
}
