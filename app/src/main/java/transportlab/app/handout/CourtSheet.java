package transportlab.app.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Table;
import transportlab.lesson.court.Time;
import transportlab.lesson.court.Verdict;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/** The court on paper: each sentence with boxes for three times, or with its verdicts and what they rest on. */
final class CourtSheet {
    private final Court court;
    private final Words words;
    private final Figured figured;
    private final ShowParts shows;

    /**
     * @param figured null for a sheet without answers
     */
    CourtSheet(Court court, Figured figured, Client.Cache clients, Words words) {
        this.court = court;
        this.figured = figured;
        this.words = words;
        this.shows = new ShowParts(court.lesson(), figured != null, clients, words);
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(text(Span.plain(words.get("handout.court.intro")), Part.Role.BODY));
        if (figured == null) {
            parts.add(new Part.Blanks(List.of(words.get("handout.name"), words.get("handout.date"))));
        }
        for (int i = 0; i < court.sentences().size(); i++) {
            Sentence sentence = court.sentences().get(i);
            Filling filling = new Filling(court.lesson(), evidence(i), words, figured != null);
            List<Part> all = new ArrayList<>();
            all.add(new Part.Heading(3, (i + 1) + ". " + sentence.text(), false));
            all.addAll(filling.parts(sentence.step().text(), sentence.step().experiment()));
            all.addAll(figured == null ? asked() : List.of(verdicts(sentence)));
            parts.add(new Part.Together(all));
            if (figured != null) {
                parts.addAll(told(i, sentence, filling));
            }
        }
        return parts;
    }

    private Evidence evidence(int sentence) {
        return figured == null ? Evidence.NOTHING : figured.page(sentence).evidence();
    }

    private List<Part> asked() {
        List<String> head = Stream.concat(
                        Stream.of(words.get("handout.court.when")),
                        Arrays.stream(Verdict.values()).map(this::word))
                .toList();
        List<List<String>> rows = Arrays.stream(Time.values())
                .map(time -> Stream.concat(Stream.of(word(time)), Collections.nCopies(4, "").stream())
                        .toList())
                .toList();
        return List.of(new Part.Together(List.of(
                new Part.Table(head, rows, List.of(5, 2, 2, 2, 3)),
                new Part.Blanks(List.of(words.get("handout.because"))))));
    }

    private List<Part> told(int index, Sentence sentence, Filling filling) {
        Step step = sentence.step();
        List<Part> parts = new ArrayList<>();
        for (Clause clause : sentence.clauses()) {
            List<Span> because = new ArrayList<>();
            if (sentence.clauses().size() > 1) {
                because.add(new Span(Marked.plain(clause.says()) + " ", Span.Style.STRONG));
            }
            because.addAll(filling.spans(clause.because(), step.experiment()));
            parts.add(text(because, Part.Role.BODY));
        }
        for (Table table : sentence.tables()) {
            List<Integer> shares = table.columns().stream().map(column -> 1).toList();
            parts.add(new Part.Table(
                    plain(table.columns()),
                    table.rows().stream().map(CourtSheet::plain).toList(),
                    shares));
        }
        for (Show show : sentence.shows()) {
            parts.addAll(shown(index, step, show));
        }
        if (!step.reveal().isEmpty()) {
            parts.add(new Part.Heading(4, words.get("court.exhibit.believed"), false));
            parts.addAll(filling.parts(step.reveal(), step.experiment()));
        }
        parts.addAll(SourceList.of(step.sources(), true, words.get("court.exhibit.sources")));
        return parts;
    }

    private Part verdicts(Sentence sentence) {
        List<String> head = Stream.concat(
                        Stream.of(words.get("court.part")),
                        Arrays.stream(Time.values()).map(this::word))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Clause clause : sentence.clauses()) {
            String which = clause.which().isEmpty() ? "" : "\n" + words.with("court.which", "which", clause.which());
            rows.add(row(Marked.plain(clause.says() + which), time -> clause.verdicts()
                    .get(time)));
        }
        if (sentence.clauses().size() > 1) {
            rows.add(row(words.get("court.whole"), sentence::verdict));
        }
        return new Part.Together(List.of(new Part.Table(head, rows, List.of(6, 2, 2, 2))));
    }

    private List<String> row(String says, Function<Time, Verdict> verdict) {
        return Stream.concat(
                        Stream.of(says),
                        Arrays.stream(Time.values()).map(verdict).map(this::word))
                .toList();
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(Marked::plain).toList();
    }

    private List<Part> shown(int page, Step step, Show show) {
        if (show instanceof Show.Messages messages) {
            return shows.messages(page, messages);
        }
        if (show instanceof Show.Strip strip) {
            return shows.strip(page, strip, null);
        }
        if (show instanceof Show.Swept swept) {
            return shows.swept(page, swept, evidence(page));
        }
        if (show instanceof Show.Stage stage) {
            return shows.stage(stage, evidence(page));
        }
        return show instanceof Show.Survived survived
                ? shows.survived(survived, evidence(page), figured)
                : shows.bars(page, step, (Show.Chart) show, evidence(page), figured);
    }

    private String word(Verdict verdict) {
        return words.get("court.verdict." + verdict.key());
    }

    private String word(Time time) {
        return words.get("court.time." + time.key());
    }

    private static Part text(List<Span> spans, Part.Role role) {
        return new Part.Text(spans, role);
    }
}
