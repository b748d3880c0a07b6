package transportlab.visualizer.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Outcome;
import transportlab.measure.Result;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The sentence above a result over a path, and the line below it. */
public final class OutcomeHeadline {
    /** What is said first. */
    private static final List<Outcome> ORDER = List.of(Outcome.MUTED, Outcome.DEAD, Outcome.FELL_BACK, Outcome.PARTLY);

    private static final Pattern ANSWERED = Pattern.compile(".*\\banswered\\b.* with (\\d{3})\\b.*");
    private static final int MOST_NAMES = 2;

    private final Result result;
    private final Words words;
    private final List<Happened> all;

    public OutcomeHeadline(Result result, Words words) {
        this.result = result;
        this.words = words;
        this.all = Happenings.of(result);
    }

    /** Whether a technique did not simply deliver everything, so that the outcome comes before the cost. */
    public boolean isNeeded() {
        return all.stream().anyMatch(each -> !each.isDelivered());
    }

    /** The techniques of which the sentence speaks, which all ended alike; empty if everything got through. */
    public List<Happened> about() {
        return ORDER.stream()
                .map(outcome ->
                        all.stream().filter(each -> each.outcome() == outcome).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The sentence above everything. */
    public String verdict() {
        List<Happened> about = about();
        if (about.isEmpty()) {
            boolean whole = all.size() == result.experiment().transports().size();
            return words.get(whole ? "outcome.headline.all" : "outcome.headline.ran");
        }
        Happened first = about.get(0);
        String key = "outcome.headline." + first.outcome().id();
        boolean oneWay = first.outcome() == Outcome.FELL_BACK
                && first.way() != null
                && about.stream().allMatch(each -> first.way().equals(each.way()));
        long lost = about.stream()
                .mapToLong(each -> each.expected() - each.delivered())
                .sum();
        return words.with(
                oneWay ? key + ".one" : key,
                "names",
                names(about),
                "way",
                oneWay ? name(first.way()) : "",
                "lost",
                Numbers.whole(lost),
                "expected",
                Numbers.whole(about.stream().mapToLong(Happened::expected).sum()));
    }

    private String names(List<Happened> some) {
        if (some.size() > MOST_NAMES) {
            return words.with("outcome.headline.many", "n", some.size());
        }
        String first = name(some.get(0).transport());
        return some.size() == 1
                ? first
                : words.with(
                        "outcome.headline.and",
                        "names",
                        first,
                        "last",
                        name(some.get(1).transport()));
    }

    private String name(String id) {
        return Catalogue.name(id, words.language());
    }

    /** What the path did, and how many techniques delivered everything. */
    public String cause() {
        StringBuilder text = new StringBuilder(result.isCalculated() ? words.get("cause.calculated") + ' ' : "");
        List<Happened> about = about();
        why(about).ifPresent(why -> text.append(why).append(' '));
        return text.append(passed()).toString();
    }

    /** What the path did, or else how many techniques delivered everything. */
    public String brief() {
        return why(about()).orElseGet(this::passed);
    }

    /** Empty if the path did not do the same to all of them. */
    private Optional<String> why(List<Happened> about) {
        if (about.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> first = why(about.get(0));
        return about.stream().map(this::why).allMatch(first::equals) ? first : Optional.empty();
    }

    private Optional<String> why(Happened of) {
        Happened.Harm harm = of.harm();
        if (harm.status() != null) {
            return Optional.of(words.with("outcome.sub.refused", "status", harm.status()));
        }
        if (of.notice() != null && of.notice().cause() != null) {
            Matcher answered = ANSWERED.matcher(of.notice().cause());
            if (answered.matches()) {
                return Optional.of(words.with("outcome.sub.server", "status", answered.group(1)));
            }
        }
        if (harm.did() == null) {
            return Optional.empty();
        }
        return switch (harm.did()) {
            case "held" ->
                Optional.of(words.get(
                        harm.rules().contains("buffer=end") && of.delivered() == 0
                                ? "outcome.sub.stream"
                                : "outcome.sub.held"));
            case "refused" -> Optional.of(words.get("outcome.sub.refused.plain"));
            case "swallowed", "cut", "dropped" -> Optional.of(words.get("outcome.sub." + harm.did()));
            default -> Optional.empty();
        };
    }

    private String passed() {
        long passed = all.stream().filter(each -> each.outcome().isWhole()).count();
        int asked = result.experiment().transports().size();
        String key = passed == 0 ? "none" : passed < asked ? "passed" : asked == 1 ? "one" : "every";
        return words.with("outcome.sub." + key, "n", passed, "m", asked);
    }

    /** How a guess of the technique that fares worst came out. */
    public Headline.Guess judge(String id) {
        List<Happened> about = Happenings.worst(all);
        boolean known = all.stream().anyMatch(each -> each.transport().equals(id));
        if (about.isEmpty() || !known) {
            return Headline.Guess.UNTOLD;
        }
        boolean right = about.stream().anyMatch(each -> each.transport().equals(id));
        return right ? Headline.Guess.RIGHT : Headline.Guess.WRONG;
    }
}
