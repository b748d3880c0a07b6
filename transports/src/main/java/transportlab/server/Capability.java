package transportlab.server;

/**
 * What an engine can report or do beyond the engine-neutral interface. A value that it cannot report is shown as "not
 * measured", never as 0.
 */
public enum Capability {
    /** Reports when each update was written, so that the age of an update can be split at that moment. */
    WRITE_TIMES,
    /** Runs in threads that can be distinguished from all others, so that its CPU time can be measured. */
    CPU,
    /** Can cut a connection from its side. */
    CUT
}
