package transportlab.app.ui.wire;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Kind;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** A message as one bar: its bytes by kind, with their names, and a frame around those of the selected field. */
final class RibbonPane extends CanvasRegion {
    private static final double BAR = 32;
    private static final double NOTES = 26;
    private static final double GAP = 1.5;
    private static final double LEAST = 3;
    private static final double PADDING = 8;
    private static final double FRAME = 2.5;
    private final KindPaint paint;
    private final Words words;
    private final double size;
    private final double margin;
    private Ribbon ribbon = new Ribbon(List.of(), 0);
    private Ribbon.Stretch selected;
    private int longest;
    private boolean fitted;

    /**
     * @param size how much larger than usual everything is
     */
    RibbonPane(Theme theme, Words words, double size) {
        super(theme);
        this.paint = new KindPaint(theme);
        this.words = words;
        this.size = size;
        this.margin = FRAME;
        setMinHeight((BAR + NOTES) * size + 2 * margin);
        setMaxHeight((BAR + NOTES) * size + 2 * margin);
        setMinWidth(60);
    }

    /**
     * @param framed the bytes of the selected field; null for none
     * @param bytes how many bytes the whole width stands for
     */
    void show(Ribbon of, Ribbon.Stretch framed, int bytes) {
        ribbon = of;
        selected = framed;
        longest = Math.max(1, bytes);
        StringBuilder spoken = new StringBuilder();
        for (Ribbon.Part part : of.parts()) {
            spoken.append(spoken.isEmpty() ? "" : ", ").append(label(part));
        }
        setAccessibleText(spoken.toString());
        drawAgain();
    }

    /** Whether a part is too narrow for its name. */
    private boolean hasNotes() {
        Font font = KindPaint.strong(14 * size);
        return ribbon.parts().stream()
                .anyMatch(part -> KindPaint.width(label(part), font) + 2 * PADDING
                        > x(part.from() + part.bytes()) - x(part.from()) - GAP);
    }

    /** Takes no room for names below the bar where there are none. */
    void fit() {
        fitted = true;
    }

    @Override
    protected void layoutChildren() {
        if (fitted) {
            double height = (hasNotes() ? BAR + NOTES : BAR) * size + 2 * margin;
            if (height != getMinHeight()) {
                setMinHeight(height);
                setMaxHeight(height);
            }
        }
        super.layoutChildren();
    }

    /** Calls back with the kind that is clicked. */
    void whenClicked(Consumer<Kind> action) {
        setOnMouseClicked(event -> {
            for (Ribbon.Part part : ribbon.parts()) {
                if (event.getX() >= x(part.from()) && event.getX() < x(part.from() + part.bytes())) {
                    action.accept(part.kind());
                }
            }
        });
    }

    private double x(double bytes) {
        return margin + bytes / longest * (getWidth() - 2 * margin);
    }

    private String label(Ribbon.Part part) {
        return words.get("kind." + UpdateCost.key(part.kind())) + " " + Numbers.whole(part.bytes()) + " B";
    }

    @Override
    protected void draw(GraphicsContext g) {
        if (paint == null) {
            return;
        }
        Font font = KindPaint.strong(14 * size);
        double note = margin;
        for (Ribbon.Part part : ribbon.parts()) {
            double from = x(part.from());
            double width = Math.max(LEAST, x(part.from() + part.bytes()) - from - GAP);
            g.setFill(paint.full(part.kind()));
            g.fillRoundRect(from, margin, width, BAR * size, 6, 6);
            String label = label(part);
            double wide = KindPaint.width(label, font);
            g.setFont(font);
            if (wide + 2 * PADDING <= width) {
                g.setFill(paint.inkOn(part.kind()));
                g.fillText(label, from + (width - wide) / 2, margin + (BAR / 2 + 5) * size);
            } else {
                note = note(g, part, label, note);
            }
        }
        if (selected != null) {
            double from = x(selected.from());
            double width = Math.max(6, x(selected.to()) - from - GAP);
            double left = Math.min(from, getWidth() - width - FRAME / 2);
            // a line in the colour of the surface inside, because a kind may be as dark as the frame
            g.setStroke(paint.surface());
            g.setLineWidth(GAP);
            double inner = FRAME / 2 + GAP / 2;
            g.strokeRect(
                    left + inner, FRAME / 2 + inner, Math.max(1, width - 2 * inner), BAR * size + FRAME - 2 * inner);
            g.setStroke(paint.ink());
            g.setLineWidth(FRAME);
            g.strokeRoundRect(left, FRAME / 2, width, BAR * size + FRAME, 5, 5);
        }
    }

    /** The name of a part that is too narrow for it, below the bar. */
    private double note(GraphicsContext g, Ribbon.Part part, String label, double from) {
        double top = margin * 2 + BAR * size;
        double swatch = 12 * size;
        g.setFill(paint.full(part.kind()));
        g.fillRoundRect(from, top + 6 * size, swatch, swatch, 4, 4);
        Font font = KindPaint.plain(14 * size);
        g.setFont(font);
        g.setFill(paint.muted());
        g.fillText(label, from + swatch + 6 * size, top + 17 * size);
        return from + swatch + 22 * size + KindPaint.width(label, font);
    }
}
