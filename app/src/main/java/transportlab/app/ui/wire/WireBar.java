package transportlab.app.ui.wire;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.app.ui.trace.Place;
import transportlab.wire.message.Conversation;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;
import transportlab.words.Words;

/** Whose bytes are shown: the result, the round, the client and the connection. What cannot be chosen is not offered. */
final class WireBar extends HBox {
    /** A menu has at most so many entries: those around the one that is chosen. */
    private static final int MOST = 24;

    private final WireModel model;
    private final Words words;

    WireBar(WireModel model, Shared shared, Runnable present) {
        this.model = model;
        this.words = shared.words();
        double scale = shared.desk().scaleProperty().get();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(56 * scale);
        setSpacing(12);
        setFillHeight(false);
        if (scale <= 1.25) {
            getChildren().add(Ui.label(words.get("frame.wire"), "title"));
        }
        if (model.traced().isExample()) {
            getChildren().add(Ui.label(words.get("wire.example"), "badge"));
        } else if (model.traced().result() != null) {
            getChildren().add(Ui.label(Presets.name(model.traced().title(), words), "muted"));
        }
        if (model.at() != null) {
            choosers();
        }
        getChildren().addAll(Ui.gap(), Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present));
    }

    private void choosers() {
        Place at = model.at();
        List<Integer> rounds = model.traced().repetitions().stream()
                .filter(round -> model.traced().trial(at.transport(), round).isPresent())
                .toList();
        if (rounds.size() > 1) {
            add(
                    "round",
                    rounds.size(),
                    rounds.indexOf(at.repetition()),
                    this::round,
                    n -> model.lookAt(rounds.get(n), at.client()));
        }
        List<Integer> clients = model.trial()
                .map(trial -> trial.clients().stream().map(ClientTrace::client).toList())
                .orElse(List.of());
        if (!clients.isEmpty()) {
            int slowest = model.trial()
                    .filter(TrialTrace::ofAll)
                    .flatMap(TrialTrace::slowest)
                    .map(TrialTrace.Place::client)
                    .orElse(-1);
            add(
                    "client",
                    clients.size(),
                    clients.indexOf(at.client()),
                    n -> words.with(
                            clients.get(n) == slowest && clients.size() > 1 ? "wire.client.slowest" : "wire.client",
                            "n",
                            clients.get(n) + 1),
                    n -> model.lookAt(at.repetition(), clients.get(n)));
        }
        List<Conversation> all = model.conversations();
        if (all.size() > 1) {
            add(
                    "connection",
                    all.size(),
                    model.connection(),
                    n -> words.with("wire.connection", "n", n + 1, "of", all.size()),
                    model::lookAtConnection);
        }
    }

    private String round(int number) {
        return words.with("wire.round", "n", number + 1);
    }

    private void add(String id, int count, int now, IntFunction<String> name, IntConsumer chosen) {
        if (count == 1) {
            getChildren().add(Ui.label(name.apply(0), "muted"));
            return;
        }
        MenuButton menu = new MenuButton(name.apply(Math.max(0, now)));
        menu.setId("wire-" + id);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("source");
        menu.setAccessibleText(words.get("wire.choose." + id) + ": " + menu.getText());
        int from = Math.max(0, Math.min(now - MOST / 2, count - MOST));
        for (int n = from; n < Math.min(count, from + MOST); n++) {
            int to = n;
            MenuItem item = new MenuItem(name.apply(n));
            item.setOnAction(event -> chosen.accept(to));
            menu.getItems().add(item);
        }
        getChildren().add(menu);
    }
}
