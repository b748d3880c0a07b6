package transportlab.app.ui.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Doors;
import transportlab.path.PathRules;
import transportlab.path.PathText;
import transportlab.path.Presets;
import transportlab.path.Rule;

/**
 * A path as a switchboard shows it: what it does to each technique, and which rows differ from the preset that it came
 * from. A choice in a row is a rule for the endpoint or port of that technique. It stands nearer to the client than
 * everything else, and therefore holds whatever else there is.
 *
 * @param preset the preset that the path is but for such rules; null if it is another path
 */
record Board(Doors doors, PathRules path, PathRules preset) {

    /** Why a technique cannot have a choice. */
    enum Reason {
        /** A plain port has no status codes. */
        NO_STATUS,
        /** The path itself stops it, whatever the rows say. */
        PATH,
        /** A choice in another row stops it as well. */
        OTHER_ROW
    }

    /**
     * @param chosen the preset that was chosen last, which counts if the path could come from several; null for none
     */
    static Board of(Doors doors, PathRules path, PathRules chosen) {
        Board without = new Board(doors, path, null);
        List<PathRules> fitting = Presets.all().stream()
                .filter(each -> without.stages(each).equals(without.stages(path)))
                .toList();
        Optional<PathRules> from = fitting.contains(chosen)
                ? Optional.of(chosen)
                : fitting.stream().min(Comparator.comparingInt(each -> new Board(doors, path, each).changed()));
        return new Board(doors, path, from.orElse(null));
    }

    /** The place of the preset among all; -1 for another path. */
    int index() {
        return preset == null ? -1 : Presets.all().indexOf(preset);
    }

    /** The rules that are no choice of a row. */
    private List<String> stages(PathRules of) {
        return of.rules().stream()
                .map(Rule::text)
                .filter(rule -> !isChoice(rule))
                .toList();
    }

    private boolean isChoice(String rule) {
        return Catalogue.ids().stream().anyMatch(id -> isChoice(rule, id));
    }

    private boolean isChoice(String rule, String id) {
        return doors.of(id).stream()
                .anyMatch(target -> Handling.of(rule, target).isPresent());
    }

    private Set<String> choices(PathRules of, String id) {
        return of.rules().stream()
                .map(Rule::text)
                .filter(rule -> isChoice(rule, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rows are not as the preset has them. */
    int changed() {
        return preset == null
                ? 0
                : (int) Catalogue.ids().stream()
                        .filter(id -> !choices(path, id).equals(choices(preset, id)))
                        .count();
    }

    /** What becomes of a technique: it passes only if everything passes that it needs. */
    Fate fate(String id) {
        return fate(path, doors.needed(id));
    }

    /** What becomes of the requests that are this technique's own. */
    Fate own(String id) {
        return fate(path, doors.of(id));
    }

    private Fate fate(PathRules over, Iterable<String> targets) {
        for (String target : targets) {
            Fate fate = Probe.of(over, target, doors.isUpgrade(target));
            if (!fate.passes()) {
                return fate;
            }
        }
        return Fate.PASSES;
    }

    /**
     * The techniques without which this one cannot begin, and which do not get through, while nothing else stops it:
     * neither its own choice nor the path itself.
     */
    List<String> fallsWith(String id) {
        if (!choices(path, id).isEmpty()
                || !fate(withoutChoices(), doors.of(id)).passes()) {
            return List.of();
        }
        return Catalogue.find(id).orElseThrow().essentials().stream()
                .filter(other -> !other.equals(id) && !own(other).passes())
                .toList();
    }

    /** Why a technique cannot have that choice; empty if it can. */
    Optional<Reason> impossible(String id, Handling handling) {
        if (handling == Handling.ALLOWED) {
            return fate(without(id), doors.of(id)).passes()
                    ? Optional.empty()
                    : Optional.of(fate(withoutChoices(), doors.of(id)).passes() ? Reason.OTHER_ROW : Reason.PATH);
        }
        boolean plain = doors.of(id).stream().noneMatch(Doors::hasStatus);
        return plain && handling.hasStatus() ? Optional.of(Reason.NO_STATUS) : Optional.empty();
    }

    /** The next choice that this technique can have. */
    Handling next(String id) {
        Handling[] all = Handling.values();
        int at = own(id).handling().ordinal();
        for (int i = 1; i < all.length; i++) {
            Handling candidate = all[(at + i) % all.length];
            if (impossible(id, candidate).isEmpty()) {
                return candidate;
            }
        }
        return all[at];
    }

    /** The same path with another choice for one technique. */
    PathRules with(String id, Handling handling) {
        PathRules others = without(id);
        if (fate(others, doors.of(id)).handling() == handling) {
            return settled(others.rules());
        }
        String choice = doors.of(id).stream().map(handling::rule).collect(Collectors.joining(","));
        List<Rule> rules = new ArrayList<>(others.rules());
        rules.addAll(outermost(rules), PathText.rules(choice));
        return settled(rules);
    }

    /** A proxy that clients know of unpacks what they send: before it, no rule would recognise a request. */
    private static int outermost(List<Rule> rules) {
        int at = 0;
        for (int i = 0; i < rules.size(); i++) {
            at = rules.get(i).isConfigured() ? i + 1 : at;
        }
        return at;
    }

    private PathRules without(String id) {
        return filtered(rule -> !isChoice(rule, id));
    }

    private PathRules withoutChoices() {
        return filtered(rule -> !isChoice(rule));
    }

    private PathRules filtered(java.util.function.Predicate<String> stays) {
        return new PathRules(
                PathRules.OWN,
                path.rules().stream().filter(rule -> stays.test(rule.text())).toList());
    }

    /** The preset itself if these are its rules in any order. */
    private PathRules settled(List<Rule> rules) {
        boolean same = preset != null && sorted(rules).equals(sorted(preset.rules()));
        return same ? preset : new PathRules(PathRules.OWN, rules);
    }

    private static List<String> sorted(List<Rule> rules) {
        return rules.stream().map(Rule::text).sorted().toList();
    }
}
