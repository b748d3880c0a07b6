package transportlab.wire.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.transport.Transport;
import transportlab.transport.TransportWords;
import transportlab.words.Words;

/** What messages and their fields are called and what they are for, in one language. */
public final class FieldWords {
    private static final String FOLDER = "/transportlab/wire/message/";

    private final Locale language;
    private final Words words;
    private final Words english;
    private final List<TransportWords> ofTransport;

    private FieldWords(Locale language, List<TransportWords> ofTransport) {
        this.words = words(language);
        this.english = words(Locale.ENGLISH);
        this.language = words.language();
        this.ofTransport = ofTransport;
    }

    /** Korean for {@code ko}, English for everything else. */
    public static FieldWords of(Transport transport, Locale language) {
        return new FieldWords(language, transport.fieldWords());
    }

    private static Words words(Locale language) {
        return Words.of(language.getLanguage(), FOLDER + "fields", FOLDER + "headers");
    }

    public String name(Field field) {
        return name(field.key(), field.value());
    }

    /** One sentence that says what the field is for. */
    public String sentence(Field field) {
        return word(field.key(), field.value(), language).sentence();
    }

    /** The section of the standard that defines it; empty if there is none. */
    public Optional<String> section(Field field) {
        return word(field.key(), field.value(), Locale.ENGLISH).section();
    }

    /** The address of that section. */
    public Optional<String> link(Field field) {
        return word(field.key(), field.value(), Locale.ENGLISH).link();
    }

    public String name(Field.Bits bits) {
        return name(bits.key(), String.valueOf(bits.value()));
    }

    public String sentence(Field.Bits bits) {
        return word(bits.key(), String.valueOf(bits.value()), language).sentence();
    }

    public Optional<String> section(Field.Bits bits) {
        return word(bits.key(), String.valueOf(bits.value()), Locale.ENGLISH).section();
    }

    public Optional<String> link(Field.Bits bits) {
        return word(bits.key(), String.valueOf(bits.value()), Locale.ENGLISH).link();
    }

    /** What a step of an explanation shows. */
    public String label(Steps.Step step) {
        return words.with("step." + step.key(), "n", step.number());
    }

    /** The short name of a message, such as {@code GET /poll} or {@code Text frame}. */
    public String title(Message message) {
        return switch (message.sort()) {
            case REQUEST -> message.line().replaceFirst("\\?.*$", "");
            case RESPONSE, HEAD -> message.line();
            case PART -> words.get("title." + part(message));
            case FRAME -> words.get("title.frame." + message.line());
            case PLAIN -> plain(message);
            case OTHER -> cutOff(message);
        };
    }

    private static String part(Message message) {
        Field first = message.fields().get(0);
        boolean chunk = first.key().equals("chunk.size");
        return !chunk ? "part" : first.value().equals("0") ? "last-chunk" : "chunk";
    }

    /** What the first field says is what the message is about. */
    private String plain(Message message) {
        Field first = message.fields().get(0);
        return Words.fill(words.get("title.plain"), Map.of("name", name(first), "value", first.value()))
                .strip();
    }

    private String cutOff(Message message) {
        if (message.line().isEmpty()) {
            boolean unknown =
                    message.fields().stream().allMatch(field -> field.key().equals("bytes.other"));
            return words.get(unknown ? "title.other" : "title.incomplete");
        }
        String title = words.find("title.frame." + message.line())
                .orElse(message.line().replaceFirst("\\?.*$", ""));
        return words.with("title.cut", "title", title);
    }

    private String name(String key, String value) {
        return word(key, value, language).name().replace("{name}", key.substring(key.indexOf('.') + 1));
    }

    /** First what is said of that very value, then what is said of the field, then of all fields of its sort. */
    private Wording word(String key, String value, Locale in) {
        String unknown = key.substring(0, Math.max(0, key.indexOf('.'))) + ".unknown";
        return Stream.of(key + "." + value, key, unknown)
                .flatMap(each -> find(each, in).stream())
                .findFirst()
                .map(Wording::of)
                .orElseThrow(() -> new IllegalArgumentException("no word for the field " + key));
    }

    private Optional<String> find(String key, Locale in) {
        return ofTransport.stream()
                .filter(each -> each.has(in, key) || each.has(Locale.ENGLISH, key))
                .findFirst()
                .map(each -> each.get(in, key))
                .or(() -> (in.equals(Locale.ENGLISH) ? english : words).find(key));
    }
}
