package transportlab.wire.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * One update on its way to one client. Times are µs from time 0 of the plan.
 *
 * @param update its number in the topic; 0 if it never arrived and its number is unknown
 * @param bytes length of its payload
 * @param dueMicros when it was due
 * @param writtenMicros when the server half made the write call; null if unknown
 * @param arrivedMicros when its last byte left the emulated link at the client; null if it was lost
 * @param handedMicros when it was handed to the application; null if it was lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        long update, int bytes, long dueMicros, Long writtenMicros, Long arrivedMicros, Long handedMicros)
        implements Serializable {
    Delivery writtenAt(Long micros) {
        return new Delivery(update, bytes, dueMicros, micros, arrivedMicros, handedMicros);
    }

    /** Whether it either arrived and was handed over, or neither. */
    boolean sound() {
        return (arrivedMicros == null) == (handedMicros == null);
    }

    /** Whether it never arrived. */
    public boolean lost() {
        return handedMicros == null;
    }

    /** From when it was due to when it was handed over, in µs; {@link Long#MAX_VALUE} if it was lost. */
    public long delayMicros() {
        return handedMicros == null ? Long.MAX_VALUE : handedMicros - dueMicros;
    }
}
