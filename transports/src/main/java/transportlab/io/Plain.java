package transportlab.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON value as maps (in the order of the text), lists, strings, numbers, booleans and null, and reads options
 * from YAML. It does not bind values to classes, because the library classes for that take longer to load than all else
 * that the program reads when it starts.
 */
public final class Plain {
    private Plain() {}

    /**
     * @throws IOException if it cannot be read or is no JSON
     */
    public static Object json(InputStream in) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /**
     * One option from a file of options.
     *
     * @param value the value as it is written, without quotes; the items of a list are joined by commas
     * @param line the number of its line, counted from 1
     */
    public record Option(String name, String value, int line) {}

    /**
     * Reads the options of a YAML object, in their order. Values are kept as text, because YAML would read {@code 010}
     * as eight.
     *
     * @return an empty list if the text contains only null
     * @throws com.fasterxml.jackson.core.JsonProcessingException with the line, if the text is not YAML or not exactly
     *     one object, or if a value is neither a single text nor a list of texts
     */
    public static List<Option> yamlOptions(String text) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            List<Option> options = new ArrayList<>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    options.add(option(parser));
                }
            } else if (first != JsonToken.VALUE_NULL) {
                throw new JsonParseException(parser, "not an object");
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one object");
            }
            return options;
        }
    }

    private static Option option(JsonParser parser) throws IOException {
        String name = parser.currentName();
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return new Option(name, scalar(parser), line);
        }
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(scalar(parser));
        }
        return new Option(name, String.join(",", items), line);
    }

    private static String scalar(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!parser.currentToken().isScalarValue() || ((YAMLParser) parser).isCurrentAlias()) {
            throw new JsonParseException(parser, "not one value");
        }
        return parser.getText();
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            entries.put(name, value(parser));
        }
        return entries;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
