package transportlab.workload;

/** Who publishes what to whom. */
public enum Pattern {
    /** One topic for all; the server publishes. */
    TICKER,
    /** A private topic for each client; the server publishes. */
    NOTIFICATIONS,
    /** Rooms; each member publishes, every member gets every message, the sender too. */
    CHAT,
    /** A private topic for each client; the client itself publishes in it. */
    ECHO;

    public boolean clientsPublish() {
        return this == CHAT || this == ECHO;
    }
}
