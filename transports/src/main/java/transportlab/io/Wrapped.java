package transportlab.io;

import java.nio.ByteBuffer;

/** One decoded record of the wrapper (see {@link Wrapper}). */
public sealed interface Wrapped {
    /**
     * One update.
     *
     * @param payload UTF-8 text, unescaped
     */
    record Update(long number, ByteBuffer payload) implements Wrapped {}

    /** The reader's position: what follows comes after update {@code at}. */
    record Position(long at) implements Wrapped {}

    /** The topic no longer had {@code count} updates that were asked for. */
    record Lost(long count) implements Wrapped {}
}
