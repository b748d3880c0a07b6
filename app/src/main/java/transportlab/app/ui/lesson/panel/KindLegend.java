package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Ui;
import transportlab.wire.Kind;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/** The kinds of bytes that occur in some messages, each with its colour. */
final class KindLegend {
    private KindLegend() {}

    static List<Node> of(List<Message> messages, Words words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        messages.forEach(message -> message.fields().forEach(field -> kinds.add(field.kind())));
        List<Node> legend = new ArrayList<>();
        for (Kind kind : kinds) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "fill-" + key);
            legend.add(Ui.row(6, swatch, Ui.label(words.get("kind." + key), "muted", "small")));
        }
        return legend;
    }
}
