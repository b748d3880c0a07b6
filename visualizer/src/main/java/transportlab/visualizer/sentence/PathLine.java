package transportlab.visualizer.sentence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import transportlab.measure.Measurement;
import transportlab.measure.PathFigures;
import transportlab.measure.Result;
import transportlab.path.PathRules;
import transportlab.path.PathWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The path of a result and the time-outs of its clients, for the small print. */
public final class PathLine {
    private final Words words;

    public PathLine(Words words) {
        this.words = words;
    }

    /** What stood between clients and server, and how long clients waited; empty on an open path. */
    public String of(Result result) {
        return result.trials().stream()
                .map(Measurement::path)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(this::of)
                .orElse("");
    }

    /** The path, and the time-outs of the clients, one sentence each; none on an open path. */
    public List<String> sentences(Result result) {
        return result.trials().stream()
                .map(Measurement::path)
                .filter(java.util.Objects::nonNull)
                .limit(1)
                .flatMap(path -> Stream.of(
                        words.with("outcome.path", "path", named(path.id(), path.rules())), sentence(path.waits())))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String sentence(Map<String, String> waits) {
        String all = waits(waits);
        return all.isEmpty() ? "" : words.with("outcome.path.waits", "waits", all);
    }

    private String of(PathFigures path) {
        String waits = waits(path.waits());
        return words.with("smallPrint.path", "path", named(path.id(), path.rules()))
                + (waits.isEmpty() ? "" : words.with("smallPrint.waits", "waits", waits));
    }

    /** The name of a path with its rules; the rules alone if somebody has written them by hand. */
    public String named(String id, String rules) {
        if (isUnnamed(id, rules)) {
            return rules;
        }
        return rules.isEmpty() ? name(id) : name(id) + " (" + rules + ")";
    }

    /** The name of a path where there is little room. */
    public String brief(String id, String rules) {
        return isUnnamed(id, rules) ? words.get("path.own.brief") : name(id);
    }

    /** Rules that were added to an open path, such as refusals of the server, leave it open by name only. */
    private static boolean isUnnamed(String id, String rules) {
        return id.equals(PathRules.OWN) || id.equals(PathRules.OPEN.id()) && !rules.isEmpty();
    }

    /** The name of a preset; the id of a path that this program does not know. */
    public String name(String id) {
        return new PathWords(words.language().getLanguage()).name(new PathRules(id, List.of()));
    }

    /** The time-outs in one line: {@code answer 10 s, position 10 s}. */
    public String waits(Map<String, String> waits) {
        return new TreeMap<>(waits == null ? Map.of() : waits)
                .entrySet().stream().map(this::one).collect(Collectors.joining(", "));
    }

    private String one(Map.Entry<String, String> wait) {
        String value = Numbers.duration(wait.getValue());
        return words.find("smallPrint.wait." + wait.getKey()).isPresent()
                ? words.with("smallPrint.wait." + wait.getKey(), "value", value)
                : wait.getKey() + " " + value;
    }
}
