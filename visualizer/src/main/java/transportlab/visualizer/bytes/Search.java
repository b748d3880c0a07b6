package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/** Finds text in the bytes of messages, with masks taken off, and in the decoded values of fields. */
public final class Search {
    /** More are not looked for. */
    public static final int MOST = 1000;

    private Search() {}

    /** Where something was found. */
    public record Match(int message, int from, int length) {
        public int end() {
            return from + length;
        }
    }

    /**
     * What is found, in the order of the messages. Capital letters of English are the same as small ones.
     */
    public static List<Match> find(List<Message> messages, String text) {
        List<Match> found = new ArrayList<>();
        byte[] wanted = lower(text.getBytes(UTF_8));
        if (wanted.length == 0) {
            return found;
        }
        String value = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < messages.size() && found.size() < MOST; i++) {
            int before = found.size();
            Message message = messages.get(i);
            bytes(message.clear() == null ? message.bytes() : message.clear(), wanted, i, found);
            values(
                    message,
                    value,
                    i,
                    found.subList(before, found.size()).stream().toList(),
                    found);
        }
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    }

    private static void bytes(byte[] in, byte[] wanted, int message, List<Match> found) {
        int at = 0;
        while (at <= in.length - wanted.length) {
            if (isAt(in, at, wanted)) {
                found.add(new Match(message, at, wanted.length));
                at += wanted.length;
            } else {
                at++;
            }
        }
    }

    private static boolean isAt(byte[] in, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (lower(in[at + i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Fields whose value says it while their bytes do not. */
    private static void values(Message message, String value, int number, List<Match> already, List<Match> found) {
        for (Field field : message.fields()) {
            boolean said = !field.value().isEmpty()
                    && field.value().toLowerCase(Locale.ROOT).contains(value);
            boolean known = said
                    && already.stream().anyMatch(match -> match.from() < field.end() && match.end() > field.from());
            if (said && !known && field.length() > 0) {
                found.add(new Match(number, field.from(), field.length()));
            }
        }
    }

    private static byte[] lower(byte[] text) {
        byte[] lower = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            lower[i] = lower(text[i]);
        }
        return lower;
    }

    private static byte lower(byte one) {
        return one >= 'A' && one <= 'Z' ? (byte) (one + 32) : one;
    }
}
