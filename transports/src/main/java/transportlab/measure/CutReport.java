package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * What a cut of all connections did.
 *
 * @param afterMillis when the cut came, from the start of <em>measured</em>
 * @param clients how many clients were cut off
 * @param back how many clients came back
 * @param backMillis median time until a client was back; {@code backMillisMax} is the largest
 * @param sentAgain updates that came down the wire to their client more than once
 * @param messagesSentAgain client messages that reached the server more than once; it kept one of each
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

    /** The sum of the reports of two fleets. The median is that of the larger one. */
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
