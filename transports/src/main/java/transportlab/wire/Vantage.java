package transportlab.wire;

/** At which end of a connection a tap sits. */
public enum Vantage {
    CLIENT,
    SERVER
}
