package transportlab.visualizer.draw;

import java.util.ArrayList;
import java.util.List;
import transportlab.visualizer.model.ScatterChart;

/** Keeps the quickest and the slowest dot of each column of pixels: what the eye would see anyway. */
final class Thinning {
    private Thinning() {}

    /**
     * @param dots by time
     * @param columns how many
     */
    static List<ScatterChart.Dot> of(List<ScatterChart.Dot> dots, double seconds, int columns) {
        if (dots.size() <= 2 * columns) {
            return dots;
        }
        ScatterChart.Dot[] quickest = new ScatterChart.Dot[columns];
        ScatterChart.Dot[] slowest = new ScatterChart.Dot[columns];
        for (ScatterChart.Dot dot : dots) {
            int column = (int) Math.max(0, Math.min(columns - 1, dot.seconds() / seconds * columns));
            if (quickest[column] == null || dot.millis() < quickest[column].millis()) {
                quickest[column] = dot;
            }
            if (slowest[column] == null || dot.millis() > slowest[column].millis()) {
                slowest[column] = dot;
            }
        }
        List<ScatterChart.Dot> kept = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            if (quickest[i] != null) {
                kept.add(quickest[i]);
                if (!slowest[i].equals(quickest[i])) {
                    kept.add(slowest[i]);
                }
            }
        }
        return kept;
    }
}
