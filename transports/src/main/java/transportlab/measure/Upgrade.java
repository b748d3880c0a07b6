package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * All clients' changes of technique on the way.
 *
 * @param clients how many tried
 * @param upgraded how many changed; the others stay where they were
 * @param afterMicros of those that changed, from opening to the change: median, 99th percentile, largest; null where
 *     none did
 * @param tookMicros of it the try alone
 * @param requests of the new connections up to the change; and {@code bytes}: they are in the figures of the phases
 *     too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upgrade(
        long clients,
        long upgraded,
        Measurement.Spread afterMicros,
        Measurement.Spread tookMicros,
        long requests,
        Measurement.UpDown bytes) {}
