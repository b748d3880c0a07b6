package transportlab.lesson.trace;

import java.util.Locale;
import java.util.stream.Stream;
import transportlab.lesson.question.Question;
import transportlab.wire.message.Field;

/**
 * How lessons name fields: by the whole key, such as {@code header.sec-websocket-accept}, or only by what stands behind
 * its first dot, such as {@code Sec-WebSocket-Accept}. Upper and lower case are the same.
 */
public final class FieldKeys {
    private FieldKeys() {}

    /** Whether a name as written in a lesson means that field. */
    public static boolean names(String written, Field field) {
        String key = field.key().toLowerCase(Locale.ROOT);
        String wanted = written.toLowerCase(Locale.ROOT);
        return key.equals(wanted) || key.substring(key.indexOf('.') + 1).equals(wanted);
    }

    /** A field as the question names it; its whole key if the question does not name it. */
    public static String written(Question.Find find, Field field) {
        return Stream.concat(Stream.of(find.target()), find.replies().keySet().stream())
                .filter(name -> names(name, field))
                .findFirst()
                .orElse(field.key());
    }
}
