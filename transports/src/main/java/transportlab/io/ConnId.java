package transportlab.io;

/**
 * Identifies one connection by what its two ends know anyway, so that no byte is sent for it.
 *
 * @param address the client's socket address, {@code 127.0.0.1:40312}
 * @param order how many connections this end had opened or accepted before it
 */
public record ConnId(String address, long order) {}
