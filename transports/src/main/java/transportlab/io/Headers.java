package transportlab.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields of a request or a response, in their order on the wire; immutable, names compare without case. */
public record Headers(List<Field> fields) {
    /** One header field. */
    public record Field(String name, String value) {}

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /**
     * @param namesAndValues name, value, name, value, ..
     */
    public static Headers of(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** These fields, followed by one more. */
    public Headers and(String name, String value) {
        return and(of(name, value));
    }

    /** These fields and then those of {@code more}. */
    public Headers and(Headers more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more.fields);
        return new Headers(all);
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (Field field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                return Optional.of(field.value);
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name, in their order. */
    public List<String> all(String name) {
        List<String> values = List.of();
        for (Field field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                values = values.isEmpty() ? new ArrayList<>(1) : values;
                values.add(field.value);
            }
        }
        return values;
    }

    /** Whether a comma-separated list field such as {@code Connection} names the token. */
    public boolean hasToken(String name, String token) {
        for (Field field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                for (String part : field.value.split(",", -1)) {
                    if (part.trim().equalsIgnoreCase(token)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
