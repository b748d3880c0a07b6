package transportlab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.path.PathText;
import transportlab.path.Rule;

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

    /**
     * The rules of a path that refuse these techniques: one for each endpoint and port of theirs.
     *
     * @param origin where the text came from, for messages
     * @throws BadInput with the value and what was expected
     */
    public static List<Rule> rules(String text, String origin) throws BadInput {
        Map<String, Refusal> refused = parse(text, origin);
        if (refused.isEmpty()) {
            return List.of();
        }
        Doors doors = Doors.ofCatalogue();
        return PathText.rules(refused.entrySet().stream()
                .flatMap(each -> doors.of(each.getKey()).stream()
                        .map(target -> target + "=" + each.getValue().rule(Doors.hasStatus(target))))
                .distinct()
                .collect(Collectors.joining(",")));
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
