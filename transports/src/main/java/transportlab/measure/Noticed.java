package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long it took until clients noticed that something was wrong, and what told them. Absent if nothing was wrong.
 *
 * @param by what told most of the clients that were harmed
 * @param clients how many clients were harmed
 * @param never how many of them never noticed
 * @param afterMillis median time until a client noticed: from its opening if it never became ready, else from the
 *     moment at which the path harmed it; absent if most never noticed
 * @param afterMillisMax the longest of these times
 * @param cause what the clients were told most often, as the client half says it; absent if nobody was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Noticed(By by, long clients, long never, Double afterMillis, Double afterMillisMax, String cause)
        implements Serializable {

    /** What told a client. */
    public enum By {
        /** An orderly end of an answer or a channel. */
        END,
        /** An error: a refusal, a reset, an answer that makes no sense. */
        ERROR,
        /** A time-out of the client itself. */
        WATCHDOG,
        /** Nothing did. */
        NOBODY;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException if there is no such word
         */
        @JsonCreator
        public static By of(String id) {
            return Arrays.stream(values())
                    .filter(by -> by.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is noticed by '" + id + "'"));
        }
    }
}
