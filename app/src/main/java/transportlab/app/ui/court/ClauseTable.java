package transportlab.app.ui.court;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Time;
import transportlab.lesson.court.Verdict;
import transportlab.words.Words;

/** A row for each clause of a sentence, and for each time what is ruled on it: a shape and a word. */
final class ClauseTable extends GridPane {
    private static final double MARK = 16;
    private static final double COLUMN = 106;
    private static final double WIDE_COLUMN = 132;

    /** How many letters fit into the usual column. */
    private static final int SHORT = 8;

    private final CourtModel model;
    private final Words words;
    private final CourtWords said;
    private final double size;
    private int row;

    /**
     * @param size how many times as large as usual the letters are
     */
    ClauseTable(CourtModel model, Words words, double size) {
        this.model = model;
        this.words = words;
        this.said = new CourtWords(words);
        this.size = size;
        setId("court-clauses");
        getStyleClass().add("court-clauses");
        Sentence sentence = model.sentence();
        columns();
        heads(sentence);
        List<Clause> clauses = sentence.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            clause(i, clauses.get(i));
        }
        if (clauses.size() > 1) {
            whole(sentence);
        }
    }

    private void columns() {
        ColumnConstraints says = new ColumnConstraints();
        says.setHgrow(Priority.ALWAYS);
        says.setMinWidth(0);
        getColumnConstraints().add(says);
        for (int i = 0; i < Time.values().length; i++) {
            ColumnConstraints verdict = new ColumnConstraints(width() * size);
            verdict.setHalignment(HPos.LEFT);
            getColumnConstraints().add(verdict);
        }
    }

    /** The longest verdict needs more room, which is taken only if it is there. */
    private double width() {
        boolean longest = model.sentence().clauses().stream()
                .flatMap(clause -> clause.verdicts().values().stream())
                .anyMatch(verdict -> said.verdict(verdict).length() > SHORT);
        return longest ? WIDE_COLUMN : COLUMN;
    }

    private void heads(Sentence sentence) {
        add(cell(Ui.wrapped(words.get("court.part"), "muted", "small"), false), 0, row);
        for (Time time : Time.values()) {
            boolean asked = time == sentence.asks();
            add(cell(Ui.wrapped(said.time(time), asked ? "strong" : "muted", "small"), false), 1 + time.ordinal(), row);
        }
        row++;
    }

    private void clause(int index, Clause clause) {
        boolean chosen = index == model.clauseNumber();
        Label says = Ui.wrapped(clause.says(), chosen ? "strong" : "body");
        HBox left = Ui.row(8, Ui.icon(chosen ? Feather.CHEVRON_RIGHT : Feather.MINUS, 16), Ui.grow(says));
        left.getChildren().get(0).setOpacity(chosen ? 1 : 0);
        said.doubt(model.doubtful(clause)).ifPresent(doubt -> left.getChildren().add(Ui.label(doubt, "badge")));
        HBox cell = cell(left, chosen);
        cell.setId("court-clause-" + (index + 1));
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(spoken(clause));
        add(cell, 0, row);
        for (Time time : Time.values()) {
            add(cell(verdict(clause.verdicts().get(time)), chosen), 1 + time.ordinal(), row);
        }
        getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == row)
                .forEach(node -> node.setOnMouseClicked(event -> model.lookAt(index)));
        row++;
    }

    private String spoken(Clause clause) {
        StringBuilder all = new StringBuilder(clause.says());
        for (Time time : Time.values()) {
            all.append(' ')
                    .append(said.time(time))
                    .append(": ")
                    .append(said.verdict(clause.verdicts().get(time)))
                    .append('.');
        }
        return all.toString();
    }

    private void whole(Sentence sentence) {
        add(cell(Ui.wrapped(words.get("court.whole"), "muted"), false), 0, row);
        for (Time time : Time.values()) {
            add(cell(verdict(sentence.verdict(time)), false), 1 + time.ordinal(), row);
        }
        row++;
    }

    private HBox verdict(Verdict verdict) {
        return Ui.row(7, new VerdictMark(verdict, MARK * size), Ui.grow(Ui.wrapped(said.verdict(verdict))));
    }

    private HBox cell(Region content, boolean chosen) {
        HBox cell = Ui.row(0, Ui.grow(content));
        cell.setPadding(new Insets(row == 0 ? 3 : 5, 6, row == 0 ? 3 : 5, 6));
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setMinWidth(0);
        cell.getStyleClass().add("court-cell");
        if (chosen) {
            cell.getStyleClass().add("chosen");
        }
        return cell;
    }
}
