package transportlab.app.ui.lesson.panel;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.SignView;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Outcome;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.sentence.OutcomeWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** One transport over a path: its name, the outcome with its reason, a bar of what was delivered, the time to notice. */
final class SurvivedRow extends HBox {
    static final double GAP = 12;

    /** How the width is shared: name, outcome, delivered, notice. */
    private static final double[] SHARES = {150, 200, 140, 140};

    private static final double BAR = 22;
    private static final double LARGE = 1.2;

    private final Happened of;
    private final Words words;
    private final OutcomeWords said;

    SurvivedRow(Happened of, boolean calculated, Shared shared, double size) {
        super(GAP);
        this.of = of;
        this.words = shared.words();
        this.said = new OutcomeWords(words, calculated);
        setId("survived-" + of.transport());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("grid-row", "survived-row");
        List<Region> cells = List.of(
                name(size),
                outcome(new SignView(of.outcome(), !calculated, shared.desk().theme())),
                delivered(size),
                notice());
        for (int i = 0; i < cells.size(); i++) {
            width(cells.get(i), i);
            if (cells.get(i) instanceof VBox box) {
                box.setAlignment(Pos.CENTER_LEFT);
            }
            getChildren().add(cells.get(i));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken());
    }

    /** Gives a cell its share of the width. */
    static void width(Region cell, int column) {
        cell.setMinWidth(0);
        cell.setPrefWidth(SHARES[column]);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, column == 1 ? Priority.ALWAYS : Priority.SOMETIMES);
    }

    /** Beside its chip, or below it where letters are large. */
    private Pane name(double size) {
        TransportInfo info = Catalogue.find(of.transport()).orElseThrow().info();
        Label chip = Ui.chip(info.chip(), info.id());
        Label name = Ui.wrapped(info.name(words.language()), "name-small");
        return size > LARGE ? new VBox(2, chip, name) : Ui.row(8, chip, Ui.grow(name));
    }

    private HBox outcome(SignView sign) {
        VBox texts = new VBox(1, Ui.wrapped(said.word(of.outcome()), "strong"));
        String reason = said.reason(of);
        if (!reason.isEmpty()) {
            texts.getChildren().add(Ui.wrapped(reason, "muted", "small"));
        }
        return Ui.row(8, sign, Ui.grow(texts));
    }

    private String amount() {
        return words.with(
                "outcome.of", "delivered", Numbers.whole(of.delivered()), "expected", Numbers.whole(of.expected()));
    }

    private VBox delivered(double size) {
        double share = (double) of.delivered() / Math.max(1, of.expected());
        Region bar = Ui.styled(new Region(), "fill-" + of.transport());
        Region room = Ui.styled(new Region(), "survived-room");
        room.setMinHeight(BAR * size);
        StackPane whole = new StackPane(room, bar);
        whole.setAlignment(Pos.CENTER_LEFT);
        bar.maxWidthProperty().bind(whole.widthProperty().multiply(share));
        bar.setMinHeight(BAR * size);
        bar.setVisible(of.delivered() > 0);
        Label text = Ui.wrapped(amount(), "strong");
        return new VBox(2, whole, text);
    }

    private VBox notice() {
        Happened.Notice notice = of.notice();
        if (notice == null) {
            return new VBox(Ui.wrapped(words.get("outcome.notice.nothing"), "muted", "small"));
        }
        String time = notice.isNever() ? words.get("outcome.notice.never") : OutcomeWords.time(notice.millis());
        String what = notice.isNever() ? words.get("outcome.notice.nobody") : said.noticed(of);
        VBox box = new VBox(1, Ui.wrapped(time, "strong"));
        if (!what.isEmpty()) {
            box.getChildren().add(Ui.wrapped(what, "muted", "small"));
        }
        return box;
    }

    private String spoken() {
        Happened.Notice notice = of.notice();
        String noticed = notice == null || of.outcome() == Outcome.DELIVERED
                ? words.get("outcome.notice.nothing")
                : notice.isNever() ? words.get("outcome.notice.never") : OutcomeWords.time(notice.millis());
        return Catalogue.name(of.transport(), words.language()) + ": " + said.word(of.outcome()) + ", " + amount()
                + ", " + noticed;
    }
}
