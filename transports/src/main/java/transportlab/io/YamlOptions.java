package transportlab.io;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads options from YAML, each value as the text that stands there. */
public final class YamlOptions {
    private YamlOptions() {}

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
    public static List<Option> read(String text) throws IOException {
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
}
