package transportlab.client;

import java.io.IOException;

/** Why a channel that carries messages both ways has ended, or was never opened. */
public final class ChannelEnd {
    private ChannelEnd() {}

    /** The server refused the channel with an HTTP status. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        public RefusedException(int status) {
            super("the server answered with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * @param refusal the HTTP status with which the server refused the channel; 0 if it did not refuse it
     * @param code the status code of the end (RFC 6455 7.4)
     * @param clean whether both sides have closed it in order
     */
    public static IOException failure(int refusal, int code, boolean clean) {
        String closed = "the channel was closed with " + code;
        return refusal > 0 ? new RefusedException(refusal) : clean ? new Ended(closed) : new IOException(closed);
    }
}
