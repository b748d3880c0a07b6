package transportlab.lesson;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.measure.Measurement;
import transportlab.words.Numbers;

/**
 * Puts measured numbers into a lesson's text: {@code {bytes:websocket}}, {@code {share:short-polling:headers}},
 * {@code {ratio:bytes:short-polling:websocket}}, {@code {deliveries}}.
 */
public final class LessonFigures {
    private static final Pattern FIGURE = Pattern.compile("\\{([a-z]+)((?::[a-z-]+)*)}");
    private final Map<String, Measurement> measured;

    /**
     * @param measured by transport
     */
    public LessonFigures(Map<String, Measurement> measured) {
        this.measured = measured;
    }

    public String fill(String text) {
        Matcher matcher = FIGURE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String[] names = matcher.group(2).isEmpty()
                    ? new String[0]
                    : matcher.group(2).substring(1).split(":");
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher.group(1), names)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String value(String name, String[] of) {
        if (name.equals("deliveries")) {
            return measured.values().stream()
                    .filter(trial -> trial.failure() == null)
                    .findFirst()
                    .map(trial -> Numbers.whole(trial.updates().delivered()))
                    .orElse(Numbers.NOT_MEASURED);
        }
        if (name.equals("ratio") && of.length == 3) {
            return Measure.of(of[0])
                    .map(measure -> measure.of(measured.get(of[1]), "") / measure.of(measured.get(of[2]), ""))
                    .filter(ratio -> !Double.isNaN(ratio))
                    .map(Numbers::ratio)
                    .orElse(Numbers.NOT_MEASURED);
        }
        return Measure.of(name)
                .filter(measure -> of.length > 0)
                .map(measure -> measure.text(measure.of(measured.get(of[0]), of.length > 1 ? of[1] : "")))
                .orElse("{" + name + "}");
    }
}
