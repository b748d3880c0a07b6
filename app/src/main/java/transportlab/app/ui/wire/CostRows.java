package transportlab.app.ui.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.Transport;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.visualizer.palette.KindStyle;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What one update costs on the average with each transport: bars of bytes by kind on one scale. */
final class CostRows extends VBox {
    /** From so many rows on they are lower. */
    private static final int MANY = 7;

    private final Words words;
    private final boolean empty;

    /**
     * @param width of the longest bar
     * @param here the transport whose bytes are shown
     */
    CostRows(List<UpdateCost> costs, String here, Words words, double width, double size) {
        super(costs.size() < MANY ? 8 * size : 3 * size);
        this.words = words;
        this.empty = costs.isEmpty();
        double most = costs.stream().mapToDouble(UpdateCost::total).max().orElse(1);
        for (UpdateCost cost : costs) {
            getChildren().add(row(cost, cost.transport().equals(here), width / most, size, costs.size() >= MANY));
        }
        getChildren().add(legend(costs));
    }

    /** Whether nothing is known of any transport, as where nothing carries updates. */
    boolean isEmpty() {
        return empty;
    }

    private HBox row(UpdateCost cost, boolean here, double scale, double size, boolean low) {
        HBox bar = new HBox();
        bar.setAlignment(Pos.CENTER_LEFT);
        for (UpdateCost.Share share : cost.kinds()) {
            Region part = new Region();
            part.getStyleClass().add("fill-" + share.kind());
            double wide = Math.max(1, share.bytes() * scale);
            part.setMinSize(wide, (low ? 14 : 20) * size);
            part.setMaxSize(wide, (low ? 14 : 20) * size);
            bar.getChildren().add(part);
        }
        String chip = Catalogue.find(cost.transport())
                .map(Transport::info)
                .map(info -> info.chip())
                .orElse("??");
        var letters = Ui.chip(chip, cost.transport());
        if (low) {
            letters.getStyleClass().add("chip-low");
        }
        HBox row = Ui.row(8, letters, bar, Ui.label(Numbers.bytes(cost.total()), here ? "strong" : "muted", "small"));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(spoken(cost));
        return row;
    }

    private String spoken(UpdateCost cost) {
        StringBuilder text = new StringBuilder(
                Catalogue.name(cost.transport(), words.language()) + ", " + Numbers.bytes(cost.total()));
        for (UpdateCost.Share share : cost.kinds()) {
            text.append(", ")
                    .append(words.get("kind." + share.kind()))
                    .append(' ')
                    .append(Numbers.bytes(share.bytes()));
        }
        return text.toString();
    }

    private FlowPane legend(List<UpdateCost> costs) {
        Set<String> kinds = new LinkedHashSet<>();
        costs.forEach(cost -> cost.kinds().forEach(share -> kinds.add(share.kind())));
        FlowPane legend = Ui.flow(10);
        for (KindStyle kind : KindStyle.ALL) {
            if (kinds.contains(kind.key())) {
                Region swatch = new Region();
                swatch.getStyleClass().addAll("swatch", "fill-" + kind.key());
                legend.getChildren()
                        .add(Ui.row(5, swatch, Ui.label(words.get("kind." + kind.key()), "muted", "small")));
            }
        }
        return legend;
    }
}
