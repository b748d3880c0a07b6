package transportlab.client;

import java.io.IOException;

/** Why a channel that carries messages both ways is none any more, or never was one. */
public final class ChannelEnd {
    private ChannelEnd() {}

    /**
     * @param refusal the status that the handshake was answered with; 0 if it was not refused
     * @param code the status code of the end (RFC 6455 7.4)
     */
    public static IOException failure(int refusal, int code) {
        return new IOException(
                refusal > 0 ? "the handshake was answered with " + refusal : "the channel was closed with " + code);
    }
}
