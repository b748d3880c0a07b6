package transportlab.wire.trace;

/** Knows when the server half made the write call for an update. */
public interface WrittenAt {
    /** For a server that cannot tell. */
    WrittenAt UNKNOWN = (address, update) -> null;

    /**
     * @param address the client's socket address
     * @return on the clock of the trial; null if unknown
     */
    Long nanos(String address, long update);
}
