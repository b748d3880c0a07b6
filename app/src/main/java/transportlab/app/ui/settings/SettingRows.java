package transportlab.app.ui.settings;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Help;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.experiment.BadInput;
import transportlab.experiment.NamedLink;
import transportlab.visualizer.sentence.LinkText;
import transportlab.words.Words;

/** A row for each setting: its name, its editor, and below them what is wrong with what was typed. */
final class SettingRows {
    private static final double NAME = 158;
    private static final double UNIT = 58;

    /** The settings whose names are words of the program, with their terms in the glossary. */
    private static final Map<String, String> TERMS =
            Map.of("repetitions", "round", "arrivals", "poisson", "poll-clock", "poll-clock");

    private final SettingsModel settings;
    private final Shared shared;
    private final Words words;
    private final Runnable changed;
    private final Runnable anew;

    /**
     * @param changed called when a number has changed
     * @param anew shows all rows again, because one choice can change others
     */
    SettingRows(SettingsModel settings, Shared shared, Runnable changed, Runnable anew) {
        this.settings = settings;
        this.shared = shared;
        this.words = shared.words();
        this.changed = changed;
        this.anew = anew;
    }

    VBox number(Setting setting) {
        Label problem = problem();
        NumberEditor editor = new NumberEditor(setting, settings, shared, of -> {
            tell(of.field(), problem);
            changed.run();
        });
        editor.slider().setMinWidth(160);
        editor.slider().setMaxWidth(160);
        editor.field().setMinWidth(92);
        editor.field().setMaxWidth(92);
        VBox name = new VBox(named(setting.key()));
        // if letters are large, the names get the space of the hints
        Optional<String> said =
                shared.desk().scaleProperty().get() > 1.25 ? Optional.empty() : words.find("hint." + setting.key());
        said.ifPresent(hint -> name.getChildren().add(Ui.wrapped(hint, "muted", "small")));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setAlignment(Pos.CENTER_LEFT);
        Label unit = Ui.label(words.get("unit." + setting.key()), "muted", "small");
        unit.setMinWidth(UNIT);
        HBox row = Ui.row(14, name, editor.slider(), editor.field(), unit);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(3, row, problem);
    }

    /** The name of a setting, with a question mark if it is a word of the program. */
    private HBox named(String key) {
        HBox named = Ui.row(0, Ui.label(words.get("setting." + key), "body"));
        Optional.ofNullable(TERMS.get(key))
                .ifPresent(term -> named.getChildren().add(new Help(words, term)));
        return named;
    }

    Choice<NamedLink> links() {
        Choice<NamedLink> links = new Choice<>(words.get("drawer.link"), link -> {
            choose(link.options());
        });
        for (NamedLink link : NamedLink.ALL) {
            links.with(
                    link,
                    LinkText.in(words.language().getLanguage()).name(link),
                    "link-" + link.id(),
                    link.isIn(settings.options()));
        }
        return links;
    }

    /**
     * Takes these options. If one of them cannot be taken, a message says why, and the rows show the values that still
     * apply.
     */
    private void choose(Map<String, String> options) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            try {
                settings.set(option.getKey(), option.getValue());
            } catch (BadInput e) {
                shared.messages().say(Reasons.of(e, option.getKey(), words));
            }
        }
        anew.run();
    }

    VBox seed() {
        Label problem = problem();
        CheckedField field = checked("seed", settings.seed(), problem);
        Button fresh = Ui.button(words.get("drawer.newSeed"), Feather.REFRESH_CW, () -> {
            settings.newSeed();
            field.show(settings.option("seed"));
            tell(field, problem);
        });
        VBox name = new VBox(
                Ui.label(words.get("setting.seed"), "body"), Ui.wrapped(words.get("hint.seed"), "muted", "small"));
        name.setMinWidth(NAME);
        HBox place = Ui.row(0, fresh);
        place.setMinWidth(160);
        return new VBox(Ui.row(14, name, place, field), problem);
    }

    /** A line under a setting that says why it cannot be taken. */
    private static Label problem() {
        Label problem = Ui.wrapped("", "small", "problem");
        problem.setManaged(false);
        return problem;
    }

    private CheckedField checked(String key, CheckedField.Held held, Label problem) {
        CheckedField field = new CheckedField(key, held.value().get(), held, words, of -> tell(of, problem));
        field.setMinWidth(92);
        field.setMaxWidth(92);
        return field;
    }

    private static void tell(CheckedField field, Label problem) {
        problem.setText(field.problem());
        problem.setManaged(!field.problem().isEmpty());
    }

    HBox scale() {
        Choice<Double> box =
                new Choice<>(words.get("drawer.scale"), shared.desk().scaleProperty()::set);
        for (double scale : new double[] {1, 1.25, 1.5}) {
            String percent = Math.round(scale * 100) + "%";
            box.with(
                    scale,
                    percent,
                    "scale-" + Math.round(scale * 100),
                    shared.desk().scaleProperty().get() == scale);
        }
        Label name = Ui.label(words.get("drawer.scale"), "body");
        name.setMinWidth(NAME);
        return Ui.row(16, name, box);
    }

    CheckBox motion() {
        CheckBox box = new CheckBox(words.get("drawer.motion"));
        box.selectedProperty().bindBidirectional(shared.desk().reducedMotionProperty());
        box.setMinHeight(38);
        return box;
    }

    HBox choice(String key, String... options) {
        Choice<String> box = new Choice<>(words.get("setting." + key), option -> {
            choose(Map.of(key, option));
        });
        for (String option : options) {
            box.with(option, words.get("choice." + option), key + "-" + option, option.equals(settings.option(key)));
        }
        Region name = named(key);
        name.setMinWidth(130);
        HBox row = Ui.row(10, name, box);
        row.setMinHeight(38);
        return row;
    }

    /** A text, because it has two numbers, each with its unit. */
    VBox bandwidth() {
        Label problem = problem();
        CheckedField.Held held = new CheckedField.Held(
                () -> settings.option("bandwidth"),
                before -> settings.trySet("bandwidth", before),
                typed -> settings.set("bandwidth", typed));
        CheckedField field = checked("bandwidth", held, problem);
        field.setMinWidth(266);
        field.setMaxWidth(266);
        VBox name = new VBox(
                Ui.label(words.get("setting.bandwidth"), "body"),
                Ui.wrapped(words.get("hint.bandwidth"), "muted", "small"));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        return new VBox(Ui.row(14, name, field), problem);
    }

    VBox port() {
        Label problem = problem();
        CheckedField field = checked("port", settings.portHeld(), problem);
        VBox name = new VBox(
                Ui.label(words.get("setting.port"), "body"), Ui.wrapped(words.get("hint.port"), "muted", "small"));
        name.setMinWidth(NAME);
        Region gap = new Region();
        gap.setMinWidth(160);
        return new VBox(Ui.row(14, name, gap, field), problem);
    }
}
