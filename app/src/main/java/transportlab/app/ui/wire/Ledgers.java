package transportlab.app.ui.wire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Kind;
import transportlab.wire.trace.ClientTrace;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The ledgers of a client's connections, which are there even where no bytes were kept. */
final class Ledgers extends ScrollPane {
    private static final int MOST = 60;

    Ledgers(List<ClientTrace.Connection> connections, Words words, Theme theme, double size) {
        VBox all = new VBox(6);
        int most = connections.stream()
                .mapToInt(each -> ribbon(each).total())
                .max()
                .orElse(1);
        for (int i = 0; i < Math.min(MOST, connections.size()); i++) {
            ClientTrace.Connection of = connections.get(i);
            RibbonPane ribbon = new RibbonPane(theme, words, size);
            ribbon.show(ribbon(of), null, most);
            all.getChildren()
                    .addAll(
                            Ui.wrapped(
                                    words.with(
                                            "wire.ledger",
                                            "n",
                                            i + 1,
                                            "bytes",
                                            Numbers.bytes(ribbon(of).total()),
                                            "requests",
                                            Numbers.whole(of.requests()),
                                            "updates",
                                            Numbers.whole(of.updates())),
                                    "strong"),
                            ribbon);
        }
        if (connections.size() > MOST) {
            all.getChildren().add(Ui.wrapped(words.with("wire.ledger.more", "n", connections.size() - MOST), "muted"));
        }
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(60);
        setId("ledgers");
    }

    /** Both directions together, in the order of the kinds. */
    static Ribbon ribbon(ClientTrace.Connection of) {
        Map<Kind, Long> bytes = new EnumMap<>(Kind.class);
        of.up().forEach((kind, n) -> bytes.merge(kind, n, Long::sum));
        of.down().forEach((kind, n) -> bytes.merge(kind, n, Long::sum));
        List<Ribbon.Part> parts = new ArrayList<>();
        int from = 0;
        for (Map.Entry<Kind, Long> entry : bytes.entrySet()) {
            int n = (int) Math.min(Integer.MAX_VALUE / 2, entry.getValue());
            parts.add(new Ribbon.Part(entry.getKey(), from, n));
            from += n;
        }
        return new Ribbon(parts, from);
    }
}
