package transportlab.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads rules as they are written on the command line and in files. */
public final class PathText {
    private static final Map<String, Function<String, Rule>> WITH_VALUE = Map.of(
            UpgradeRule.KIND, UpgradeRule::parse,
            BufferRule.KIND, BufferRule::parse,
            IdleRule.KIND, IdleRule::parse,
            CloseRule.KIND, CloseRule::parse,
            HalfOpenRule.KIND, HalfOpenRule::parse,
            HeaderRule.REQUEST, HeaderRule::ofRequests,
            HeaderRule.RESPONSE, HeaderRule::ofResponses,
            ProxyRule.KIND, ProxyRule::parse,
            LinkRule.KIND, LinkRule::parse);

    private static final Map<String, Rule> ALONE = Map.of(
            HttpOnlyRule.KIND, new HttpOnlyRule(),
            Http10Rule.KIND, new Http10Rule(),
            ProxyRule.KIND, new ProxyRule(false));

    private static final String EXAMPLES =
            "a rule such as upgrade=501, buffer=end, idle=60s, close=30s, http-only, http10,"
                    + " request-header=-Upgrade, half-open=5s/server, proxy, link=40ms, /ws=404 or tcp=swallow";

    private PathText() {}

    /**
     * Reads a list of rules, such as {@code upgrade=501,idle=10s}.
     *
     * @throws IllegalArgumentException its message says which part is wrong, and what was expected
     */
    public static List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            rules.add(rule(part.strip()));
        }
        return rules;
    }

    private static Rule rule(String part) {
        int equals = part.indexOf('=');
        if (equals < 0 && ALONE.containsKey(part)) {
            return ALONE.get(part);
        }
        String name = equals < 0 ? part : part.substring(0, equals).strip();
        String value = equals < 0 ? "" : part.substring(equals + 1).strip();
        try {
            EndpointRule.Target target = EndpointRule.target(name);
            if (target != null) {
                return EndpointRule.parse(target, value);
            }
            if (WITH_VALUE.containsKey(name)) {
                return WITH_VALUE.get(name).apply(value);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(part, e.getMessage());
        }
        throw wrong(part, EXAMPLES);
    }

    private static IllegalArgumentException wrong(String part, String expected) {
        return new IllegalArgumentException("'" + part + "' is not right; expected " + expected);
    }
}
