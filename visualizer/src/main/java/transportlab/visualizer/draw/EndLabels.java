package transportlab.visualizer.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Row;

/** Chip and name behind the end of each line, moved apart until none covers another. */
final class EndLabels {
    private static final double LEAST_GAP = 22;
    private static final double CHIP_WIDTH = 34;
    private static final double CHIP_HEIGHT = 18;
    private final List<Label> labels = new ArrayList<>();

    private record Label(Row row, double y) {}

    void add(Row row, double y) {
        labels.add(new Label(row, y));
    }

    static double width(List<Row> rows, Pen pen, Look look) {
        return 46
                + rows.stream()
                        .mapToDouble(row -> pen.width(row.label(), Fonts.regular(look.text())))
                        .max()
                        .orElse(0);
    }

    void paint(Pen pen, double x, double top, double bottom, Look look) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        if (sorted.size() > 1 && (bottom - top) / (sorted.size() - 1) < CHIP_HEIGHT) {
            chips(sorted, pen, x, top, bottom, look);
            return;
        }
        double[] ys = apart(sorted.stream().mapToDouble(Label::y).toArray(), top, bottom);
        for (int i = 0; i < ys.length; i++) {
            Row row = sorted.get(i).row();
            pen.chip(row.chip(), x, ys[i], 20, look, row.id());
            pen.text(row.label(), x + 33, ys[i], Fonts.regular(look.text()), look.ink());
        }
    }

    /** There is no room for a name each: only chips, in as many columns as they need. */
    private static void chips(List<Label> sorted, Pen pen, double x, double top, double bottom, Look look) {
        int columns = (int) Math.ceil((sorted.size() - 1) * LEAST_GAP / (bottom - top));
        for (int column = 0; column < columns; column++) {
            int first = column;
            List<Label> own = IntStream.range(0, sorted.size())
                    .filter(i -> i % columns == first)
                    .mapToObj(sorted::get)
                    .toList();
            double[] ys = apart(own.stream().mapToDouble(Label::y).toArray(), top, bottom);
            for (int i = 0; i < ys.length; i++) {
                Row row = own.get(i).row();
                pen.chip(row.chip(), x + column * CHIP_WIDTH, ys[i], 20, look, row.id());
            }
        }
    }

    /**
     * Moves the positions apart: first from the top down, so that each has at least the gap to the one before, and then
     * up again as far as the bottom requires.
     */
    static double[] apart(double[] sorted, double top, double bottom) {
        double[] ys = sorted.clone();
        double gap = Math.min(LEAST_GAP, (bottom - top) / Math.max(1, ys.length - 1));
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(ys[i], i == 0 ? top : ys[i - 1] + gap);
        }
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], i == ys.length - 1 ? bottom : ys[i + 1] - gap);
        }
        return ys;
    }
}
