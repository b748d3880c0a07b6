package transportlab.app.ui.trace;

/**
 * A place in the traces: what a link of one screen points at on another one.
 *
 * @param repetition counts from 0
 * @param client counts from 0
 * @param connection number of the connection; -1 for none in particular
 * @param message number of the message on that connection; -1 for none in particular
 * @param update number of the update; 0 for none in particular
 */
public record Place(String transport, int repetition, int client, long connection, int message, long update) {
    /** A client, without a message or an update. */
    public static Place of(String transport, int repetition, int client) {
        return new Place(transport, repetition, client, -1, -1, 0);
    }

    /** An update at a client. */
    public static Place of(String transport, int repetition, int client, long update) {
        return new Place(transport, repetition, client, -1, -1, update);
    }

    /** A message at the same client. */
    public Place at(long onConnection, int number) {
        return new Place(transport, repetition, client, onConnection, number, update);
    }

    /** The name of its trial among the traces. */
    public String trial() {
        return transport + "/" + repetition;
    }
}
