package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import transportlab.lesson.Block;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Time;
import transportlab.lesson.court.Verdict;

/** Reads one clause of a sentence before the court. */
record ClauseText(Page page, Fields fields, Mistakes mistakes, Claims claims) {
    static final Set<String> KEYS = Set.of("says", "then", "in-2019", "now", "which", "because", "claims");
    private static final int MOST_WORDS = 60;
    private static final List<String> VERDICTS =
            Stream.of(Verdict.values()).map(Verdict::key).toList();

    /** Reads claims. */
    interface Claims {
        /** A claim; empty if the text is none, which is a mistake. */
        Optional<Claim> claim(Page page, String text, int line);
    }

    Clause clause() {
        Map<Time, Verdict> verdicts = new EnumMap<>(Time.class);
        for (Time time : Time.values()) {
            verdicts.put(time, verdict(time));
        }
        String which = fields.text("which");
        if (verdicts.containsValue(Verdict.PARTLY) == which.isEmpty()) {
            fields.mistake("which", "'which' says what is true where a verdict is partly, and stands only there");
        }
        Clause clause = new Clause(fields.needed("says"), verdicts, which, because(), claimed(), fields.line());
        page.claims.addAll(clause.claims());
        return clause;
    }

    /** YAML reads yes and no without quotes as true and false. */
    private Verdict verdict(Time time) {
        String word = fields.text(time.key()).replace("true", "yes").replace("false", "no");
        Optional<Verdict> verdict = Stream.of(Verdict.values())
                .filter(each -> each.key().equals(word))
                .findFirst();
        if (verdict.isEmpty()) {
            fields.mistake(time.key(), "there is no verdict '" + word + "'; there are " + String.join(", ", VERDICTS));
        }
        return verdict.orElse(Verdict.CANNOT_TELL);
    }

    private Block because() {
        Block because = MarkdownText.block(fields.needed("because"));
        int words = Page.words(List.of(because));
        if (words > MOST_WORDS) {
            fields.mistake("because", "'because' has " + words + " words; " + MOST_WORDS + " at most");
        }
        return because;
    }

    private List<Claim> claimed() {
        List<Claim> all = new ArrayList<>();
        int line = fields.lineOf("claims");
        for (String text : fields.texts("claims")) {
            claims.claim(page, text, ++line).ifPresent(all::add);
        }
        return all;
    }
}
