package transportlab.account;

/**
 * What used the processors in <em>measured</em> besides the trial itself. Values that are unknown are null.
 *
 * @param compileSeconds time that the JVM spent on compiling, summed over its compiler threads
 * @param otherSeconds CPU seconds of other processes
 * @param stealSeconds CPU seconds that the machine's host took
 * @param processors number of processors that the JVM may use
 * @param machineProcessors number of processors of the machine
 */
public record Load(
        Double compileSeconds, Double otherSeconds, Double stealSeconds, int processors, int machineProcessors) {
    public static final Load UNKNOWN = new Load(null, null, null, 1, 1);

    /** The share of the JVM's processors that compiling took; 0 where it is unknown. */
    double compileShare(long lengthNanos) {
        return share(compileSeconds == null ? 0 : compileSeconds, processors, lengthNanos);
    }

    /** The share of the machine's processors that other processes and the host took; 0 where it is unknown. */
    double otherShare(long lengthNanos) {
        double others = (otherSeconds == null ? 0 : otherSeconds) + (stealSeconds == null ? 0 : stealSeconds);
        return share(others, machineProcessors, lengthNanos);
    }

    private static double share(double seconds, int processors, long lengthNanos) {
        return lengthNanos <= 0 ? 0 : seconds * 1e9 / processors / lengthNanos;
    }
}
