package transportlab.stage;

/**
 * An attempt with the bytes of its connection as they passed the server's socket: HTTP heads and bodies, and WebSocket
 * frames. Only the cookies of other programs on this computer are made illegible.
 *
 * @param up from the browser
 * @param down from the server
 */
public record RecordedExchange(Attempt of, byte[] up, byte[] down) {}
