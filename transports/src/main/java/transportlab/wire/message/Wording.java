package transportlab.wire.message;

import java.util.Optional;

/**
 * What the words say of one sort of field: {@code name|sentence|section|link}.
 *
 * @param section of the standard, such as {@code RFC 6455 5.2}; empty if there is none
 * @param link empty if there is none
 */
record Wording(String name, String sentence, Optional<String> section, Optional<String> link) {
    static Wording of(String line) {
        String[] parts = line.split("\\|", 4);
        Optional<String> section = part(parts, 2);
        return new Wording(
                parts[0], part(parts, 1).orElse(""), section, part(parts, 3).or(() -> section.flatMap(Wording::rfc)));
    }

    private static Optional<String> part(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? Optional.of(parts[index]) : Optional.empty();
    }

    /** The address of a section of an RFC. */
    private static Optional<String> rfc(String section) {
        String[] parts = section.split(" ");
        return parts.length == 3 && parts[0].equals("RFC")
                ? Optional.of("https://www.rfc-editor.org/rfc/rfc" + parts[1] + "#section-" + parts[2])
                : Optional.empty();
    }
}
