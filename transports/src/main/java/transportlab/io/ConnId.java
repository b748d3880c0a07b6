package transportlab.io;

/**
 * One connection, named by what both of its ends can know without a byte spent on it.
 *
 * @param address the client's socket address, {@code 127.0.0.1:40312}
 * @param order how many connections this end had opened or accepted before it
 */
public record ConnId(String address, long order) {}
