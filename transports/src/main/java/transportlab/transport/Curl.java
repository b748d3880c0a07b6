package transportlab.transport;

/** Command lines for {@code curl}. */
public final class Curl {
    /** The fields of an opening handshake (RFC 6455 section 4.1), with a key that is always the same. */
    public static final String HANDSHAKE = "-H 'Connection: Upgrade' -H 'Upgrade: websocket'"
            + " -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg=='";

    private Curl() {}

    /** Opens a WebSocket and shows the frames that arrive. */
    public static String webSocket(String url) {
        return "curl -iN --http1.1 " + HANDSHAKE + " '" + url + "'";
    }
}
