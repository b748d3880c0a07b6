package transportlab.measure;

import java.util.Map;

/**
 * All clients' tries of one technique, up to the position record, the refusal, or the end of their patience.
 *
 * @param transport its id
 * @param won how many keep it
 * @param failed how many were told no
 * @param timedOut how many were told nothing in time
 * @param reasons why, and how often
 * @param requests of the tries, and {@code connections} and {@code bytes}: they are in the figures of the phases too
 * @param tookMicros one try: median, 99th percentile, largest
 */
public record Attempt(
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
