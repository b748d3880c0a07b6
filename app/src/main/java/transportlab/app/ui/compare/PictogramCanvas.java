package transportlab.app.ui.compare;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.pictogram.Pictogram;
import transportlab.words.Words;

/** Two seconds of one client, drawn from what was recorded: the server's line above the client's. */
final class PictogramCanvas extends CanvasRegion {
    private static final double SHORTEST_BAR_MILLIS = 12;
    private static final double SMALL = 56;

    /** Below this height there is no room for words. */
    private static final double TINY = 36;

    private final Pictogram picture;
    private final Words words;

    PictogramCanvas(Pictogram picture, Theme theme, Words words) {
        super(theme);
        this.picture = picture;
        this.words = words;
        setMinHeight(28);
        setAccessibleText(words.with(
                "pictogram.spoken",
                "n",
                picture.stars().size(),
                "asks",
                picture.arrows().stream().filter(Pictogram.Arrow::up).count(),
                "answers",
                picture.arrows().stream().filter(arrow -> !arrow.up()).count()));
    }

    @Override
    protected void draw(GraphicsContext g) {
        Color colour = colour(picture.transport());
        Color muted = muted();
        Color ink = ink();
        double left = 78;
        double width = Math.max(50, getWidth() - left - 14);
        boolean small = getHeight() < SMALL;
        boolean tiny = getHeight() < TINY;
        double middle = getHeight() / 2 + (tiny ? 4 : small ? 5 : 7);
        double half = Math.min(30, getHeight() * (small ? 0.2 : 0.26));
        double server = middle - half;
        double client = middle + half;
        double perMillis = width / picture.millis();
        g.setFont(Font.font("Pretendard", small ? 13 : 14));
        g.setFill(muted);
        g.setTextAlign(javafx.scene.text.TextAlignment.RIGHT);
        if (!tiny) {
            g.fillText(words.get("pictogram.server"), left - 8, server + 5);
            g.fillText(words.get("pictogram.client"), left - 8, client + 5);
        }
        for (Pictogram.Bar bar : picture.bars()) {
            bar(g, bar, colour, left, perMillis, server, client);
        }
        g.setStroke(muted);
        g.setLineWidth(1.5);
        g.strokeLine(left, server, left + width, server);
        g.strokeLine(left, client, left + width, client);
        g.save();
        g.beginPath();
        g.rect(left - 4, 0, width + 8, getHeight());
        g.clip();
        for (boolean data : new boolean[] {false, true}) {
            for (Pictogram.Arrow arrow : picture.arrows()) {
                if (arrow.data() == data) {
                    arrow(g, arrow, data ? colour : muted, left, perMillis, server, client);
                }
            }
        }
        g.restore();
        g.setFill(ink);
        for (double star : picture.stars()) {
            star(g, left + star * perMillis, server - (tiny ? 7 : 11), tiny ? 0.7 : 1);
        }
    }

    private static void bar(
            GraphicsContext g,
            Pictogram.Bar bar,
            Color colour,
            double left,
            double perMillis,
            double server,
            double client) {
        double x = left + bar.from() * perMillis;
        double w = (bar.to() - bar.from()) * perMillis;
        if (bar.what() == Pictogram.What.CHANNEL) {
            g.setFill(colour.deriveColor(0, 1, 1, 0.16));
            g.fillRect(x, server, w, client - server);
        } else if (bar.to() - bar.from() >= SHORTEST_BAR_MILLIS) {
            g.setFill(colour.deriveColor(0, 1, 1, 0.75));
            g.fillRect(x, server - 2.5, w, 5);
        }
    }

    private void arrow(
            GraphicsContext g,
            Pictogram.Arrow arrow,
            Color colour,
            double left,
            double perMillis,
            double server,
            double client) {
        // time is drawn to scale: an arrow that takes no time is vertical
        double slope = picture.oneWayMillis() * perMillis;
        double atServer = left + arrow.serverMillis() * perMillis;
        double atClient = arrow.up() ? atServer - slope : atServer + slope;
        double fromX = arrow.up() ? atClient : atServer;
        double fromY = arrow.up() ? client : server;
        double toX = arrow.up() ? atServer : atClient;
        double toY = arrow.up() ? server : client;
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(arrow.data() ? 3 : 1.6);
        g.strokeLine(fromX, fromY, toX, toY);
        double angle = Math.atan2(toY - fromY, toX - fromX);
        double size = arrow.data() ? 9 : 6;
        g.fillPolygon(
                new double[] {toX, toX - size * Math.cos(angle - 0.42), toX - size * Math.cos(angle + 0.42)},
                new double[] {toY, toY - size * Math.sin(angle - 0.42), toY - size * Math.sin(angle + 0.42)},
                3);
    }

    /** A star with five points. */
    static void star(GraphicsContext g, double x, double y) {
        star(g, x, y, 1);
    }

    private static void star(GraphicsContext g, double x, double y, double scale) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double r = scale * (i % 2 == 0 ? 7.5 : 3.2);
            double angle = Math.toRadians(-90 + 36.0 * i);
            xs[i] = x + r * Math.cos(angle);
            ys[i] = y + r * Math.sin(angle);
        }
        g.fillPolygon(xs, ys, 10);
    }
}
