package transportlab.transport;

import java.util.List;
import java.util.Locale;

/**
 * What a technique says about itself.
 *
 * @param id its name on the command line and in files
 * @param chip two letters
 * @param family its group
 * @param year when it came up
 * @param specification where it is written down
 * @param direction which way it carries messages itself
 * @param browsers whether today's browsers have it
 * @param needs ids of techniques whose server halves it uses beside its own
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
        TransportWords words) {

    /** A group of techniques. */
    public enum Family {
        POLLING,
        HTTP_STREAMING,
        SOCKETS,
        SOCKET_IO
    }

    /** Which way messages go. */
    public enum Carries {
        /** Messages to the server take requests of their own. */
        DOWN,
        BOTH_WAYS
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
