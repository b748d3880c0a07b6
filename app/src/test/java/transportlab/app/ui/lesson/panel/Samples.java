package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.lesson.stage.OpenStage;
import transportlab.app.ui.lesson.stage.StageLook;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.app.ui.lesson.stage.StagePanel;
import transportlab.app.ui.lesson.stage.StageWays;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Show;
import transportlab.lesson.Teacher;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.Moments;
import transportlab.lesson.trace.ShownMessages;
import transportlab.measure.Measurement;
import transportlab.stage.By;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;
import transportlab.stands.Comparisons;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepRun;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.model.Recorder;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.TrialTrace;

/** Each panel with something in it, all of it calculated in virtual time. */
public final class Samples {
    private static final Question.Find FIND = new Question.Find(
            "Where does the server prove that it understood?", "Sec-WebSocket-Accept", "Good guess.", Map.of());
    private static final Question.Moment MOMENT = new Question.Moment(
            "When will the client learn of this price?",
            "short-polling",
            2,
            Question.Stage.ARRIVED,
            60,
            "Good guess.",
            "Good guess.");

    private final Map<String, Recorded> recorded = new LinkedHashMap<>();
    private final Recorded stock;
    private final List<Measurement> survived;
    private final Sweep sweep;

    /** What one client of a transport did. */
    record Recorded(TrialTrace trial, List<Conversation> all) {}

    public Samples() throws Exception {
        for (String id : Catalogue.ids()) {
            TrialTrace trial = Recorder.record(
                            new ExperimentOptions()
                                    .set("pattern", "chat", "test")
                                    .build(),
                            id,
                            new StopSignal())
                    .trace();
            recorded.put(
                    id,
                    new Recorded(
                            trial,
                            Conversations.of(
                                    trial.client(0).orElseThrow(),
                                    Catalogue.find(id).orElseThrow())));
        }
        stock = stock("short-polling");
        ExperimentOptions path = new ExperimentOptions()
                .set("transports", "short-polling,long-polling,streaming,websocket,auto", "test")
                .set("path", "buffer=end,upgrade=501", "test")
                .set("duration", "3s", "test")
                .set("mode", "model", "test");
        survived = Comparisons.of(path.build(), path.values(), 0, RunListener.NOBODY, new StopSignal(), new CutSignal())
                .run()
                .result()
                .trials();
        ExperimentOptions swept = new ExperimentOptions()
                .set("transports", "short-polling,long-polling", "test")
                .set("duration", "4s", "test")
                .set("mode", "model", "test");
        sweep = new SweepRun(new SweepPlan(Over.parse("poll-interval=50ms..5s", 7), swept))
                .run(step -> {}, new StopSignal());
    }

    private static Recorded stock(String id) throws Exception {
        TrialTrace trial = Recorder.record(new ExperimentOptions().build(), id, new StopSignal())
                .trace();
        return new Recorded(
                trial,
                Conversations.of(
                        trial.client(0).orElseThrow(), Catalogue.find(id).orElseThrow()));
    }

    static Asking asking(Question question, Guess guess, boolean open) {
        return new Asking(question, new SimpleObjectProperty<>(guess), new SimpleBooleanProperty(open));
    }

    MessagesPanel messages(String id, Show.Part part, Asking find, Guess truth, Shared shared, double size) {
        Recorded of = recorded.get(id);
        return new MessagesPanel(
                id, ShownMessages.of(of.all(), of.trial(), part), true, find, truth, () -> {}, shared, size);
    }

    StripPanel strip(Asking moment, Guess truth, Shared shared, double size) {
        Recorded of = stock;
        Show.Strip strip = new Show.Strip("prices", "short-polling", 0, 1200);
        return new StripPanel(of.trial(), of.all(), strip, moment, truth, () -> {}, shared, size);
    }

    Guess arrived() {
        Recorded of = stock;
        return Guess.value(
                Moments.millis(of.trial(), of.all(), 2, Question.Stage.ARRIVED).orElseThrow());
    }

    static Asking find(boolean open) {
        return asking(FIND, open ? null : Guess.field("header.upgrade"), open);
    }

    static Asking moment(boolean open) {
        return asking(MOMENT, open ? null : Guess.value(640), open);
    }

    /** Those that stand at the right, by name. */
    public Map<String, Function<Double, Region>> right(Shared shared) {
        Map<String, Function<Double, Region>> all = new LinkedHashMap<>();
        for (String id : Catalogue.ids()) {
            for (Show.Part part : Show.Part.values()) {
                all.put("messages-" + id + "-" + part.key(), size -> messages(id, part, null, null, shared, size));
            }
        }
        all.put("find-open", size -> messages("websocket", Show.Part.OPENING, find(true), null, shared, size));
        all.put(
                "find-revealed",
                size -> messages(
                        "websocket",
                        Show.Part.OPENING,
                        find(false),
                        Guess.field("Sec-WebSocket-Accept"),
                        shared,
                        size));
        all.put("strip", size -> strip(null, null, shared, size));
        all.put("moment-open", size -> strip(moment(true), null, shared, size));
        all.put("moment-locked", size -> strip(moment(false), null, shared, size));
        all.put("moment-revealed", size -> strip(moment(false), arrived(), shared, size));
        all.put("sweep", size -> new SweptPanel(sweep, () -> {}, shared, size));
        stages(shared).forEach(all::put);
        all.put("survived", size -> new SurvivedPanel(survived, List.of(), () -> {}, shared, size));
        return all;
    }

