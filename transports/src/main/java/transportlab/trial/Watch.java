package transportlab.trial;

import transportlab.account.Disturbances;

/** Watches what disturbs a trial from outside, and how much of the machine the trial uses. */
public interface Watch extends AutoCloseable {
    /** <em>measured</em> begins. */
    void begin();

    /** <em>measured</em> is over. */
    void end();

    Disturbances disturbances();

    /** Compile time of the JVM up to now, divided by its processors, ms; always 0 where nothing is compiled. */
    long compiledMillis();

    /** Bytes of heap and direct memory in use after a garbage collection; null if that has no meaning. */
    Long usedMemory();

    @Override
    void close();
}
