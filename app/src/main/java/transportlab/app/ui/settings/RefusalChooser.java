package transportlab.app.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Refusals;
import transportlab.server.Refusal;
import transportlab.transport.Transport;
import transportlab.words.Words;

/**
 * For each technique, a choice of whether the server serves it or how it refuses it, with what a class will see of
 * that.
 *
 * @param changed called after a choice, because the rows of other techniques may change with it
 */
record RefusalChooser(SettingsModel settings, Words words, Runnable changed) {
    private static final String ALLOWED = "allowed";
    private static final double NAME = 152;

    VBox rows() {
        Label title = Ui.label(words.get("setting.refuse"), "body", "strong");
        VBox rows = new VBox(6, title, Ui.wrapped(words.get("hint.refuse"), "muted", "small"));
        rows.setPadding(new Insets(8, 0, 8, 0));
        Map<String, Refusal> refused = settings.experiment().refuse();
        Catalogue.all().stream()
                .filter(transport -> Refusals.canBeRefused(transport.info().id()))
                .forEach(transport -> rows.getChildren().add(row(transport, refused)));
        return rows;
    }

    private VBox row(Transport transport, Map<String, Refusal> refused) {
        String id = transport.info().id();
        String name = transport.info().name(words.language());
        Refusal now = refused.get(id);
        Choice<String> choice = new Choice<>(name, how -> choose(id, how));
        choice.with(ALLOWED, words.get("refusal." + ALLOWED), "refuse-" + id + "-" + ALLOWED, now == null);
        for (Refusal how : Refusal.values()) {
            choice.with(how.toString(), words.get("refusal." + how), "refuse-" + id + "-" + how, how == now);
        }
        Label label = Ui.label(name, "body");
        label.setMinWidth(NAME);
        label.setMaxWidth(NAME);
        HBox line = Ui.row(8, label, choice);
        VBox row = new VBox(1, line);
        List<String> said = new ArrayList<>();
        if (now != null) {
            said.add(words.get("refusal.seen." + now));
        }
        fallsWith(transport, refused).ifPresent(said::add);
        if (!said.isEmpty()) {
            Label seen = Ui.wrapped(String.join(" ", said), "muted", "small");
            seen.setPadding(new Insets(0, 0, 0, NAME + 8));
            row.getChildren().add(seen);
        }
        return row;
    }

    /** Says that this technique fails too, because it cannot begin without one that is refused. */
    private Optional<String> fallsWith(Transport transport, Map<String, Refusal> refused) {
        String others = transport.essentials().stream()
                .filter(id -> !id.equals(transport.info().id()) && refused.containsKey(id))
                .map(id -> Catalogue.name(id, words.language()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of(words.with("refusal.fallsWith", "others", others));
    }

    private void choose(String id, String how) {
        Map<String, String> refused = new LinkedHashMap<>();
        settings.experiment().refuse().forEach((known, of) -> refused.put(known, of.toString()));
        if (how.equals(ALLOWED)) {
            refused.remove(id);
        } else {
            refused.put(id, how);
        }
        settings.trySet(
                "refuse",
                refused.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(",")));
        changed.run();
    }
}
