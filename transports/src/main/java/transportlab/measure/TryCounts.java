package transportlab.measure;

import java.util.Map;

/**
 * The tries of one technique by all clients. A try ends with the position record, with a refusal, or when the client
 * gives up.
 *
 * @param transport id of the technique
 * @param won how many clients kept the technique
 * @param failed how many tries were refused or lost their connection
 * @param timedOut how many tries got no answer in time
 * @param reasons why tries failed, and how often
 * @param requests requests of the tries; like {@code connections} and {@code bytes}, they are also in the figures of
 *     the phases
 * @param tookMicros duration of one try: median, 99th percentile, largest
 */
public record TryCounts(
        String transport,
        long won,
        long failed,
        long timedOut,
        Map<String, Integer> reasons,
        long requests,
        long connections,
        Measurement.UpDown bytes,
        Measurement.Spread tookMicros) {
    public long tried() {
        return won + failed + timedOut;
    }
}
