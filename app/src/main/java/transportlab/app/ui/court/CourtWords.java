package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import transportlab.lesson.Block;
import transportlab.lesson.check.Checked;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Time;
import transportlab.lesson.court.Verdict;
import transportlab.lesson.read.MarkdownText;
import transportlab.words.Words;

/** What the court says, made of its data. */
record CourtWords(Words words) {
    String verdict(Verdict verdict) {
        return words.get("court.verdict." + verdict.key());
    }

    String time(Time time) {
        return words.get("court.time." + time.key());
    }

    /** What is asked before the verdict. */
    String question(Sentence sentence) {
        return words.get("court.asks." + sentence.asks().key());
    }

    /** The verdict for the time that was asked for. */
    String headline(Sentence sentence) {
        return words.with(
                "court.headline." + sentence.verdict(sentence.asks()).key(),
                "when",
                words.get("court.when." + sentence.asks().key()));
    }

    /** What is behind the headline: which part is true, or how its parts were judged. Empty if that goes without saying. */
    String because(Sentence sentence) {
        List<Clause> clauses = sentence.clauses();
        if (clauses.size() > 1) {
            boolean same = clauses.stream()
                            .map(clause -> clause.verdicts().get(sentence.asks()))
                            .distinct()
                            .count()
                    == 1;
            return same ? "" : words.with("court.parts", "n", clauses.size(), "verdicts", counts(sentence));
        }
        boolean partly = clauses.get(0).verdicts().get(sentence.asks()) == Verdict.PARTLY;
        return partly ? which(clauses.get(0)) : "";
    }

    private String counts(Sentence sentence) {
        Map<Verdict, Long> counts = sentence.clauses().stream()
                .map(clause -> clause.verdicts().get(sentence.asks()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> said = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (counts.containsKey(verdict)) {
                said.add(words.with("court.count." + verdict.key(), "n", counts.get(verdict)));
            }
        }
        return String.join(", ", said);
    }

    /** Which part of a clause is true; empty if it does not say. */
    String which(Clause clause) {
        return whichBlock(clause).map(Block::plain).orElse("");
    }

    /** The same with what is emphasised in it, all of it strong. */
    Optional<Block> whichBlock(Clause clause) {
        if (clause.which().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Span> spans = MarkdownText.block(words.with("court.which", "which", clause.which())).spans().stream()
                .map(CourtWords::strong)
                .toList();
        return Optional.of(new Block(false, spans));
    }

    private static Block.Span strong(Block.Span span) {
        return span.style() == Block.Style.PLAIN ? new Block.Span(span.text(), Block.Style.STRONG) : span;
    }

    /** What is marked at a clause: that the figures speak against it, or that they do not tell; empty if neither. */
    Optional<String> doubt(List<Checked> doubtful) {
        boolean differs = doubtful.stream().anyMatch(checked -> checked.finding() == Finding.DOES_NOT);
        return doubtful.isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(differs ? "court.doubt" : "court.doubt.untold"));
    }

    String mark(Mark mark) {
        return words.get("court.mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    String exhibit(Exhibit exhibit) {
        return words.get("court.exhibit." + exhibit.kind().name().toLowerCase(Locale.ROOT));
    }
}
