package transportlab.visualizer.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Row;

/** The names of the transports left of a plot, one a row, and the lines between the rows. */
record Gutter(List<Row> rows, Look look) {
    private static final double NAME = 18;
    private static final double NAME_FOR_A_ROOM = 32;
    private static final double CHIP = 28;

    /**
     * Draws the lines, and the names if they are wanted.
     *
     * @return the area that is left for the plot
     */
    Rectangle2D paint(Pen pen, Rectangle2D area) {
        double height = area.getHeight() / Math.max(1, rows.size());
        for (int i = 1; i < rows.size(); i++) {
            double y = area.getY() + i * height;
            pen.line(area.getX(), y, area.getMaxX(), y, 1, look.line());
        }
        if (!look.names()) {
            return area;
        }
        double width = width(pen);
        double chip = Math.min(CHIP * size() / NAME, height * 0.8);
        for (int i = 0; i < rows.size(); i++) {
            double y = area.getY() + (i + 0.5) * height;
            Row row = rows.get(i);
            pen.chip(row.chip(), area.getX(), y, chip, look, row.id());
            pen.text(row.name(), area.getX() + chip * 1.3 + 10, y, Fonts.semiBold(size(height)), look.ink());
        }
        return new Rectangle2D.Double(area.getX() + width, area.getY(), area.getWidth() - width, area.getHeight());
    }

    double width(Pen pen) {
        return CHIP * size() / NAME * 1.3
                + 10
                + 16
                + rows.stream()
                        .mapToDouble(row -> pen.width(row.name(), Fonts.semiBold(size())))
                        .max()
                        .orElse(0);
    }

    private double size(double height) {
        return height < 40 ? 15 : size();
    }

    private double size() {
        return look.value() > 30 ? NAME_FOR_A_ROOM : NAME;
    }

    /** Draws the baseline from the top down. Rows without figures are left out if the caller shows words there. */
    static void baseline(List<Row> rows, Pen pen, double x, Rectangle2D area, Look look) {
        double height = area.getHeight() / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hasFigures() || look.failures()) {
                double y = area.getY() + i * height;
                pen.line(x, y, x, y + height, 1, look.ink());
            }
        }
    }

    /** Writes into the row of a transport why it has no figures, or what was lost. */
    static void marks(List<Row> rows, Pen pen, Rectangle2D data, Look look, double[] from) {
        double height = data.getHeight() / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = data.getY() + (i + 0.5) * height;
            if (!row.hasFigures()) {
                if (!look.failures()) {
                    continue;
                }
                String text = pen.fitting(row.mark(), Fonts.regular(look.text()), data.getWidth() - 8);
                pen.text(text, data.getX() + 8, y, Fonts.regular(look.text()), look.muted());
            } else if (!row.mark().isEmpty() && look.failures()) {
                double below = height > 60 ? y + height * 0.32 : y;
                double x = height > 60 ? data.getX() + 4 : from[i] + 8;
                warning(pen, x + 7, below, look);
                String text = pen.fitting(row.mark(), Fonts.semiBold(look.text()), data.getMaxX() - x - 20);
                pen.text(text, x + 19, below, Fonts.semiBold(look.text()), look.ink());
            }
        }
    }

    /** A triangle with an exclamation mark. */
    private static void warning(Pen pen, double x, double y, Look look) {
        java.awt.geom.Path2D triangle = new java.awt.geom.Path2D.Double();
        triangle.moveTo(x, y - 7);
        triangle.lineTo(x + 8, y + 6);
        triangle.lineTo(x - 8, y + 6);
        triangle.closePath();
        pen.outline(triangle, 1.6, look.ink());
        pen.line(x, y - 2.5, x, y + 1.5, 1.6, look.ink());
        pen.line(x, y + 2.8, x, y + 4.4, 1.6, look.ink());
    }
}
