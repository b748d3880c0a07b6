package transportlab.trial;

import transportlab.account.Disturbances;

/** Watches what disturbs a trial from outside of it, and what it takes of the machine. */
public interface Watch extends AutoCloseable {
    /** <em>measured</em> begins. */
    void begin();

    /** <em>measured</em> is over. */
    void end();

    Disturbances disturbances();

    /** Compile time of the JVM up to now, divided by its processors, ms; always 0 where nothing is compiled. */
    long compiledMillis();

    /** Bytes in use, heap and direct, after a collection; null where it means nothing. */
    Long usedMemory();

    @Override
    void close();
}
