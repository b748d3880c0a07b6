package transportlab.app.ui.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.visualizer.bytes.BitRow;
import transportlab.visualizer.bytes.MessageBytes;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.message.Field;

/** Up to four bytes of a binary header, bit by bit, with the names of the bits below. */
final class BitsPane extends CanvasRegion {
    private static final double TOP = 24;
    private static final double BOX = 32;
    private static final double NAMES = 42;
    private static final double FRAME = 2.5;
    private final KindPaint paint;
    private final WireWords names;
    private final double size;
    private MessageBytes bytes;
    private BitRow row;
    private int selected;
    private IntConsumer clicked = field -> {};

    BitsPane(Theme theme, WireWords names, double size) {
        super(theme);
        this.paint = new KindPaint(theme);
        this.names = names;
        this.size = size;
        double height = (TOP + BOX + NAMES) * size;
        setMinHeight(height);
        setMaxHeight(height);
        setMinWidth(60);
        setOnMouseClicked(event -> clicked(event.getX()));
    }

    void whenClicked(IntConsumer action) {
        clicked = action;
    }

    private void clicked(double x) {
        if (row != null) {
            int bit = (int) ((x - FRAME) / each());
            row.cells().stream()
                    .filter(cell -> bit >= cell.first() && bit < cell.first() + cell.count())
                    .findFirst()
                    .ifPresent(cell -> clicked.accept(cell.field()));
        }
    }

    void show(MessageBytes of, BitRow shown, int field) {
        bytes = of;
        row = shown;
        selected = field;
        StringBuilder spoken = new StringBuilder();
        for (Group group : groups()) {
            spoken.append(spoken.isEmpty() ? "" : ", ").append(label(group));
        }
        setAccessibleText(spoken.toString());
        drawAgain();
    }

    /** Bits that stand in one box: neighbours whose names differ only in a number are one. */
    private record Group(BitRow.Cell cell, String key, int count) {}

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (BitRow.Cell cell : row.cells()) {
            String key = cell.bits() == null ? "" : stem(cell.bits().key());
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            boolean one = last != null
                    && cell.bits() != null
                    && last.cell().field() == cell.field()
                    && !key.equals(cell.bits().key())
                    && last.key().equals(key);
            if (one) {
                groups.set(groups.size() - 1, new Group(last.cell(), key, last.count() + cell.count()));
            } else {
                groups.add(new Group(cell, key, cell.count()));
            }
        }
        return groups;
    }

    /** A name without its number, if that is one digit. */
    private static String stem(String key) {
        return key.matches(".*[a-z][1-9]") ? key.substring(0, key.length() - 1) : key;
    }

    private double each() {
        return (getWidth() - 2 * FRAME) / (8 * Math.max(1, row.bytes()));
    }

    private Field field(Group group) {
        return bytes.message().fields().get(group.cell().field());
    }

    private String label(Group group) {
        if (group.cell().bits() == null) {
            return names.label(field(group));
        }
        String label = names.label(group.cell().bits());
        return group.count() > group.cell().count() ? label.replaceFirst("\\d$", "") : label;
    }

    @Override
    protected void draw(GraphicsContext g) {
        if (row == null || paint == null) {
            return;
        }
        double top = TOP * size;
        double bit = each();
        g.setFont(KindPaint.mono(14 * size));
        for (int i = 0; i < row.bytes(); i++) {
            String digits = String.format(Locale.ROOT, "%02X", bytes.unsigned(row.from() + i));
            centred(g, digits, FRAME + (8 * i + 4) * bit, top - 8 * size, KindPaint.mono(14 * size), paint.muted());
        }
        double free = 0;
        double freeBelow = 0;
        for (Group group : groups()) {
            double from = FRAME + group.cell().first() * bit;
            double width = group.count() * bit;
            box(g, group, from, width, top);
            Font font = group.cell().field() == selected ? KindPaint.strong(14 * size) : KindPaint.plain(13 * size);
            String label = label(group);
            double wide = KindPaint.width(label, font);
            double left = Math.max(0, Math.min(getWidth() - wide, from + width / 2 - wide / 2));
            boolean fits = left >= free;
            boolean below = !fits && left >= freeBelow;
            if (fits || below) {
                double y = top + (fits ? BOX + 18 : BOX + 36) * size;
                if (below) {
                    g.setStroke(paint.muted());
                    g.setLineWidth(1);
                    g.strokeLine(from + width / 2, top + (BOX + 3) * size, from + width / 2, y - 13 * size);
                }
                g.setFont(font);
                g.setFill(group.cell().field() == selected ? paint.ink() : paint.muted());
                g.fillText(label, left, y);
                free = fits ? left + wide + 6 * size : free;
                freeBelow = below ? left + wide + 6 * size : freeBelow;
            }
        }
        frame(g, top, bit);
    }

    private void box(GraphicsContext g, Group group, double from, double width, double top) {
        Field field = field(group);
        g.setFill(paint.tint(field.kind()));
        g.fillRoundRect(from + 1, top, width - 2, BOX * size, 4, 4);
        g.setStroke(paint.full(field.kind()));
        g.setLineWidth(1.2);
        g.strokeRoundRect(from + 1, top, width - 2, BOX * size, 4, 4);
        double bit = each();
        for (int i = 0; i < group.count(); i++) {
            int number = group.cell().first() + i;
            String digit = String.valueOf(BitRow.bit(bytes, row.from(), number));
            centred(
                    g,
                    digit,
                    FRAME + (number + 0.5) * bit,
                    top + (BOX / 2 + 5) * size,
                    KindPaint.mono(Math.min(14 * size, bit * 1.3)),
                    paint.ink());
        }
    }

    private static void centred(
            GraphicsContext g, String text, double x, double y, Font font, javafx.scene.paint.Color colour) {
        g.setFont(font);
        g.setFill(colour);
        g.fillText(text, x - KindPaint.width(text, font) / 2, y);
    }

    /** Around all bits of the selected field. */
    private void frame(GraphicsContext g, double top, double bit) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (BitRow.Cell cell : row.cells()) {
            if (cell.field() == selected) {
                first = Math.min(first, cell.first());
                last = Math.max(last, cell.first() + cell.count());
            }
        }
        if (last > 0) {
            g.setStroke(paint.ink());
            g.setLineWidth(FRAME);
            g.strokeRoundRect(FRAME + first * bit, top - 1, (last - first) * bit, BOX * size + 2, 5, 5);
        }
    }
}
