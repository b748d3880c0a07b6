package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the value of a field comes about, step by step; {@link FieldWords} has the words for the steps. */
public final class Steps {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final Pattern WIDE = Pattern.compile(".*\\.length(16|32|64)");
    private static final int SHOWN_BYTES = 4;

    private Steps() {}

    /**
     * One step.
     *
     * @param key names it in the words, {@code step.<key>}
     * @param number what the words call {@code {n}}; 0 if they do not
     * @param value what comes out
     */
    public record Step(String key, int number, String value) {
        Step(String key, String value) {
            this(key, 0, value);
        }
    }

    /**
     * @return empty if the value needs no explanation
     */
    public static List<Step> of(Message message, Field field, Conversation in) {
        byte[] raw = Arrays.copyOfRange(message.bytes(), field.from(), field.end());
        return switch (field.key()) {
            case "header.sec-websocket-accept" -> accept(message, field, in);
            case "header.sec-websocket-key" -> key(field.value());
            case "chunk.size" -> chunkSize(raw, field.value());
            case "ws.length" -> sevenBits(raw[0]);
            case "ws.close-code" -> closeCode(message, field);
            default -> WIDE.matcher(field.key()).matches() ? wide(raw) : masked(message, field);
        };
    }

    /** RFC 6455 4.2.2: the key and a constant, put together, hashed and written in Base64. */
    private static List<Step> accept(Message message, Field field, Conversation in) {
        return requestKey(message, in)
                .map(key -> {
                    byte[] sha1 = sha1(key + GUID);
                    return List.of(
                            new Step("key", key),
                            new Step("guid", GUID),
                            new Step("joined", key + GUID),
                            new Step("sha1", HEX.formatHex(sha1)),
                            new Step("base64", Base64.getEncoder().encodeToString(sha1)),
                            new Step("sent", field.value()));
                })
                .orElse(List.of());
    }

    private static Optional<String> requestKey(Message message, Conversation in) {
        if (message.answers() < 0) {
            return Optional.empty();
        }
        return in.messages().get(message.answers()).fields().stream()
                .filter(field -> field.key().equals("header.sec-websocket-key"))
                .map(Field::value)
                .findFirst();
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Step> key(String key) {
        try {
            return List.of(
                    new Step("random", SPACED.formatHex(Base64.getDecoder().decode(key))));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** {@code B4} is 11 × 16 + 4. */
    private static List<Step> chunkSize(byte[] raw, String decimal) {
        String hex = new String(raw, ISO_8859_1).trim();
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < hex.length(); i++) {
            terms.add(term(Character.digit(hex.charAt(i), 16), power(16, hex.length() - 1 - i)));
        }
        return steps(hex, terms, decimal);
    }

    /** A number of several bytes: {@code 01 96} is 1 × 256 + 150. */
    private static List<Step> wide(byte[] raw) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            terms.add(term(raw[i] & 0xff, power(256, raw.length - 1 - i)));
        }
        return steps(SPACED.formatHex(raw), terms, new BigInteger(1, raw).toString());
    }

    private static List<Step> steps(String hex, List<String> terms, String decimal) {
        List<String> counting =
                terms.stream().dropWhile(term -> term.startsWith("0 ×")).toList();
        Step first = new Step("hex", hex);
        Step last = new Step("decimal", decimal);
        return counting.size() < 2
                ? List.of(first, last)
                : List.of(first, new Step("sum", String.join(" + ", counting)), last);
    }

    private static String power(int base, int exponent) {
        return BigInteger.valueOf(base).pow(exponent).toString();
    }

    private static String term(int digit, String power) {
        return power.equals("1") ? String.valueOf(digit) : digit + " × " + power;
    }

    private static List<Step> sevenBits(byte second) {
        int length = second & 0x7f;
        String bits = String.format("%7s", Integer.toBinaryString(length)).replace(' ', '0');
        return List.of(new Step("bits", bits), new Step("decimal", String.valueOf(length)));
    }

    private static List<Step> closeCode(Message message, Field field) {
        byte[] clear = message.clear() == null ? message.bytes() : message.clear();
        List<Step> steps = new ArrayList<>(masked(message, field));
        steps.add(new Step("code", SPACED.formatHex(clear, field.from(), field.end())));
        steps.add(new Step("decimal", field.value()));
        return steps;
    }

    /** The first bytes of a field, each combined with its byte of the masking key (RFC 6455 5.3). */
    private static List<Step> masked(Message message, Field field) {
        Optional<Field> mask = message.fields().stream()
                .filter(each -> each.key().equals("ws.mask-key"))
                .findFirst();
        if (mask.isEmpty() || field.from() < mask.get().from()) {
            return List.of();
        }
        int start = mask.get().end();
        int from = Math.max(start, field.from());
        int end = Math.min(from == field.from() ? field.end() : message.bytes().length, from + SHOWN_BYTES);
        byte[] bytes = message.bytes();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("mask", SPACED.formatHex(bytes, mask.get().from(), start)));
        for (int at = from; at < end; at++) {
            byte by = bytes[mask.get().from() + (at - start & 3)];
            steps.add(new Step("masked", at - start + 1, xor(bytes[at], by)));
        }
        return steps;
    }

    /** {@code B3 xor 37 = 84}, with the character if it is one. */
    private static String xor(byte masked, byte by) {
        int clear = (masked ^ by) & 0xff;
        String character = clear > 0x20 && clear < 0x7f ? " " + (char) clear : "";
        return HEX.toHexDigits(masked) + " xor " + HEX.toHexDigits(by) + " = " + HEX.toHexDigits((byte) clear)
                + character;
    }
}
