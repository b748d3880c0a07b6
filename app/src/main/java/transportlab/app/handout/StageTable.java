package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import transportlab.app.lesson.StageWords;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Staged;
import transportlab.stage.From;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/**
 * Which page can read the account in which way, as a table.
 *
 * @param staged nothing on a sheet without answers, whose cells are empty
 */
record StageTable(Show.Stage show, Staged staged, Words words) {
    List<Part> parts() {
        List<String> head = Stream.concat(
                        Stream.of(words.get("handout.stage.page")),
                        show.columns().stream().map(this::name))
                .toList();
        List<List<String>> rows = show.from().stream().map(this::row).toList();
        List<Integer> shares = Stream.concat(
                        Stream.of(4), show.columns().stream().map(column -> 3))
                .toList();
        String common = new StageWords(words).common(show.columns());
        List<Part> parts = new ArrayList<>();
        if (!common.isEmpty()) {
            parts.add(new Part.Text(Span.plain(common), Part.Role.BODY));
        }
        parts.add(new Part.Table(head, rows, shares));
        if (!staged.browser().isEmpty()) {
            String origin = words.with("handout.figures.browser", "browser", staged.browser());
            parts.add(new Part.Text(Span.plain(origin), Part.Role.SMALL));
        }
        return List.of(new Part.Together(parts));
    }

    private String name(Show.Column column) {
        StageWords said = new StageWords(words);
        return (said.by(column.by()) + "\n" + said.column(column, show.columns())).strip();
    }

    private List<String> row(From from) {
        StageWords said = new StageWords(words);
        return Stream.concat(
                        Stream.of(said.from(from) + "\n" + said.note(from)),
                        show.columns().stream().map(column -> staged.at(column.cell(from))
                                .map(attempt -> said.came(attempt.came()))
                                .orElse("")))
                .toList();
    }
}
