package transportlab.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One JSON string (RFC 8259 section 7), escaped only where it must be. */
public final class JsonString {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonString() {}

    /**
     * @param text UTF-8
     * @return the text between quotes, in UTF-8
     */
    public static byte[] of(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 16);
        out.write('"');
        Wrapper.escape(text, out);
        out.write('"');
        return out.toByteArray();
    }

    /**
     * @return the text of the string as UTF-8; empty if it is not a JSON string, or contains an unpaired surrogate
     */
    public static Optional<byte[]> text(String json) {
        try {
            if (!json.startsWith("\"")) {
                return Optional.empty();
            }
            CharBuffer text = CharBuffer.wrap(JSON.readValue(json, String.class));
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(text);
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return Optional.of(copy);
        } catch (JsonProcessingException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
