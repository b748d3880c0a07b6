package transportlab.path;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import transportlab.io.PortRole;

/**
 * What stands between clients and server: intermediaries in order, the one nearest to the client first.
 *
 * @param id the preset or file that it came from, {@link #OWN} for rules that were written by hand
 */
public record PathRules(String id, List<Rule> rules) {
    public static final String OWN = "own";
    public static final PathRules OPEN = new PathRules("open", List.of());

    public PathRules {
        rules = List.copyOf(rules);
    }

    /** Whether nothing stands between. */
    public boolean isOpen() {
        return rules.isEmpty();
    }

    /** All rules as a list, for example {@code upgrade=501,idle=10s}; empty for an open path. */
    public String text() {
        return rules.stream().map(Rule::text).collect(Collectors.joining(","));
    }

    /** Fresh stages for one connection to that port, the one nearest to the client first. */
    public List<ChainStage> stages(PortRole port) {
        return rules.stream()
                .map(rule -> new ChainStage(rule.text(), rule.stage(port)))
                .toList();
    }

    /** Whether clients know of an intermediary and ask it by name. */
    public boolean isConfigured() {
        return rules.stream().anyMatch(Rule::isConfigured);
    }

    /** The same path with more rules, nearer to the server than those that it has. */
    public PathRules and(List<Rule> more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return more.isEmpty() ? this : new PathRules(isOpen() ? OWN : id, all);
    }

    /** A stage with the text of its rule. */
    public record ChainStage(String rule, Stage stage) {}
}
