package transportlab.app.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.library.Library;
import transportlab.app.ui.Desktop;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.Range;
import transportlab.app.ui.timeline.play.Speed;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Lanes;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * Prints how long the Timeline takes to open with one lane and with fourteen, the intervals of frames while it plays
 * beside those of an empty canvas, and while a trace of 20,000 messages scrolls. It needs a screen.
 */
public final class TimelineFrames {
    private static final int FRAMES = 240;
    private static final int LONG = 20_000;

    private final Desktop desktop;
    private final Stage stage;

    private TimelineFrames(Stage stage, Desktop desktop) {
        this.stage = stage;
        this.desktop = desktop;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("transportlab.windowed", "true");
        Fx.start();
        Path home = Files.createTempDirectory("transport-lab-frames");
        int exit = 1;
        try {
            TimelineFrames frames = Fx.get(() -> {
                Ui.begin();
                Stage window = new Stage();
                Desktop made = new Desktop(
                        window,
                        new Library(home.resolve("results")),
                        new Preferences(home.resolve("settings.properties")),
                        "en");
                made.show(1280, 720);
                made.compare().settings().trySet("transports", String.join(",", Catalogue.ids()));
                return new TimelineFrames(window, made);
            });
            frames.print();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void print() throws Exception {
        Fx.run(() -> desktop.frame().screenProperty().set(FrameModel.Screen.TIMELINE));
        Fx.await(() -> desktop.timeline().state() == TimelineModel.State.EXAMPLE);
        open(List.of("short-polling"));
        open(Catalogue.ids());
        List<Long> one = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            one.add(open(List.of("short-polling")));
            all.add(open(Catalogue.ids()));
        }
        said("opening, lanes made before", median(one), median(all));
        List<Long> readOne = new ArrayList<>();
        List<Long> readAll = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            readOne.add(read(List.of("short-polling")));
            readAll.add(read(Catalogue.ids()));
        }
        said("opening, with reading", median(one) + median(readOne), median(all) + median(readAll));
        open(List.of("short-polling", "websocket"));
        double two = playing("two lanes");
        open(Catalogue.ids());
        double fourteen = playing("fourteen lanes");
        scrolling();
        double empty = empty();
        System.out.printf(
                Locale.ROOT,
                "playing against an empty canvas: two lanes %.2f, fourteen %.2f%n",
                two / empty,
                fourteen / empty);
        Fx.run(desktop::close);
    }

    private static void said(String what, long one, long all) {
        System.out.printf(
                Locale.ROOT,
                "%s: one lane %.1f ms, fourteen %.1f ms (medians of 15), ratio %.2f%n",
                what,
                one / 1e6,
                all / 1e6,
                (double) all / one);
    }

    /** How long reading messages and making lanes of them takes, which is done on other threads. */
    private long read(List<String> ids) {
        long began = System.nanoTime();
        List<Lane> lanes = new ArrayList<>();
        for (String id : ids) {
            TrialTrace trial = desktop.traces().traced().trial(id, 0).orElseThrow();
            ClientTrace client = trial.clients().get(0);
            List<Conversation> read =
                    Conversations.of(client, Catalogue.find(id).orElseThrow());
            lanes.add(Lanes.of(trial, client, read));
        }
        Timeline.of(lanes);
        return System.nanoTime() - began;
    }

    /** From choosing lanes until the frame after they are drawn. */
    private long open(List<String> ids) throws Exception {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long began = System.nanoTime();
        Fx.run(() -> desktop.timeline().chooseTransports(ids));
        Fx.run(() -> new AnimationTimer() {
            private int after;

            @Override
            public void handle(long now) {
                List<Lane> lanes = desktop.timeline().play().timeline().lanes();
                if (lanes.size() == ids.size() && after++ == 1) {
                    stop();
                    done.complete(System.nanoTime() - began);
                }
            }
        }.start());
        return done.get(30, TimeUnit.SECONDS);
    }

    private double playing(String what) throws Exception {
        PlayModel play = desktop.timeline().play();
        Fx.run(() -> {
            play.first();
            play.speedProperty().set(Speed.TENTH);
            play.playOrPause();
        });
        double median = intervals("playing " + what, frame -> {});
        Fx.run(play::pause);
        return median;
    }

    private void scrolling() throws Exception {
        Timeline timeline = Timeline.of(List.of(lane(), lane()));
        PlayModel play = desktop.timeline().play();
        Fx.run(() -> play.show(timeline, new Range(0, 1_000_000), 0));
        intervals("scrolling 2 × " + LONG + " messages, 1 s seen", frame -> play.pan(300_000));
        Fx.run(() -> play.show(timeline, new Range(0, LONG * 10_000L), LONG * 10_000L));
        intervals(
                "scrolling 2 × " + LONG + " messages, all seen",
                frame -> play.zoom(frame % 2 == 0 ? 0.97 : 1 / 0.97, 0));
    }

    private static Lane lane() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            boolean up = i % 2 == 0;
            messages.add(new Message(
                    0,
                    i,
                    up ? Direction.UP : Direction.DOWN,
                    up ? Message.Sort.REQUEST : Message.Sort.RESPONSE,
                    "",
                    0,
                    new byte[100],
                    null,
                    i * 10_000L,
                    i * 10_000L + 9_000,
                    up ? -1 : i - 1,
                    List.of(new Field("all", 0, 100, i % 10 == 1 ? Kind.PAYLOAD : Kind.HEADERS, "", List.of())),
                    List.of()));
        }
        ClientTrace.Connection connection =
                new ClientTrace.Connection(0, null, 0, null, null, java.util.Map.of(), java.util.Map.of(), LONG / 2, 0);
        ClientTrace client = new ClientTrace(0, List.of(connection), List.of(), List.of(), true);
        TrialTrace trial = new TrialTrace("short-polling", 0, "model", 0, LONG * 10_000L, 9_000, List.of(client));
        return Lanes.of(trial, client, List.of(new Conversation(connection, messages)));
    }

    private double empty() throws Exception {
        double width = stage.getWidth();
        double height = stage.getHeight();
        Fx.run(() -> {
            Canvas canvas = new Canvas(width - 440, height - 230);
            StackPane root = new StackPane(canvas);
            stage.setScene(new Scene(root, width, height));
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
                    canvas.getGraphicsContext2D().fillRect(now / 10_000_000 % 500, 10, 2, 300);
                }
            }.start();
        });
        return intervals("an empty canvas of that size", frame -> {});
    }

    /** The median interval of frames, in ms. */
    private static double intervals(String what, Consumer<Integer> each) throws Exception {
        CompletableFuture<List<Long>> done = new CompletableFuture<>();
        Fx.run(() -> new AnimationTimer() {
            private final List<Long> times = new ArrayList<>();

            @Override
            public void handle(long now) {
                times.add(System.nanoTime());
                each.accept(times.size());
                if (times.size() > FRAMES) {
                    stop();
                    done.complete(times);
                }
            }
        }.start());
        List<Long> times = done.get(120, TimeUnit.SECONDS);
        List<Long> intervals = new ArrayList<>();
        for (int i = 20; i < times.size(); i++) {
            intervals.add(times.get(i) - times.get(i - 1));
        }
        intervals.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: median interval %.1f ms, 95%% %.1f ms, longest %.1f ms%n",
                what,
                median(intervals) / 1e6,
                intervals.get(intervals.size() * 95 / 100) / 1e6,
                intervals.get(intervals.size() - 1) / 1e6);
        return median(intervals) / 1e6;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }
}
