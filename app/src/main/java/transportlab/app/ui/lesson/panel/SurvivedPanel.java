package transportlab.app.ui.lesson.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.words.Words;

/** What became of transports over a path: what happened, how much was delivered, and when somebody noticed. */
public final class SurvivedPanel extends VBox {
    /**
     * @param trials of one experiment; they are shown in the order of the catalogue
     * @param first transports that are shown before all others, in this order
     * @param openPath opens the settings of the path; null if that is not possible
     * @param size by which letters and bars are enlarged
     */
    public SurvivedPanel(List<Measurement> trials, List<String> first, Runnable openPath, Shared shared, double size) {
        super(0);
        Words words = shared.words();
        setId("lesson-survived");
        getStyleClass().add("lesson-panel");
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", 15 * size));
        boolean calculated = trials.stream().noneMatch(trial -> "live".equals(trial.mode()));
        List<Happened> all = trials.stream()
                .map(Measurement::transport)
                .distinct()
                .sorted(Comparator.<String>comparingInt(id -> first.contains(id) ? first.indexOf(id) : first.size())
                        .thenComparingInt(Catalogue.ids()::indexOf))
                .map(id -> Happenings.of(id, trials))
                .flatMap(Optional::stream)
                .toList();
        getChildren().add(heading(words, calculated));
        VBox rows = new VBox();
        for (Happened of : all) {
            rows.getChildren().add(new SurvivedRow(of, calculated, shared, size));
        }
        if (all.isEmpty()) {
            rows.getChildren().add(Ui.wrapped(words.get("lesson.panel.path.none"), "muted"));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(Ui.grow(scroll), PanelHead.foot(words.get("lesson.panel.changePath"), openPath));
    }

    private static HBox heading(Words words, boolean calculated) {
        HBox heading = new HBox(SurvivedRow.GAP);
        heading.getStyleClass().add("grid-row");
        Label[] titles = {
            Ui.wrapped(calculated ? words.get("lesson.panel.calculated") : "", "muted", "small"),
            Ui.wrapped(words.get("outcome.column.happened"), "strong"),
            Ui.wrapped(words.get("outcome.column.delivered"), "strong"),
            Ui.wrapped(words.get("outcome.column.notice"), "strong")
        };
        for (int i = 0; i < titles.length; i++) {
            SurvivedRow.width(titles[i], i);
            heading.getChildren().add(titles[i]);
        }
        return heading;
    }
}
