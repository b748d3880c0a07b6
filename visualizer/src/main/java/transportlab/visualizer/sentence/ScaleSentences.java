package transportlab.visualizer.sentence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.sweep.Curve;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * What so many clients cost a server, in words.
 *
 * @param figure which of the server's limits counts
 * @param limit in the unit of the figure
 */
public record ScaleSentences(Sweep sweep, Figure figure, double limit, Words words) {
    private static final int MOST_NAMES = 3;

    /** Names the transports that need more than the limit with this number of clients. */
    public String headline(double clients) {
        List<String> known = sweep.transports().stream()
                .filter(id -> curve(id).at(clients).isPresent())
                .toList();
        if (known.isEmpty()) {
            return words.get(figure == Figure.MEMORY ? "scale.noMemory" : "scale.calculating");
        }
        List<String> over = known.stream()
                .filter(id -> curve(id).at(clients).getAsDouble() > limit)
                .toList();
        String found = words.with(
                key(over.size(), known.size()),
                "clients",
                clients == 1 ? words.get("scale.clients.1") : words.with("scale.clients", "n", Numbers.whole(clients)),
                "names",
                names(over),
                "k",
                over.size(),
                "of",
                known.size(),
                "limit",
                limitText());
        if (known.size() < sweep.transports().size()) {
            found += " " + words.with("scale.unknown", "names", names(without(known)));
        }
        return new SweepSentences(sweep, words).isRough() ? words.with("sweep.rough", "headline", found) : found;
    }

    private List<String> without(List<String> known) {
        return sweep.transports().stream().filter(id -> !known.contains(id)).toList();
    }

    private String key(int over, int known) {
        boolean all = known == sweep.transports().size();
        if (over == 0) {
            return all ? "scale.none" : "scale.noneOfThem";
        }
        if (over == known && all && over > 1) {
            return "scale.all";
        }
        return over == 1 ? "scale.one" : over <= MOST_NAMES ? "scale.some" : "scale.many";
    }

    private String names(List<String> ids) {
        List<String> names =
                ids.stream().map(id -> Catalogue.name(id, words.language())).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String first = names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "));
        return words.with("scale.and", "first", first, "last", names.get(names.size() - 1));
    }

    /** The limit as part of a sentence: {@code a link of 1 Gbit/s}. */
    public String limitText() {
        return words.with("scale.limit." + figure, "value", figure == Figure.REQUESTS ? count(limit) : value(limit));
    }

    /** The limit as it stands at its line: {@code Your server's link: 1 Gbit/s}. */
    public String limitLine() {
        return words.with("scale.line." + figure, "value", value(limit));
    }

    private Curve curve(String id) {
        return Curve.of(sweep, id, figure);
    }

    /** {@code 2.3× the limit · full at 44,000}: how much of the limit a transport takes, and where it has all of it. */
    public String share(String id, double value) {
        double of = value / limit;
        String part = of >= 1
                ? words.with("scale.times", "ratio", words.times(of))
                : words.with("scale.percent", "percent", Numbers.significant(100 * of) + "%");
        OptionalDouble full = curve(id).reaches(limit);
        return full.isEmpty()
                ? part
                : words.with("scale.full", "part", part, "n", Numbers.whole(twoDigits(full.getAsDouble())));
    }

    private static double twoDigits(double number) {
        return new BigDecimal(number).round(new MathContext(2)).doubleValue();
    }

    /** A value of the figure with its unit. */
    public String value(double value) {
        return switch (figure) {
            case MEMORY, BYTES -> Numbers.bytes(value);

            case TRAFFIC -> Numbers.bits(value);

            case DELAY -> Numbers.millis(value);

            case REQUESTS -> words.with("scale.each", "n", count(value));

            case CONNECTIONS -> count(value);
        };
    }

    private static String count(double value) {
        return value >= 1000 ? Numbers.whole(value) : Numbers.significant(value);
    }
}
