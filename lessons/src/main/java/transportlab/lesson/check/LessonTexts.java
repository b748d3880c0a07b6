package transportlab.lesson.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import transportlab.experiment.OptionUnit;
import transportlab.lesson.Lesson;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.TextFigure;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Puts figures into the texts of a lesson: {@code {bytes:websocket}}, {@code {setting:poll-interval}}. */
public final class LessonTexts {
    private final Lesson lesson;
    private final Evidence evidence;
    private final Words words;

    /**
     * @param words those of outcomes are taken from it if it has them: {@code outcome.muted}
     */
    public LessonTexts(Lesson lesson, Evidence evidence, Words words) {
        this.lesson = lesson;
        this.evidence = evidence;
        this.words = words;
    }

    /**
     * The text with its figures; a dash stands where something was not measured.
     *
     * @param experiment the experiment of the page
     */
    public String fill(String text, String experiment) {
        return TextFigure.BRACES
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(found, experiment).orElse(Numbers.NOT_MEASURED)));
    }

    /** Whether every figure of the text is known. */
    public boolean fills(String text, String experiment) {
        return TextFigure.BRACES.matcher(text).results().allMatch(found -> value(found, experiment)
                .isPresent());
    }

    /** An outcome as a word. */
    public static String word(Outcome outcome, Words words) {
        return words.find("outcome.short." + outcome.id())
                .or(() -> words.find("outcome." + outcome.id()))
                .orElse(outcome.id());
    }

    private Optional<String> value(MatchResult found, String experiment) {
        return TextFigure.parse(found.group(1), experiment).flatMap(this::value);
    }

    private Optional<String> value(TextFigure figure) {
        if (figure instanceof TextFigure.Value value) {
            OptionalDouble median = Figures.median(value.term(), evidence);
            return median.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Figures.text(value.term(), median.getAsDouble(), evidence));
        }
        if (figure instanceof TextFigure.Ratio ratio) {
            OptionalDouble value = Ratios.median(ratio.one(), ratio.other(), evidence);
            return value.isEmpty() ? Optional.empty() : Optional.of(words.times(value.getAsDouble()));
        }
        if (figure instanceof TextFigure.Became became) {
            return outcome(became);
        }
        TextFigure.Setting setting = (TextFigure.Setting) figure;
        return Optional.ofNullable(lesson.experiments()
                        .getOrDefault(setting.experiment(), Map.of())
                        .get(setting.key()))
                .map(option -> setting(setting.key(), option));
    }

    private Optional<String> outcome(TextFigure.Became became) {
        List<Outcome> found = evidence.trials(became.experiment(), became.transport()).stream()
                .map(Measurement::outcome)
                .distinct()
                .toList();
        return found.isEmpty() || found.contains(null)
                ? Optional.empty()
                : Optional.of(String.join(
                        ", ", found.stream().map(one -> word(one, words)).toList()));
    }

    private String setting(String key, String option) {
        Optional<OptionUnit> unit = OptionUnit.of(key);
        if (unit.filter(OptionUnit::isTime).isPresent()) {
            String time = Numbers.duration(option);
            return words.isKorean() ? time.replaceFirst(" s$", "초").replaceFirst(" min$", "분") : time;
        }
        return unit.filter(OptionUnit.BYTES::equals).isPresent()
                ? Numbers.bytes(OptionUnit.BYTES.number(option))
                : option;
    }
}
