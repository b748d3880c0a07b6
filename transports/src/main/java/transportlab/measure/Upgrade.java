package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How all clients changed their technique while they ran.
 *
 * @param clients how many clients tried
 * @param upgraded how many clients changed; the others keep the technique that they had
 * @param afterMicros time from the opening of a client to its change: median, 99th percentile, largest; null if no
 *     client changed
 * @param tookMicros duration of one try, whether it succeeded or not: median, 99th percentile, largest
 * @param requests requests of the new connections up to the change; like {@code bytes}, they are also in the figures of
 *     the phases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upgrade(
        long clients,
        long upgraded,
        Measurement.Spread afterMicros,
        Measurement.Spread tookMicros,
        long requests,
        Measurement.UpDown bytes) {}
