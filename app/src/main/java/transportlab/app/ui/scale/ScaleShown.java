package transportlab.app.ui.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.export.ExportPopover;
import transportlab.measure.ResultFiles;
import transportlab.sweep.Crossing;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.draw.Limit;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.SweepChart;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.draw.SweepSide;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.SweepExport;
import transportlab.visualizer.sentence.ScaleSentences;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Words;

/** What is drawn and said of the sweep on the screen, and where keys lead. */
record ScaleShown(ScaleModel model, Shared shared) {
    /** How near the slider must be to a crossing or a measured point to be drawn to it, as a share of the axis. */
    private static final double NEAR = 0.01;

    boolean isClients() {
        return model.viewProperty().get() == ScaleModel.View.CLIENTS;
    }

    private Words words() {
        return shared.words();
    }

    private Look look() {
        return Look.column(shared.desk().theme());
    }

    /** What is said of clients. */
    ScaleSentences scale() {
        Figure figure = model.figureProperty().get();
        return new ScaleSentences(model.sweep(), figure, model.limit(figure), words());
    }

    SweepSentences sentences() {
        return new SweepSentences(model.sweep(), words());
    }

    SweepChart chart() {
        if (!isClients()) {
            return SweepChart.bargains(model.sweep(), words(), look());
        }
        Figure figure = model.figureProperty().get();
        Limit limit = new Limit(model.limit(figure), scale().limitLine());
        return SweepChart.within(model.sweep(), figure, limit, words(), look());
    }

    /** The values at the slider. */
    SweepSide side() {
        return new SweepSide(
                model.sweep(), isClients() ? scale() : null, model.atProperty().get(), words(), look());
    }

    /** What can be written to files. */
    ExportPopover.Exported exported() {
        Sweep sweep = model.sweep();
        Words words = words();
        SweepSheet sheet = isClients()
                ? SweepSheet.within(
                        scale(), model.atProperty().get(), words, shared.desk().theme())
                : SweepSheet.bargains(sweep, words, shared.desk().theme());
        return new ExportPopover.Exported() {
            @Override
            public String name() {
                return "sweep-" + sweep.over().key();
            }

            @Override
            public Set<String> formats() {
                return SweepExport.FORMATS;
            }

            @Override
            public Map<Path, ResultFiles.Content> files(Path folder, Set<String> chosen, PictureSize size) {
                SweepExport export = new SweepExport(sweep, sheet, words, size);
                Map<Path, ResultFiles.Content> files = new LinkedHashMap<>(export.data(folder, chosen));
                files.putAll(export.pictures(folder, chosen));
                return files;
            }
        };
    }

    String headline() {
        if (model.sweep().points().isEmpty()) {
            return words().get(model.sweeping().isWaiting() ? "scale.waits" : "scale.calculating");
        }
        return found();
    }

    private String found() {
        return isClients()
                ? scale().headline(model.atProperty().get())
                : sentences().headline();
    }

    /** A value near a crossing, a measured point or an end is that point; others have two digits. */
    double snapped(double value) {
        Sweep sweep = model.sweep();
        SweepChart chart = chart();
        List<Double> points = new ArrayList<>();
        sweep.crossings().stream().map(Crossing::at).forEach(points::add);
        sweep.points().stream().filter(SweepPoint::isMeasured).map(sweep::x).forEach(points::add);
        points.add(sweep.over().number(0));
        points.add(sweep.over().number(sweep.over().values().size() - 1));
        return points.stream()
                .filter(point -> Math.abs(chart.share(point) - chart.share(value)) < NEAR)
                .findFirst()
                .orElseGet(() -> Steps.rounded(value, sweep.over().unit().isWhole()));
    }

    /** Where a key leads; empty if it leads nowhere. */
    OptionalDouble moved(KeyEvent event) {
        boolean right = event.getCode() == KeyCode.RIGHT;
        if (right || event.getCode() == KeyCode.LEFT) {
            DoubleStream measured = model.sweep().points().stream()
                    .filter(SweepPoint::isMeasured)
                    .mapToDouble(model.sweep()::x);
            return Steps.next(model.sweep().over(), model.atProperty().get(), right, event.isShiftDown(), measured);
        }
        return event.getCode() == KeyCode.X && !isClients() ? nextCrossing() : OptionalDouble.empty();
    }

    private OptionalDouble nextCrossing() {
        double now = model.atProperty().get();
        double[] all =
                model.sweep().crossings().stream().mapToDouble(Crossing::at).toArray();
        OptionalDouble next =
                DoubleStream.of(all).filter(at -> at > now * (1 + 1e-9)).findFirst();
        return next.isPresent() ? next : DoubleStream.of(all).findFirst();
    }
}
