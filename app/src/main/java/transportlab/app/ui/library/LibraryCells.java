package transportlab.app.ui.library;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.Ui;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Summary;
import transportlab.visualizer.sentence.Headline;
import transportlab.visualizer.sentence.LinkText;
import transportlab.visualizer.sentence.PathLine;
import transportlab.visualizer.sentence.Standing;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What stands in a row of the list: name, settings, small bars, when and how large. */
final class LibraryCells {
    private static final double BARS = 232;
    private static final int FEW = 6;
    private final Words words;

    LibraryCells(Words words) {
        this.words = words;
    }

    private Words words() {
        return words;
    }

    HBox name(SavedResult saved) {
        HBox name = Ui.row(10, Ui.label(title(saved), "name"));
        if (saved.isExample()) {
            name.getChildren().add(Ui.label(words().get("library.example"), "key-cap"));
        }
        if (saved.result().isCalculated()) {
            name.getChildren().add(Ui.label(words().get("chart.calculated"), "key-cap"));
        }
        saved.result().trials().stream()
                .map(Measurement::path)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(path -> name.getChildren()
                        .add(Ui.label(
                                words().with(
                                                "library.path",
                                                "path",
                                                new PathLine(words()).brief(path.id(), path.rules())),
                                "key-cap")));
        if (!saved.isComplete()) {
            name.getChildren()
                    .addAll(
                            Ui.icon(Feather.ALERT_TRIANGLE, 15),
                            Ui.label(words().get("library.incomplete"), "key-cap"));
        }
        return name;
    }

    String title(SavedResult saved) {
        return words().find("preset." + saved.title()).orElse(saved.title());
    }

    String settings(SavedResult saved) {
        Map<String, String> options = saved.result().experiment().options();
        return words().with(
                        "library.settings",
                        "clients",
                        options.getOrDefault("clients", "?"),
                        "rate",
                        options.getOrDefault("rate", "?"),
                        "payload",
                        options.getOrDefault("payload", "?"),
                        "rtt",
                        LinkText.in(words().language().getLanguage()).of(options),
                        "poll",
                        Numbers.duration(options.getOrDefault("poll-interval", "?")),
                        "duration",
                        Numbers.duration(options.getOrDefault("duration", "?")),
                        "k",
                        saved.result().experiment().repetitions());
    }

    VBox bars(SavedResult saved, double most) {
        int count = saved.result().experiment().transports().size();
        VBox bars = new VBox(count > FEW ? 1 : 3);
        bars.setAlignment(Pos.CENTER_LEFT);
        bars.setMinWidth(BARS);
        bars.setPrefWidth(BARS);
        Standing standing = new Standing(saved.result());
        for (String id : saved.result().experiment().transports()) {
            Summary.Values values = saved.result()
                    .summary()
                    .transports()
                    .getOrDefault(id, Map.of())
                    .get(Metric.BYTES.key());
            Region bar = new Region();
            boolean nothing = values == null || standing.of(id) == Standing.State.UNDELIVERED;
            double width = nothing ? 0 : Math.max(3, BARS * values.median() / most);
            // a result of many transports is no taller than its texts
            double high = count > FEW ? 4 : 10;
            bar.setMinSize(width, high);
            bar.setMaxSize(width, high);
            bar.getStyleClass().addAll("small-bar", "fill-" + id);
            bars.getChildren().add(bar);
        }
        bars.setAccessibleText(new Headline(saved.result(), words()).verdict());
        return bars;
    }

    Node when(SavedResult saved) {
        String text = "";
        if (!saved.isExample()) {
            LocalDateTime at = LocalDateTime.ofInstant(saved.when(), ZoneId.systemDefault());
            LocalDate today = LocalDate.now();
            String time = DateTimeFormatter.ofPattern("HH:mm").format(at);
            text = at.toLocalDate().equals(today)
                    ? words().with("library.today", "time", time)
                    : at.toLocalDate().equals(today.minusDays(1))
                            ? words().with("library.yesterday", "time", time)
                            : DateTimeFormatter.ISO_LOCAL_DATE.format(at);
        }
        VBox cell = new VBox(2, Ui.label(text, "muted", "small"));
        if (!saved.isExample()) {
            cell.getChildren().add(Ui.label(Numbers.bytes(saved.bytes()), "muted", "small"));
        }
        cell.setMinWidth(110);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }
}