    /** A page with a stage before its guess, and with cells chosen behind it. */
    private static Map<String, Function<Double, Region>> stages(Shared shared) {
        StageModel model = new StageModel(OpenStage::real, AT_ONCE, Runnable::run);
        model.wantRecording();
        List<Show.Column> columns = new ArrayList<>();
        for (By by : By.values()) {
            columns.add(new Show.Column(by, Proof.TOKEN, Guard.NONE));
        }
        Show.Stage wide = new Show.Stage(List.of(From.values()), columns);
        Show.Stage both = new Show.Stage(
                List.of(From.values()),
                List.of(
                        new Show.Column(By.WEB_SOCKET, Proof.COOKIE, Guard.NONE),
                        new Show.Column(By.WEB_SOCKET, Proof.COOKIE, Guard.ORIGIN)));
        Map<String, Function<Double, Region>> all = new LinkedHashMap<>();
        all.put("stage-asked", size -> stage(wide, null, model, shared, size));
        all.put("stage-token", size -> stage(wide, columns.get(0).cell(From.OTHER_PORT), model, shared, size));
        all.put("stage-origin", size -> stage(both, both.cells().get(3), model, shared, size));
        return all;
    }

    private static StagePanel stage(Show.Stage show, Cell asked, StageModel model, Shared shared, double size) {
        boolean told = asked != null;
        return new StagePanel(
                new StageLook(show, Staged.ofRecording(), asked, Set.of(), told, told, !told),
                model,
                WAYS,
                shared,
                size);
    }

    private static final UiQueue AT_ONCE = new UiQueue() {
        @Override
        public void post(Runnable work) {
            work.run();
        }

        @Override
        public void latest(Object key, Runnable work) {
            work.run();
        }
    };

    private static final StageWays WAYS = new StageWays() {
        @Override
        public void open() {}

        @Override
        public void recorded() {}

        @Override
        public ObservableBooleanValue wantsGuess() {
            return new SimpleBooleanProperty();
        }

        @Override
        public void wire(StageModel.Bytes bytes) {}
    };

    /** Those that stand at the left, by name. */
    public Map<String, Function<Listening, Region>> left(Shared shared) {
        boolean korean = shared.words().isKorean();
        Question.Which which = new Question.Which(
                korean ? "어느 방식이 이 프록시를 지나갈 수 있을까요?" : "Which of these will go through this proxy?",
                List.of(
                        new Question.Option(korean ? "스트리밍" : "Streaming", false, null, ""),
                        new Question.Option(long1(korean), true, null, ""),
                        new Question.Option(korean ? "웹소켓" : "WebSocket", false, null, "")));
        Question.Order order = new Question.Order(
                korean ? "어떤 순서로 일어날까요?" : "In which order does this happen?",
                korean
                        ? List.of(
                                "클라이언트가 연결을 엽니다.",
                                "클라이언트가 요청을 보냅니다.",
                                "서버는 새 소식이 생길 때까지 그 요청에 답하지 않고 기다립니다.",
                                "서버가 답합니다.",
                                "클라이언트가 곧바로 다시 묻습니다.")
                        : List.of(
                                "The client opens a connection",
                                "The client sends a request",
                                "The server keeps the request until there is something new to tell",
                                "The server answers",
                                "The client asks again at once"),
                "");
        Question.Amount amount = new Question.Amount(
                which.text(),
                null,
                null,
                List.of(
                        new Question.Answer(1, korean ? "거의 같음" : "About the same", ""),
                        new Question.Answer(0.5, long1(korean), ""),
                        new Question.Answer(0.25, korean ? "4분의 1쯤" : "About a quarter", ""),
                        new Question.Answer(0.1, korean ? "10분의 1쯤" : "About a tenth", "")));
        Map<String, Function<Listening, Region>> all = new LinkedHashMap<>();
        all.put("amount", of -> new AmountPane(asking(amount, Guess.value(0.6), true), shared, of));
        all.put("which", of -> new WhichPane(asking(which, Guess.choice(1), true), shared, of));
        all.put("which-locked", of -> new WhichPane(asking(which, Guess.choice(0), false), shared, of));
        all.put("order", of -> new OrderPane(asking(order, null, true), shared, of));
        all.put(
                "order-locked",
                of -> new OrderPane(
                        asking(order, Guess.order(new ArrayList<>(List.of(0, 2, 1, 3, 4))), false), shared, of));
        all.put("teacher", of -> new TeacherPane(new Teacher(long1(korean), 4, long1(korean), long1(korean)), shared));
        return all;
    }

    private static String long1(boolean korean) {
        return korean
                ? "롱 폴링, 서버가 새 소식이 생길 때까지 답하지 않고 기다렸다가 한 번에 보내 주는 방식"
                : "Long polling, for which the server waits with its answer until there is something new to tell";
    }
}
