package transportlab.app.ui.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.OptionRange;
import transportlab.experiment.OptionUnit;
import transportlab.measure.Result;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.sentence.Sentences;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Words;

/** The state of the Scale screen: a sweep over clients, and one over any setting. Must be used on the JavaFX thread. */
public final class ScaleModel {
    /** What the screen shows. */
    public enum View {
        CLIENTS,
        SETTING,
        PUBLISHED
    }

    /** The figures of which a server has only so much. */
    static final List<Figure> LIMITED = List.of(Figure.TRAFFIC, Figure.REQUESTS, Figure.CONNECTIONS, Figure.MEMORY);

    /** More clients than this are not measured here. So many tell how much memory each takes. */
    private static final int MOST_MEASURED = 500;

    private static final double FIRST_CLIENTS = 100_000;

    // Properties
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.CLIENTS);
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(Figure.TRAFFIC);
    private final Map<View, DoubleProperty> at = new EnumMap<>(View.class);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private final CompareModel compare;
    private final Sweeping sweeping;
    private final Ranges ranges = new Ranges();
    private final Map<Figure, Double> limits = new EnumMap<>(
            Map.of(Figure.TRAFFIC, 1e9, Figure.REQUESTS, 10_000.0, Figure.CONNECTIONS, 100_000.0, Figure.MEMORY, 16e9));
    private String setting = "poll-interval";
    private int points = 7;
    private boolean fromSettings;
    private Map<String, String> borrowed;
    private String lender = "";
    private boolean visible;
    private final Set<View> moved = EnumSet.noneOf(View.class);

    public ScaleModel(CompareModel compare, Runs runs, UiQueue ui) {
        this.compare = compare;
        this.sweeping = new Sweeping(runs, ui, this::pointsChanged);
        at.put(View.CLIENTS, new SimpleDoubleProperty(FIRST_CLIENTS));
        at.put(View.SETTING, new SimpleDoubleProperty(Double.NaN));
        at.put(View.PUBLISHED, new SimpleDoubleProperty(Double.NaN));
        view.addListener((of, before, now) -> refresh());
        figure.addListener((of, before, now) -> changed());
        compare.resultProperty().addListener((of, before, now) -> refresh());
        runs.runningProperty().addListener((of, before, now) -> {
            if (now) {
                sweeping.stopCalculating();
            }
            refresh();
        });
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** The value of the setting at which values are read. */
    public DoubleProperty atProperty() {
        return at.get(view.get());
    }

    DoubleProperty atProperty(View of) {
        return at.get(of);
    }

    /** Goes up with every change, except when another value is read. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What is known so far; null if these settings cannot be varied. */
    public Sweep sweep() {
        return sweeping.sweep();
    }

    /** What calculates and measures. */
    Sweeping sweeping() {
        return sweeping;
    }

    public boolean isMeasuring() {
        return sweeping.isMeasuring();
    }

    double limit(Figure of) {
        return limits.get(of);
    }

    /** The setting of the second view. */
    String setting() {
        return setting;
    }

    /** The settings that can be varied. */
    List<String> settings() {
        return Ranges.keys(options());
    }

    /** Both ends of the range of the setting, as texts of its option. */
    String[] range() {
        return ranges.ends(setting, options());
    }

    /** How many values of the setting are measured. */
    int points() {
        return points;
    }

    /** Between which values the range may lie. */
    OptionRange allowed() {
        return ranges.allowed(setting, options());
    }

    /** The result whose settings are used; null for the settings of the next run. */
    Result result() {
        return fromSettings || isBorrowed() ? null : compare.result();
    }

    boolean hasResult() {
        return compare.result() != null;
    }

    /** The options that do not change. */
    private Map<String, String> options() {
        Map<String, String> all = new LinkedHashMap<>(new ExperimentOptions().values());
        if (isBorrowed()) {
            all.putAll(borrowed);
            return all;
        }
        all.putAll(
                result() == null
                        ? compare.settings().options()
                        : result().experiment().options());
        return all;
    }

    /** The preset or file that the settings came from. */
    String name() {
        if (isBorrowed()) {
            return lender;
        }
        return result() == null
                ? compare.settings().name()
                : result().experiment().name();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    // Commands

    /**
     * Uses the settings of somebody else, such as a lesson, and varies one of them, until they are given back.
     *
     * @param from what the settings are called
     */
    public void borrow(Map<String, String> settings, String from, Over over) {
        borrowed = Map.copyOf(settings);
        lender = from;
        setting = over.key();
        at.get(View.SETTING).set(Double.NaN);
        moved.remove(View.SETTING);
        ranges.choose(
                setting, over.values().get(0), over.values().get(over.values().size() - 1), options());
        view.set(View.SETTING);
        refresh();
    }

    /** Uses the settings of Compare again. */
    public void giveBack() {
        if (isBorrowed()) {
            borrowed = null;
            lender = "";
        }
    }

    /** Whether the settings are those of somebody else. */
    boolean isBorrowed() {
        return borrowed != null;
    }

    /** What the settings of somebody else are called. */
    String lender() {
        return lender;
    }

    /** Takes the settings of the next run on Compare, or those of the result there. */
    public void takeSettings(boolean ofNextRun) {
        giveBack();
        fromSettings = ofNextRun;
        refresh();
    }

    /** Reads values at another value of the setting. */
    public void moveTo(double value) {
        moved.add(view.get());
        atProperty().set(value);
    }

    /** Changes what the server has. */
    void limit(Figure of, double value) {
        limits.put(of, value);
        changed();
    }

    /** Varies another setting. */
    public void vary(String key) {
        setting = key;
        at.get(View.SETTING).set(Double.NaN);
        moved.remove(View.SETTING);
        refresh();
    }

    /** Measures so many values of the setting. */
    void measureAt(int many) {
        points = many;
        refresh();
    }

    /** @return whether the setting can be varied between these values; nothing changes otherwise */
    boolean between(String from, String to) {
        boolean right = ranges.choose(setting, from, to, options());
        if (right) {
            refresh();
        }
        return right;
    }

    /** Says whether the screen is shown. Nothing is calculated for a screen that nobody sees. */
    public void shown(boolean now) {
        visible = now;
        if (now) {
            refresh();
        } else {
            sweeping.stopCalculating();
        }
    }

    /** Makes the sweep that belongs to the settings, and calculates what it lacks. */
    private void refresh() {
        if (visible && view.get() != View.PUBLISHED) {
            try {
                Over over = over();
                SweepPlan plan = new SweepPlan(over, given()).measuringAt(measured(over));
                sweeping.take(plan, ofResult(plan));
                within(over);
                sweeping.calculate();
            } catch (BadInput e) {
                sweeping.takeNothing(e.getMessage());
            }
        }
        changed();
    }

    private ExperimentOptions given() throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(name());
        for (Map.Entry<String, String> option : options().entrySet()) {
            all.set(option.getKey(), option.getValue(), option.getKey());
        }
        boolean polls = view.get() == View.SETTING && setting.equals("poll-interval");
        double twice =
                2 * OptionUnit.SECONDS.number(polls ? range()[1] : options().get("poll-interval"));
        if (OptionUnit.SECONDS.number(options().get("duration")) < twice) {
            // clients have to ask while it is measured
            all.set("duration", OptionUnit.SECONDS.text(twice), "duration");
        }
        return all.set("mode", "both", "mode").set("repetitions", "1", "repetitions");
    }

    private Over over() throws BadInput {
        Over over = view.get() == View.CLIENTS ? Ranges.clients() : ranges.of(setting, options());
        return result() == null ? over : over.with(options().get(over.key()));
    }

    private List<Integer> measured(Over over) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < over.values().size(); i++) {
            boolean few = view.get() == View.CLIENTS && over.number(i) > 1 && over.number(i) <= MOST_MEASURED;
            if (few || view.get() == View.SETTING && isMeasured(i, over.values().size())) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    /** The measured values are spread evenly over the calculated ones. */
    private boolean isMeasured(int index, int of) {
        int most = Math.min(points, of);
        return IntStream.range(0, most).anyMatch(i -> Math.round((double) i * (of - 1) / (most - 1)) == index);
    }

    /** What the result on Compare has measured is a point too. */
    private List<SweepPoint> ofResult(SweepPlan plan) {
        Over over = plan.over();
        OptionalInt index = over.indexOf(over.unit().number(options().get(over.key())));
        boolean fits = result() != null
                && index.isPresent()
                && !options().get(over.key()).isEmpty()
                && (over.key().equals("duration")
                        || options().get("duration").equals(plan.options().get("duration")));
        return !fits ? List.of() : plan.points(index.getAsInt(), Result.measured(result().all()));
    }

    /** There is another point, so the first crossing may be elsewhere. */
    private void pointsChanged() {
        if (sweep() != null && view.get() != View.PUBLISHED) {
            within(sweep().over());
        }
        changed();
    }

    /** Until the user moves it, the slider is at the crossing that the headline names, or at the value of the settings. */
    private void within(Over over) {
        double least = over.number(0);
        double most = over.number(over.values().size() - 1);
        double now = atProperty().get();
        if (view.get() == View.SETTING && !moved.contains(View.SETTING)
                || Double.isNaN(now)
                || now < least
                || now > most) {
            double ofSettings =
                    OptionUnit.of(over.key()).orElseThrow().number(options().get(over.key()));
            double first = new SweepSentences(sweep(), Words.of("en", Sentences.WORDS))
                    .told()
                    .map(crossing -> crossing.at())
                    .orElse(ofSettings);
            atProperty().set(Math.max(least, Math.min(most, first)));
        }
    }

    /** Measures the values that have not been measured. */
    public void measure() {
        sweeping.measure();
    }

    /** Stops measuring. What is finished is kept. */
    public void stopMeasuring() {
        sweeping.stop();
    }

    public void close() {
        sweeping.close();
    }
}
