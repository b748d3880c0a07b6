package transportlab.wire;

/** What a byte on the wire was for. Each byte has exactly one kind. */
public enum Kind {
    /**
     * The bytes of updates and client messages themselves. Of an escape sequence, as many bytes count as it decodes to.
     */
    PAYLOAD,
    /** Everything else inside a body or message: JSON, the rest of escape sequences, bodies of errors. */
    ENVELOPE,
    /** Chunk-size lines and chunk ends, frame headers and masks of data frames, length prefixes. */
    FRAMING,
    /** Request lines, status lines, header fields, the WebSocket handshake. */
    HEADERS,
    /** Ping, pong and close frames, heartbeats, padding, subscription and position. */
    CONTROL,
    /** Compressed bodies or messages, whose content cannot be seen on the wire. */
    COMPRESSED,
    /** TLS handshake and record overhead. */
    TLS,
    /** What no dissector could place. */
    OTHER;

    /** How many kinds there are. */
    public static final int COUNT = values().length;
}
