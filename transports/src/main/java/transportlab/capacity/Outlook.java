package transportlab.capacity;

/** What a forecast says about the mean delay. */
public sealed interface Outlook {
    /** @param micros mean delay, µs */
    record Mean(double micros) implements Outlook {}

    /**
     * Near saturation, where no single number is worth anything.
     *
     * @param fromMicros mean delay if everything costs less than was fitted, µs
     * @param toMicros mean delay if everything costs more; null if it would then grow while the trial lasts
     */
    record Band(double fromMicros, Double toMicros) implements Outlook {}

    /** The delay grows for as long as the trial lasts, so that there is no mean without a duration. */
    record Grows() implements Outlook {}
}
