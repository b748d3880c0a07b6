package transportlab.app.ui.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Summary;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.FallbackCost;
import transportlab.visualizer.sentence.Standing;
import transportlab.visualizer.why.Why;
import transportlab.visualizer.why.Whys;
import transportlab.words.Words;

/** The state of the presentation of a result: what is shown, on which page, and whether the screen is black. */
public final class PresentModel {
    /** The pages in their order. */
    public enum Page {
        /** What became of each technique over a path; only if one did not deliver everything. */
        OUTCOME,
        REQUESTS,
        BYTES,
        DELAY,
        /** What falling back cost; only if a client had to fall back. */
        FALLBACK,
        SO_WHAT
    }

    private static final int MOST_ROWS = 6;

    /**
     * The part of a result that an audience can read: six transports at most. Unless the user has chosen others, these
     * are the four default transports, as far as they were measured, and then those with the most bytes. A transport
     * that was not run or failed is shown only if the user chooses it, or if there is no other.
     */
    static Result few(Result whole) {
        return whole.experiment().transports().size() <= MOST_ROWS ? whole : few(whole, usual(whole));
    }

    /** The result with these transports only. Their verdicts are those of the whole result. */
    static Result few(Result whole, List<String> ids) {
        Set<String> chosen = Set.copyOf(ids);
        Result.ExperimentFacts of = whole.experiment();
        Map<String, Map<String, Summary.Values>> values = new LinkedHashMap<>();
        ids.stream()
                .filter(whole.summary().transports()::containsKey)
                .forEach(id -> values.put(id, whole.summary().transports().get(id)));
        return new Result(
                whole.schema(),
                whole.environment(),
                new Result.ExperimentFacts(of.name(), ids, of.options(), of.repetitions(), of.completed()),
                whole.trials().stream()
                        .filter(trial -> chosen.contains(trial.transport()))
                        .toList(),
                whole.discarded(),
                new Summary(
                        values,
                        whole.summary().verdicts().stream()
                                .filter(verdict -> chosen.contains(verdict.a()) && chosen.contains(verdict.b()))
                                .toList()));
    }

    private static List<String> usual(Result whole) {
        Standing standing = new Standing(whole);
        List<String> all = whole.experiment().transports();
        List<String> run = all.stream()
                .filter(id -> standing.of(id) != Standing.State.NOT_RUN && standing.of(id) != Standing.State.FAILED)
                .toList();
        List<String> ranked = new ArrayList<>();
        Happenings.of(whole).stream()
                .filter(each -> !each.isDelivered())
                .map(Happened::transport)
                .limit(MOST_ROWS / 2)
                .forEach(ranked::add);
        DEFAULT.stream()
                .filter(run::contains)
                .filter(id -> !ranked.contains(id))
                .forEach(ranked::add);
        List<String> first = List.copyOf(ranked);
        run.stream()
                .filter(id -> !first.contains(id))
                .sorted(Comparator.comparingDouble(id -> -bytes(whole, id)))
                .forEach(ranked::add);
        List<String> chosen = ranked.isEmpty() ? all : ranked.subList(0, Math.min(MOST_ROWS, ranked.size()));
        return all.stream().filter(chosen::contains).limit(MOST_ROWS).toList();
    }

    private static double bytes(Result whole, String id) {
        Summary.Values values =
                whole.summary().transports().getOrDefault(id, Map.of()).get(Metric.BYTES.key());
        return values == null ? 0 : values.median();
    }

    private static final List<String> DEFAULT =
            List.of(ExperimentOptions.defaultOf("transports").split(","));

    private Result whole;
    private Result shown;
    private List<Page> pages;
    private boolean choosing;
    private int asked = -1;

    public PresentModel(Result whole) {
        take(whole, few(whole));
        page.set(pages.get(0));
    }

    private void take(Result all, Result few) {
        whole = all;
        shown = few;
        boolean fellBack = FallbackCost.fellBack(whole);
        boolean stopped = Happenings.of(whole).stream().anyMatch(each -> !each.isDelivered());
        boolean costs = !stopped || whole.trials().stream().anyMatch(Measurement::comparable);
        pages = Arrays.stream(Page.values())
                .filter(each -> switch (each) {
                    case OUTCOME -> stopped;
                    case FALLBACK -> fellBack;
                    case SO_WHAT -> true;
                    default -> costs;
                })
                .toList();
    }

    /** Takes a newer result of the same run. The page and the choice of transports are kept. */
    public void refresh(Result more) {
        boolean chosen =
                !shown.experiment().transports().equals(few(whole).experiment().transports());
        List<String> ids = shown.experiment().transports();
        boolean same = more.experiment().transports().equals(whole.experiment().transports());
        take(more, same && chosen ? few(more, ids) : few(more));
        if (!pages.contains(page.get())) {
            page.set(pages.get(0));
        }
    }

    /** Whether the choice of rows is open. */
    boolean isChoosing() {
        return choosing;
    }

    void toggleChoosing() {
        choosing = !choosing;
    }

    boolean isShown(String id) {
        return shown.experiment().transports().contains(id);
    }

    /** Whether the row can be added or removed. From one to six rows are shown. */
    boolean canToggle(String id) {
        int count = shown.experiment().transports().size();
        return isShown(id) ? count > 1 : count < MOST_ROWS;
    }

    /** Adds a row, or removes it. */
    void toggle(String id) {
        if (canToggle(id)) {
            List<String> ids = whole.experiment().transports().stream()
                    .filter(each -> each.equals(id) != isShown(each))
                    .toList();
            shown = few(whole, ids);
        }
    }

    /** The whole result. */
    Result whole() {
        return whole;
    }

    /** The part of the result that is shown. */
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

    /** The column that the page shows; empty for a page without rows. */
    private Optional<Why.Column> column() {
        return switch (page()) {
            case REQUESTS -> Optional.of(Why.Column.REQUESTS);
            case BYTES -> Optional.of(Why.Column.BYTES);
            case DELAY -> Optional.of(Why.Column.DELAY);
            default -> Optional.empty();
        };
    }

    /** The row whose figure is explained, from 0; -1 for none. */
    int asked() {
        return column().isPresent() ? asked : -1;
    }

    /** Why the figure of the row is what it is; empty if none is asked for. */
    Optional<Why> why(Words words) {
        List<String> ids = shown.experiment().transports();
        return asked < 0 || asked >= ids.size()
                ? Optional.empty()
                : column().flatMap(which -> new Whys(whole, words).of(ids.get(asked), which, false));
    }

    // Properties
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>();
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

    /** Turns to the next page, unless this is the last one. */
    public void next() {
        turn(1);
    }

    /** Turns to the previous page, unless this is the first one. */
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

    /** Explains the figure of the next row, or of the previous one. Beyond the last row, none is explained. */
    public void ask(int by) {
        int rows = shown.experiment().transports().size();
        asked = column().isEmpty() ? -1 : Math.floorMod(asked + by + 1, rows + 1) - 1;
    }

    /**
     * Explains no figure any more.
     *
     * @return whether one was explained
     */
    public boolean askNothing() {
        boolean explained = asked() >= 0;
        asked = -1;
        return explained;
    }

    public void toggleBlank() {
        blank.set(!blank.get());
    }
}
