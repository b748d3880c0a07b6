package transportlab.app.ui.present;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Summary;
import transportlab.measure.Verdicts;
import transportlab.visualizer.sentence.FallbackCost;

/** What is shown to the room, which page of it, and whether the screen is black. */
public final class PresentModel {
    /** The pages in their order. */
    public enum Page {
        REQUESTS,
        BYTES,
        DELAY,
        /** What falling back cost, where somebody had to. */
        FALLBACK,
        SO_WHAT
    }

    private static final int MOST_ROWS = 6;

    /**
     * What a room can read: six transports at the most, the one with the most bytes, the one with the fewest, and some
     * between; what is said is said of these.
     */
    static Result few(Result whole) {
        List<String> all = whole.experiment().transports();
        if (all.size() <= MOST_ROWS) {
            return whole;
        }
        List<String> byBytes = all.stream()
                .sorted(Comparator.comparingDouble(id -> -bytes(whole, id)))
                .toList();
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            chosen.add(byBytes.get(Math.round(i * (byBytes.size() - 1) / (MOST_ROWS - 1f))));
        }
        List<String> shown = all.stream().filter(chosen::contains).toList();
        Result.ExperimentFacts of = whole.experiment();
        return new Result(
                whole.schema(),
                whole.environment(),
                new Result.ExperimentFacts(of.name(), shown, of.options(), of.repetitions(), of.completed()),
                whole.trials().stream()
                        .filter(trial -> chosen.contains(trial.transport()))
                        .toList(),
                whole.discarded(),
                Verdicts.summary(shown, whole.trials()));
    }

    /** Without figures at the end. */
    private static double bytes(Result whole, String id) {
        Summary.Values values =
                whole.summary().transports().getOrDefault(id, Map.of()).get(Metric.BYTES.key());
        return values == null ? 0 : values.median();
    }

    private final Result whole;
    private final Result shown;
    private final List<Page> pages;

    public PresentModel(Result whole) {
        this.whole = whole;
        this.shown = few(whole);
        boolean fellBack = FallbackCost.fellBack(whole);
        this.pages = Arrays.stream(Page.values())
                .filter(each -> each != Page.FALLBACK || fellBack)
                .toList();
    }

    /** All of it. */
    Result whole() {
        return whole;
    }

    /** As much of it as a room can read. */
    Result shown() {
        return shown;
    }

    /** How many pages there are. */
    int pages() {
        return pages.size();
    }

    /** The page's place, from 0. */
    int place() {
        return pages.indexOf(page());
    }

    // Properties
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.REQUESTS);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public Page page() {
        return page.get();
    }

    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public boolean isBlank() {
        return blank.get();
    }

    // Commands

    /** The next page; the last one stays. */
    public void next() {
        turn(1);
    }

    /** The page before; the first one stays. */
    public void back() {
        turn(-1);
    }

    private void turn(int by) {
        int to = place() + by;
        if (to >= 0 && to < pages.size()) {
            page.set(pages.get(to));
        }
        blank.set(false);
    }

    public void toggleBlank() {
        blank.set(!blank.get());
    }
}
