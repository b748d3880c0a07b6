package transportlab.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.server.Refusal;
import transportlab.transport.Transport;

/** Reads {@code ID=refuse|501|swallow|close,..}. An id alone means {@code ID=refuse}. */
public final class Refusals {
    private Refusals() {}

    /**
     * @param origin where the text came from, for messages
     * @throws BadInput with the value and what was expected
     */
    public static Map<String, Refusal> parse(String text, String origin) throws BadInput {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] both = part.trim().split("=", 2);
            Refusal how = Refusal.of(both.length == 1 ? Refusal.REFUSE.toString() : both[1])
                    .orElseThrow(() -> bad(origin, part, "ID=" + String.join("|", Refusal.words())));
            if (!canBeRefused(both[0])) {
                throw bad(
                        origin,
                        both[0],
                        "some of "
                                + Catalogue.ids().stream()
                                        .filter(Refusals::canBeRefused)
                                        .collect(Collectors.joining(",")));
            }
            if (refusals.put(both[0], how) != null) {
                throw bad(origin, text, "each id once");
            }
        }
        return refusals;
    }

    /** Whether a server with these refusals refuses every technique that the transport could begin with. */
    public static boolean leaveNothing(Map<String, Refusal> refused, Transport transport) {
        return tried(transport).allMatch(each -> isRefused(refused, each));
    }

    /** How often a client of that transport waits in vain for an answer before something works. */
    public static int silences(Map<String, Refusal> refused, Transport transport) {
        return (int) tried(transport)
                .takeWhile(each -> isRefused(refused, each))
                .filter(each -> each.essentials().stream().anyMatch(id -> refused.get(id) == Refusal.SWALLOW))
                .count();
    }

    private static boolean isRefused(Map<String, Refusal> refused, Transport technique) {
        return technique.essentials().stream().anyMatch(refused::containsKey);
    }

    /** The techniques that clients of this transport try, in order: usually the transport itself alone. */
    private static Stream<Transport> tried(Transport transport) {
        return transport.candidates().isEmpty()
                ? Stream.of(transport)
                : transport.candidates().stream().map(id -> Catalogue.find(id).orElseThrow());
    }

    /**
     * Whether there is such a transport and it can be refused. One that only tries others has nothing of its own to
     * refuse.
     */
    public static boolean canBeRefused(String id) {
        return Catalogue.find(id)
                .filter(transport -> transport.candidates().isEmpty())
                .isPresent();
    }

    private static BadInput bad(String origin, String value, String expected) {
        return new BadInput(origin + ": '" + value.trim() + "' is not right; expected " + expected);
    }
}
