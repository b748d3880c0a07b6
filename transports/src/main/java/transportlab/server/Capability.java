package transportlab.server;

/** What an engine can tell or do beyond the surface; what it cannot is shown as "not measured", never as 0. */
public enum Capability {
    /** Knows when each update was written: the age of an update can be split. */
    WRITE_TIMES,
    /** Runs in threads that can be told apart: its CPU time is known. */
    CPU,
    /** Can cut a connection from its side. */
    CUT
}
