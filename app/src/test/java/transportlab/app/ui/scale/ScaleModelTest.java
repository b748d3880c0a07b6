package transportlab.app.ui.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.run.Runs;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;

/** The Scale screen without a window. */
class ScaleModelTest {
    @TempDir
    private Path home;

    private final Now ui = new Now();
    private Runs runs;
    private CompareModel compare;
    private ScaleModel scale;

    @BeforeEach
    void create() {
        Library library = new Library(home.resolve("results"));
        runs = new Runs(ui, library);
        compare = new CompareModel(runs, library);
        compare.settings().trySet("transports", "short-polling,websocket");
        compare.settings().trySet("clients", "3");
        compare.settings().trySet("duration", "600ms");
        compare.settings().trySet("warmup", "0ms");
        compare.settings().trySet("poll-interval", "100ms");
        scale = new ScaleModel(compare, runs, ui);
    }

    @AfterEach
    void close() {
        scale.close();
        runs.close();
    }

    private boolean allCalculated() {
        return scale.sweeping().calculated() == scale.sweeping().toCalculate();
    }

    @Test
    void aMillionClientsAreCalculatedWhenTheScreenIsShown() throws Exception {
        assertThat(scale.sweep()).as("nobody sees it").isNull();
        scale.shown(true);
        ui.until(this::allCalculated);
        SweepPoint most = scale.sweep().line("websocket").get(8);
        assertThat(most.connections()).isEqualTo(1_000_000);
        assertThat(most.representatives().n()).isEqualTo(1_000);
        assertThat(scale.sweeping().pointsToMeasure()).as("5, 20, 100 and 500").isEqualTo(4);
    }

    @Test
    void theSliderStartsAtTheCrossingAndStaysWhereItIsPut() throws Exception {
        compare.settings().trySet("transports", "short-polling,long-polling");
        compare.settings().trySet("duration", "10s");
        scale.viewProperty().set(ScaleModel.View.SETTING);
        scale.shown(true);
        ui.until(this::allCalculated);
        double crossing = scale.sweep().crossings().get(0).at();
        assertThat(scale.atProperty().get()).isEqualTo(crossing);
        scale.moveTo(1234);
        scale.shown(true);
        assertThat(scale.atProperty().get()).isEqualTo(1234);
    }

    @Test
    void pointsAreMeasuredOneAfterTheOtherAndStopKeepsThem() throws Exception {
        scale.viewProperty().set(ScaleModel.View.SETTING);
        scale.vary("payload");
        assertThat(scale.between("10", "1000")).isTrue();
        scale.shown(true);
        ui.until(this::allCalculated);
        assertThat(scale.sweeping().pointsToMeasure()).isEqualTo(7);
        scale.measureAt(3);
        assertThat(scale.sweeping().pointsToMeasure()).isEqualTo(3);
        scale.measureAt(7);
        scale.measure();
        ui.until(() ->
                scale.sweep().points().stream().filter(SweepPoint::isMeasured).count() >= 2);
        assertThat(scale.isMeasuring()).isTrue();
        scale.stopMeasuring();
        ui.until(() -> !runs.runningProperty().get());
        assertThat(scale.sweep().measured("websocket")).isNotEmpty();
        assertThat(scale.sweeping().pointsToMeasure()).isBetween(5, 6);
    }

    @Test
    void anotherViewHasItsOwnSweepWhileOneIsMeasured() throws Exception {
        scale.viewProperty().set(ScaleModel.View.SETTING);
        scale.vary("payload");
        scale.between("10", "30");
        scale.shown(true);
        scale.measure();
        ui.until(() -> runs.runningProperty().get());
        scale.viewProperty().set(ScaleModel.View.CLIENTS);
        assertThat(scale.sweep().over().key()).isEqualTo("clients");
        ui.until(() -> scale.sweeping().pointsToMeasure() < 7);
        assertThat(scale.sweep().over().key()).isEqualTo("clients");
        scale.stopMeasuring();
        ui.until(() -> !scale.isMeasuring());
        ui.until(this::allCalculated);
        assertThat(scale.sweep().measured("websocket")).isEmpty();
        scale.viewProperty().set(ScaleModel.View.SETTING);
        assertThat(scale.sweep().over().key()).isEqualTo("payload");
        assertThat(scale.sweep().measured("websocket")).isNotEmpty();
    }

    @Test
    void theResultOnCompareIsAPointToo() throws Exception {
        compare.start();
        ui.until(() -> compare.result() != null && !runs.runningProperty().get());
        scale.shown(true);
        ui.until(this::allCalculated);
        assertThat(scale.sweep().measured("websocket"))
                .singleElement()
                .matches(point -> scale.sweep().x(point) == 3);
        scale.takeSettings(true);
        assertThat(scale.sweep().measured("websocket")).isEmpty();
    }

    @Test
    void clientsAskWhileItIsMeasured() throws Exception {
        compare.settings().trySet("poll-interval", "5s");
        scale.shown(true);
        ui.until(this::allCalculated);
        assertThat(scale.sweep().options()).containsEntry("duration", "10s");
    }

    @Test
    void everyFigureHasALimit() {
        for (Figure figure : ScaleModel.LIMITED) {
            assertThat(scale.limit(figure)).isPositive();
        }
    }
}
