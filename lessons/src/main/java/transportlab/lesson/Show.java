package transportlab.lesson;

import java.util.Locale;
import transportlab.lesson.claim.Figure;

/** What stands beside the text of a page. */
public sealed interface Show {
    /** Bars of the experiment of the page. */
    record Chart(Figure of) implements Show {}

    /** Messages of the first client, field by field. */
    record Messages(String experiment, String transport, Part part) implements Show {}

    /**
     * What the first client did, on a time axis.
     *
     * @param fromMillis from the start of <em>measured</em>
     * @param toMillis from the start of <em>measured</em>
     */
    record Strip(String experiment, String transport, double fromMillis, double toMillis) implements Show {}

    /** The sweep of the page: bytes and delay over one setting. */
    record Swept(String experiment) implements Show {}

    /** What became of the transports over the path of an experiment. */
    record Survived(String experiment) implements Show {}

    /** Which messages. */
    enum Part {
        /** The first request with its answer, or the first messages of a connection without HTTP. */
        OPENING,
        /** A poll that was answered without an update. */
        ASKING,
        /** What brought one update. */
        UPDATE,
        /** A client message on its way up, with its answer if it has one. */
        SENDING,
        /** The last messages of the connection. */
        CLOSING,
        /** A sign of life. */
        HEARTBEAT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
