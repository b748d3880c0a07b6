package transportlab.io;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * Identifies a client message of a plan. The message begins with {@code k.i } if it is the i-th message of client k.
 *
 * @param client counts from 0
 * @param sequence counts from 0 for each client
 */
public record Identity(int client, int sequence) {
    /** The fewest bytes a client message of a plan has. */
    public static final int LEAST_PAYLOAD = 16;

    private static final int MOST_DIGITS = 9;

    public byte[] prefix() {
        return (client + "." + sequence + " ").getBytes(US_ASCII);
    }

    /**
     * Reads the beginning of a message without moving its position.
     *
     * @return null if the message does not begin with an identity
     */
    public static Identity of(ByteBuffer message) {
        long[] numbers = new long[2];
        int index = 0;
        int digits = 0;
        for (int i = message.position(); i < message.limit() && digits <= MOST_DIGITS; i++) {
            byte b = message.get(i);
            if (b >= '0' && b <= '9') {
                numbers[index] = numbers[index] * 10 + b - '0';
                digits++;
            } else if (digits > 0 && b == '.' && index == 0) {
                index = 1;
                digits = 0;
            } else {
                return digits > 0 && b == ' ' && index == 1 ? new Identity((int) numbers[0], (int) numbers[1]) : null;
            }
        }
        return null;
    }
}
