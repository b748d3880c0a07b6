package transportlab.app.ui.path;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.path.PathRules;
import transportlab.words.Words;

/**
 * The presets as cards in one row, as many as fit. The others are reached by arrows at both ends, and by the key that
 * goes to the next preset: the chosen card always comes into sight.
 */
final class PathCards extends Region {
    private static final double GAP = 10;

    private final List<PathCard> cards = new ArrayList<>();
    private final Button back;
    private final Button on;
    private final int chosen;

    /** The page that is turned to; -1 for that of the chosen card. */
    private int turned = -1;

    PathCards(PathModel model, Words words) {
        Board board = model.board();
        if (board.preset() == null) {
            cards.add(new PathCard(board.path(), 0, true, words));
        }
        for (PathRules preset : model.presets()) {
            boolean here = preset.equals(board.preset());
            PathCard card = new PathCard(preset, here ? board.changed() : 0, here, words);
            card.setOnAction(event -> model.choosePreset(preset));
            cards.add(card);
        }
        chosen = Math.max(0, board.index());
        back = arrow("cards-back", words.get("path.cards.back"), Feather.CHEVRON_LEFT, -1);
        on = arrow("cards-on", words.get("path.cards.on"), Feather.CHEVRON_RIGHT, 1);
        getChildren().add(back);
        getChildren().addAll(cards);
        getChildren().add(on);
    }

    private Button arrow(String id, String word, Feather icon, int by) {
        Button arrow = Ui.iconButton(
                word,
                icon,
                () -> {
                    turned = page() + by;
                    requestLayout();
                },
                "flat",
                "path-turn");
        arrow.setId(id);
        return arrow;
    }

    /** For each page the first card on it, and at the end the number of cards. */
    private List<Integer> pages() {
        if (width(0, cards.size()) <= getWidth()) {
            return List.of(0, cards.size());
        }
        double room = getWidth() - 2 * (back.prefWidth(-1) + GAP);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < cards.size(); i++) {
            if (width(starts.get(starts.size() - 1), i + 1) > room) {
                starts.add(i);
            }
        }
        starts.add(cards.size());
        return starts;
    }

    private double width(int from, int until) {
        return cards.subList(from, until).stream().mapToDouble(PathCard::needed).sum() + GAP * (until - from - 1);
    }

    private int page() {
        List<Integer> starts = pages();
        int last = starts.size() - 2;
        if (turned >= 0) {
            return Math.min(turned, last);
        }
        int page = 0;
        while (page < last && starts.get(page + 1) <= chosen) {
            page++;
        }
        return page;
    }

    @Override
    protected void layoutChildren() {
        List<Integer> starts = pages();
        int page = page();
        int from = starts.get(page);
        int until = starts.get(page + 1);
        boolean one = starts.size() == 2;
        double arrow = one ? 0 : back.prefWidth(-1);
        place(back, 0, arrow, !one, page > 0);
        place(on, getWidth() - arrow, arrow, !one, until < cards.size());
        double x = one ? 0 : arrow + GAP;
        double more = (getWidth() - 2 * x - width(from, until)) / (until - from);
        for (int i = 0; i < cards.size(); i++) {
            PathCard card = cards.get(i);
            card.setVisible(i >= from && i < until);
            if (card.isVisible()) {
                double wide = Math.floor(card.needed() + more);
                card.widen(wide);
                card.resizeRelocate(Math.round(x), 0, wide, getHeight());
                x += card.needed() + more + GAP;
            }
        }
    }

    private void place(Button arrow, double x, double width, boolean shown, boolean goes) {
        arrow.setVisible(shown);
        arrow.setDisable(!goes);
        arrow.resizeRelocate(x, 0, width, getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return cards.stream().mapToDouble(card -> card.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
