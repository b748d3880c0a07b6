package transportlab.app.shots;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.FxQueue;
import transportlab.app.ui.base.Messages;
import transportlab.app.ui.base.Overlay;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Styles;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.trace.Traced;
import transportlab.app.ui.wire.WireModel;
import transportlab.app.ui.wire.WireView;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Direction;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/**
 * Prints how long the Wire screen takes to open a connection of 20,000 messages, to look for a text in it, and how long
 * frames take while its list scrolls from one end to the other and while the selection goes from message to message.
 * Beside it stands how long frames take when nothing changes.
 */
public final class WireSpeed {
    private static final int MESSAGES = 20_000;
    private static final int FRAMES = 240;

    private WireSpeed() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Fx.start();
        int exit = 1;
        try {
            measure();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private static void measure() throws Exception {
        TrialTrace trial = trial();
        ClientTrace client = trial.clients().get(0);
        long began = System.nanoTime();
        var read = Conversations.of(client, Catalogue.find(trial.transport()).orElseThrow());
        print("reading the messages", System.nanoTime() - began);
        int messages = read.get(0).messages().size();
        Object[] made = Fx.get(() -> {
            Ui.begin();
            Stage stage = new Stage();
            StackPane root = new StackPane();
            Scene scene = new Scene(root, 1280, 720);
            scene.getStylesheets().setAll(Styles.of(Theme.LIGHT, 1));
            Desk desk = new Desk("en");
            Shared shared =
                    new Shared(desk, new FxQueue(), new ChartThread(), new Overlay(root, desk), new Messages(root));
            var traced = new ReadOnlyObjectWrapper<>(
                    new Traced("", null, List.of(trial.transport()), Map.of(trial.name(), trial)));
            WireModel model = new WireModel(
                    traced.getReadOnlyProperty(), new SimpleObjectProperty<>(), (of, whose, then) -> then.accept(read));
            stage.setScene(scene);
            stage.show();
            return new Object[] {root, model, shared};
        });
        StackPane root = (StackPane) made[0];
        WireModel model = (WireModel) made[1];
        print("frames of an empty window", frames(n -> {}));
        long opening = System.nanoTime();
        Fx.run(() -> {
            model.shown(true);
            WireView view = new WireView(model, (Shared) made[2], () -> {}, address -> {}, () -> {});
            root.getChildren().add(0, view);
            root.applyCss();
            root.layout();
        });
        print("opening " + messages + " messages", System.nanoTime() - opening);
        print("frames when nothing changes", frames(n -> {}));
        ListView<?> list = Fx.get(() -> (ListView<?>) root.lookup("#messages"));
        print("frames while the list scrolls", frames(n -> list.scrollTo(n * (messages / FRAMES))));
        print("frames while the selection moves on", frames(n -> model.step(1)));
        print("frames while the selection leaps", frames(n -> model.step(n % 2 == 0 ? messages : -messages)));
        long searching = System.nanoTime();
        Fx.run(() -> model.find("no such text"));
        print("looking for a text that is not there", System.nanoTime() - searching);
    }

    /** The time from each frame to the next while work is done in each. */
    private static long[] frames(Consumer<Integer> work) throws Exception {
        CompletableFuture<long[]> done = new CompletableFuture<>();
        Fx.run(() -> new AnimationTimer() {
            private final List<Long> times = new ArrayList<>();
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    times.add(now - before);
                }
                before = now;
                if (times.size() == FRAMES) {
                    stop();
                    done.complete(times.stream().mapToLong(Long::longValue).toArray());
                    return;
                }
                work.accept(times.size());
            }
        }.start());
        return done.get();
    }

    private static void print(String what, long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        if (sorted.length == 1) {
            System.out.printf(Locale.ROOT, "%-38s %7.1f ms%n", what, sorted[0] / 1e6);
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %7.1f ms median, %.1f ms 95%%, %.1f ms largest%n",
                    what,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }

    /** Long polling on one connection: a request and an answer with one update, again and again. */
    private static TrialTrace trial() {
        List<Trace.Event> events = new ArrayList<>();
        events.add(new Trace.Event(0, 0L, 0, Trace.What.OPENED, null, 0, List.of(), null, null));
        for (int i = 1; i <= MESSAGES / 2; i++) {
            String request = "GET /poll?topic=main&after=" + i
                    + " HTTP/1.1\r\nHost: 127.0.0.1:40000\r\nAccept: */*\r\nAccept-Language: en\r\n\r\n";
            String before = "[{\"n\":" + i + ",\"d\":\"";
            String payload = "x".repeat(120);
            String after = "\"}]";
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + (before.length() + payload.length() + after.length()) + "\r\n\r\n";
            events.add(event(2L * i, Direction.UP, request, List.of(run(transportlab.wire.Kind.HEADERS, request))));
            events.add(event(
                    2L * i + 1,
                    Direction.DOWN,
                    head + before + payload + after,
                    List.of(
                            run(transportlab.wire.Kind.HEADERS, head),
                            run(transportlab.wire.Kind.ENVELOPE, before),
                            run(transportlab.wire.Kind.PAYLOAD, payload),
                            run(transportlab.wire.Kind.ENVELOPE, after))));
        }
        ClientTrace.Connection connection =
                new ClientTrace.Connection(0, null, 0, null, null, Map.of(), Map.of(), MESSAGES / 2, MESSAGES / 2);
        ClientTrace client = new ClientTrace(0, List.of(connection), events, List.of(), true);
        return new TrialTrace("short-polling", 0, "live", 0, 20_000_000, 20_000, List.of(client));
    }

    private static Trace.Run run(transportlab.wire.Kind kind, String text) {
        return new Trace.Run(kind, text.length());
    }

    private static Trace.Event event(long millis, Direction way, String text, List<Trace.Run> runs) {
        byte[] data = text.getBytes(US_ASCII);
        return new Trace.Event(1000 * millis, 1000 * millis, 0, Trace.What.BYTES, way, data.length, runs, data, null);
    }
}
