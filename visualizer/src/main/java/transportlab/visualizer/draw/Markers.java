package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.palette.Marker;

/** Markers as shapes about the origin, and dashes as strokes. */
final class Markers {
    private Markers() {}

    static Shape shape(Marker marker, double r) {
        return switch (marker) {
            case CIRCLE -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(-r * 0.9, -r * 0.9, 1.8 * r, 1.8 * r);
            case TRIANGLE -> polygon(3, r * 1.15, -90);
            case TRIANGLE_DOWN -> polygon(3, r * 1.15, 90);
            case DIAMOND -> polygon(4, r * 1.2, 0);
            case HEXAGON -> polygon(6, r * 1.1, 0);
            case STAR -> star(r * 1.25);
            case PLUS -> cross(r, 0);
            case CROSS -> cross(r, 45);
            case SQUARE_OPEN -> open(new Rectangle2D.Double(-r * 0.9, -r * 0.9, 1.8 * r, 1.8 * r), r);
            case CIRCLE_OPEN -> open(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r), r);
            case DIAMOND_OPEN -> open(polygon(4, r * 1.2, 0), r);
            case DIAMOND_HALF -> half(polygon(4, r * 1.2, 0), r);
            case PENTAGON -> polygon(5, r * 1.15, -90);
        };
    }

    static BasicStroke stroke(List<Integer> dash, double width) {
        if (dash.isEmpty()) {
            return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    /** The outline of a shape, with its lower half filled. */
    private static Shape half(Shape shape, double r) {
        Area area = new Area(shape);
        area.intersect(new Area(new Rectangle2D.Double(-2 * r, 0, 4 * r, 2 * r)));
        area.add(new Area(open(shape, r)));
        return area;
    }

    private static Shape open(Shape shape, double r) {
        return new BasicStroke((float) (r * 0.55)).createStrokedShape(shape);
    }

    private static Path2D polygon(int corners, double r, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turn + 360.0 * i / corners);
            double x = r * Math.cos(angle);
            double y = r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D star(double r) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.toRadians(-90 + 36.0 * i);
            double radius = i % 2 == 0 ? r : r * 0.45;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape cross(double r, double turn) {
        Area area = new Area(new Rectangle2D.Double(-r, -r * 0.32, 2 * r, 0.64 * r));
        area.add(new Area(new Rectangle2D.Double(-r * 0.32, -r, 0.64 * r, 2 * r)));
        return AffineTransform.getRotateInstance(Math.toRadians(turn)).createTransformedShape(area);
    }
}
