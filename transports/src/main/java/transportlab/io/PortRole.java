package transportlab.io;

/** What a raw TCP port beside the HTTP port is for. */
public enum PortRole {
    TCP,
    POLICY
}
