package transportlab.transport;

import java.util.List;
import java.util.Locale;

/**
 * The description of a technique.
 *
 * @param id its name on the command line and in files
 * @param chip a label of two letters for tables and charts
 * @param family its group
 * @param year the year in which it appeared
 * @param specification the documents that specify or describe it
 * @param direction whether it carries messages both ways itself, or only down
 * @param browsers whether today's browsers can use it
 * @param needs ids of techniques whose server halves it uses besides its own
 * @param together how many updates and messages travel together
 * @param words its name and description lines
 */
public record TransportInfo(
        String id,
        String chip,
        Family family,
        int year,
        String specification,
        Carries direction,
        Browsers browsers,
        List<String> needs,
        Together together,
        TransportWords words) {
    /** The description of a technique that writes each update, and sends each message, by itself. */
    public TransportInfo(
            String id,
            String chip,
            Family family,
            int year,
            String specification,
            Carries direction,
            Browsers browsers,
            List<String> needs,
            TransportWords words) {
        this(id, chip, family, year, specification, direction, browsers, needs, Together.ONE_BY_ONE, words);
    }

    /** A group of techniques. */
    public enum Family {
        POLLING,
        HTTP_STREAMING,
        SOCKETS,
        SOCKET_IO
    }

    /** Which way messages go. */
    public enum Carries {
        /** Only from the server to the client: each message to the server is a request of its own. */
        DOWN,
        BOTH_WAYS
    }

    /**
     * How much a technique sends at once when more is waiting.
     *
     * @param updates how many updates one write of a stream carries at most
     * @param messages how many client messages one request carries at most
     */
    public record Together(int updates, int messages) {
        public static final Together ONE_BY_ONE = new Together(1, 1);
    }

    /** Availability in browsers. */
    public enum Browsers {
        TODAY,
        PARTLY,
        GONE,
        NEVER
    }

    /** Its name in that language. */
    public String name(Locale language) {
        return words.get(language, "name");
    }
}
