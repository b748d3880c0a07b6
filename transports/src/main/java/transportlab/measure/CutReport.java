package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * What a cut of all connections did.
 *
 * @param afterMillis when, from the start of measured
 * @param clients how many were cut
 * @param back how many came back
 * @param backMillis how long that took: median and largest
 * @param sentAgain updates that came down the wire more often than once to their client
 * @param messagesSentAgain client messages that reached the server more often than once; it kept one of each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CutReport(
        double afterMillis,
        int clients,
        int back,
        Double backMillis,
        Double backMillisMax,
        long sentAgain,
        Long messagesSentAgain)
        implements Serializable {

    /** Of both fleets; the median is that of the larger one. */
    public CutReport plus(CutReport more) {
        CutReport larger = clients >= more.clients ? this : more;
        Double slowest = backMillisMax == null
                ? more.backMillisMax
                : more.backMillisMax == null
                        ? backMillisMax
                        : Double.valueOf(Math.max(backMillisMax, more.backMillisMax));
        return new CutReport(
                afterMillis,
                clients + more.clients,
                back + more.back,
                larger.backMillis,
                slowest,
                sentAgain + more.sentAgain,
                messagesSentAgain == null || more.messagesSentAgain == null
                        ? null
                        : Long.valueOf(messagesSentAgain + more.messagesSentAgain));
    }
}
