package transportlab.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One JSON value (RFC 8259), read from text and written back compactly. Immutable; numbers lose no digits. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /** @return empty if that is no JSON, or nested too deeply */
    public static Optional<Json> parse(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read == null || read.isMissingNode() ? Optional.empty() : Optional.of(new Json(read));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public static Json text(String value) {
        return new Json(JsonNodeFactory.instance.textNode(value));
    }

    public static Json array(List<Json> items) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.node));
        return new Json(array);
    }

    /**
     * An object.
     *
     * @param namesAndValues name, value, name, value, ..; values are texts, numbers, booleans or JSON
     */
    public static Json object(Object... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            object.set((String) namesAndValues[i], value instanceof Json json ? json.node : MAPPER.valueToTree(value));
        }
        return new Json(object);
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    /** The items of an array; an empty list for any other value. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> items.add(new Json(item)));
        }
        return items;
    }

    /** A field of an object. */
    public Optional<Json> field(String name) {
        return Optional.ofNullable(node.get(name)).map(Json::new);
    }

    /** The text of a string. */
    public Optional<String> asText() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** A whole number that fits into 53 bits, as in JavaScript. */
    public Optional<Long> asWhole() {
        return node.canConvertToExactIntegral() && node.canConvertToLong()
                ? Optional.of(node.longValue()).filter(n -> Math.abs(n) < 1L << 53)
                : Optional.empty();
    }

    public boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /** Passes every object in this value to {@code each}, the outer ones first. */
    public void eachObject(Consumer<Json> each) {
        if (node.isObject()) {
            each.accept(this);
        }
        node.forEach(child -> new Json(child).eachObject(each));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && node.equals(json.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** Compact JSON text. An unpaired surrogate, which no encoding can represent, is written as an escape. */
    @Override
    public String toString() {
        return HALF.matcher(node.toString())
                .replaceAll(
                        half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }
}
