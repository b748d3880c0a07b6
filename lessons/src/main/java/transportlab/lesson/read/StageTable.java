package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.stage.By;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;

/** Reads which part of the stage a page shows. What is not said is everything, or else the usual. */
final class StageTable {
    private StageTable() {}

    static Show.Stage of(Fields fields) {
        List<From> from = values(fields, "from", From.values(), List.of(From.values()));
        List<Show.Column> columns = new ArrayList<>();
        for (By by : values(fields, "by", By.values(), List.of(By.values()))) {
            for (Proof proof : values(fields, "proof", Proof.values(), List.of(Proof.COOKIE))) {
                for (Guard guard : values(fields, "guard", Guard.values(), List.of(Guard.NONE))) {
                    columns.add(new Show.Column(by, proof, guard));
                }
            }
        }
        if (columns.size() > Show.Stage.MOST_COLUMNS) {
            fields.mistake(
                    "by",
                    "this table has " + columns.size() + " columns, each of 'by' with each of 'proof' and 'guard'; "
                            + Show.Stage.MOST_COLUMNS + " at most");
        }
        return new Show.Stage(from, columns);
    }

    private static <E extends Enum<E>> List<E> values(Fields fields, String key, E[] all, List<E> usual) {
        List<E> found = new ArrayList<>();
        for (String word : fields.texts(key)) {
            Optional<E> value = Cell.find(all, word);
            value.ifPresentOrElse(
                    found::add,
                    () -> fields.mistake(
                            key,
                            "there is no " + key + " '" + word + "'; there are "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(all).map(Cell::key).toList())));
        }
        return found.isEmpty() ? usual : List.copyOf(found);
    }
}
