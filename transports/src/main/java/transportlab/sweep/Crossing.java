package transportlab.sweep;

/**
 * Where two transports cost the same.
 *
 * @param one the transport that needs more below it
 * @param other the transport that needs more above it
 * @param at value of the setting, in its unit
 * @param bytesPerSecond of both there
 * @param delayOfOne median in µs there; null if it is not known
 * @param delayOfOther likewise
 */
public record Crossing(
        String one, String other, double at, double bytesPerSecond, Double delayOfOne, Double delayOfOther) {}
