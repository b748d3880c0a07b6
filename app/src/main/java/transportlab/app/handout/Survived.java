package transportlab.app.handout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Evidence;
import transportlab.measure.Measurement;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.OutcomeWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What became of transports over a path, as a table. */
record Survived(Lesson lesson, Show.Survived show, Evidence evidence, Words words) {
    List<Part> parts(Figured figured) {
        List<Measurement> trials = lesson.transports(show.experiment()).stream()
                .flatMap(id -> evidence.trials(show.experiment(), id).stream())
                .toList();
        boolean calculated = trials.stream().noneMatch(trial -> "live".equals(trial.mode()));
        OutcomeWords said = new OutcomeWords(words, calculated);
        List<String> ids = trials.stream()
                .map(Measurement::transport)
                .distinct()
                .sorted(Comparator.comparingInt(Catalogue.ids()::indexOf))
                .toList();
        List<List<String>> rows = ids.stream()
                .map(id -> Happenings.of(id, trials))
                .flatMap(Optional::stream)
                .map(of -> row(of, said))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> head = List.of(
                words.get("handout.transport"),
                words.get("outcome.column.happened"),
                words.get("outcome.column.delivered"),
                words.get("outcome.column.notice"));
        String origin = figured.origin(show.experiment(), ids, words) + together(trials.size() / ids.size());
        return List.of(new Part.Together(List.of(
                new Part.Table(head, rows, List.of(3, 5, 3, 4)), new Part.Text(Span.plain(origin), Part.Role.SMALL))));
    }

    /** Texts speak of one round, and this table of all. */
    private String together(int rounds) {
        return rounds < 2 ? "" : " " + words.with("handout.rounds", "n", rounds);
    }

    private List<String> row(Happened of, OutcomeWords said) {
        String reason = said.reason(of);
        String happened = said.word(of.outcome()) + (reason.isEmpty() ? "" : ": " + reason);
        String delivered = words.with(
                "outcome.of", "delivered", Numbers.whole(of.delivered()), "expected", Numbers.whole(of.expected()));
        return List.of(Catalogue.name(of.transport(), words.language()), happened, delivered, notice(of, said));
    }

    private String notice(Happened of, OutcomeWords said) {
        if (of.notice() == null) {
            return words.get("outcome.notice.nothing");
        }
        if (of.notice().isNever()) {
            return words.get("outcome.notice.never");
        }
        String what = said.noticed(of);
        return OutcomeWords.time(of.notice().millis()) + (what.isEmpty() ? "" : ", " + what);
    }
}
