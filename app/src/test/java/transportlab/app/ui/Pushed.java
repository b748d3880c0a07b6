package transportlab.app.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person at the keyboard of a window that is shown. Whatever a key begins on the JavaFX thread is over when it returns. */
final class Pushed {
    private static final int LONGEST_WORK_MILLIS = 20_000;
    private static final int LONGEST_WAIT_SECONDS = 40;

    private static final FxRobot ROBOT = new FxRobot();

    private Pushed() {}

    static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_WORK_MILLIS, () -> {
            work.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LONGEST_WAIT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(LONGEST_WORK_MILLIS, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void press(KeyCode... keys) {
        ROBOT.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
