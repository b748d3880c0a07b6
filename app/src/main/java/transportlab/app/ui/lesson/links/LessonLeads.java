package transportlab.app.ui.lesson.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.app.ui.lesson.play.LessonTraces;
import transportlab.app.ui.lesson.play.Shown;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.app.ui.lesson.stage.StageWays;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.experiment.BadInput;
import transportlab.lesson.Lesson;
import transportlab.lesson.Opening;
import transportlab.lesson.Show;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.court.Court;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.Moments;
import transportlab.lesson.trace.ShownMessages;
import transportlab.lesson.trace.StageTraces;
import transportlab.measure.Result;
import transportlab.wire.message.Message;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;
import transportlab.words.Words;

/** Where the links of a page lead, with the lesson's own traces and settings. */
public final class LessonLeads {
    private final LessonModel model;
    private final LessonLinks links;
    private final Words words;

    public LessonLeads(LessonModel model, LessonLinks links, Words words) {
        this.model = model;
        this.links = links;
        this.words = words;
    }

    /** What the other screens call what comes from this lesson. */
    private String title(boolean calculated) {
        if (model.lesson().id().equals(Court.ID)) {
            return words.with(
                    calculated ? "court.named.calculated" : "court.named",
                    "n",
                    model.pageProperty().get() + 1);
        }
        return words.with(
                calculated ? "lesson.named.calculated" : "lesson.named",
                "n",
                model.number(),
                "title",
                model.lesson().title());
    }

    private Optional<Traced> traced(String experiment, LessonTraces.Seen seen) {
        return seen.trial() == null
                ? Optional.empty()
                : model.traces()
                        .traced(
                                model.lesson(),
                                experiment,
                                seen.trial().transport(),
                                model.learner().evidence(),
                                title(seen.isCalculated()));
    }

    /** Follows the main link of the page: to the messages that it shows, or to those of what it asks about. */
    public void ofPage() {
        boolean early = new Shown(model).isTooEarly();
        if (!early && model.step().show() instanceof Show.Messages shown) {
            model.seen(shown.experiment(), shown.transport())
                    .ifPresent(seen -> wire(
                            shown.experiment(),
                            seen,
                            ShownMessages.of(seen.conversations(), seen.trial(), shown.part())));
            return;
        }
        if (model.step().show() instanceof Show.Stage stage) {
            model.work().stage().chosenBytes(stage).ifPresent(this::wireOfStage);
            return;
        }
        if (!early && model.step().show() instanceof Show.Strip strip) {
            model.seen(strip.experiment(), strip.transport())
                    .ifPresent(seen -> strip(strip.experiment(), seen, strip.fromMillis()));
            return;
        }
        String experiment = new Shown(model).experiment();
        List<String> ran = model.learner().ran(experiment);
        List<String> here =
                model.step().transports().stream().filter(ran::contains).toList();
        List<String> known = here.isEmpty() ? ran : here;
        if (!known.isEmpty()) {
            messages(experiment, known.get(known.size() - 1));
        }
    }

    /** Shows one update of a transport on Timeline. */
    public void messages(String experiment, String transport) {
        model.seen(experiment, transport).ifPresent(seen -> timeline(experiment, seen, 1));
    }

    /** Shows on Timeline the update that the page asks about, or else the first one that is shown. */
    public void strip(String experiment, LessonTraces.Seen seen, double fromMillis) {
        if (model.step().question() instanceof Question.Moment moment) {
            timeline(experiment, seen, moment.update());
        } else {
            int before = 0;
            while (Moments.delivery(seen.trial(), before + 1)
                    .filter(each -> each.dueMicros() - seen.trial().measuredMicros() < fromMillis * 1000)
                    .isPresent()) {
                before++;
            }
            timeline(experiment, seen, before + 1);
        }
    }

    private void timeline(String experiment, LessonTraces.Seen seen, int update) {
        traced(experiment, seen).ifPresent(traced -> {
            String transport = seen.trial().transport();
            Optional<Delivery> delivery = Moments.delivery(seen.trial(), update).filter(each -> each.update() > 0);
            links.timeline(
                    traced,
                    delivery.map(each -> Place.of(transport, 0, seen.client(), each.update()))
                            .orElse(Place.of(transport, 0, seen.client())));
        });
    }

    /** Shows the first of some messages on Wire. */
    public void wire(String experiment, LessonTraces.Seen seen, List<Message> shown) {
        traced(experiment, seen).ifPresent(traced -> {
            Place whole = Place.of(seen.trial().transport(), 0, seen.client());
            links.wire(
                    traced,
                    shown.isEmpty()
                            ? whole
                            : whole.at(shown.get(0).connection(), shown.get(0).number()));
        });
    }

    /** What can be done on a page with a stage. */
    public StageWays stage() {
        return new StageWays() {
            @Override
            public void open() {
                model.work().stage().again();
            }

            @Override
            public void recorded() {
                model.goOnRecorded();
            }

            @Override
            public ObservableBooleanValue wantsGuess() {
                return Bindings.createBooleanBinding(model::asksForGuess, model.guessProperty());
            }

            @Override
            public void wire(StageModel.Bytes bytes) {
                wireOfStage(bytes);
            }
        };
    }

    private void wireOfStage(StageModel.Bytes bytes) {
        Map<String, TrialTrace> traces = StageTraces.of(bytes.all());
        Result none = LessonStore.result(model.lesson(), "", Evidence.NOTHING);
        List<String> read = traces.values().stream().map(TrialTrace::transport).toList();
        String transport = StageTraces.readAs(bytes.exchange().of().by()).info().id();
        links.wire(
                new Traced(title(false), none, read, traces),
                Place.of(transport, 0, 0).at(bytes.all().indexOf(bytes.exchange()), 0));
    }

    public void scale(Sweeping sweeping) {
        links.scale(options(sweeping.experiment(), sweeping.transports()), title(false), sweeping.over());
    }

    public void path(String experiment) {
        links.path(options(experiment, model.lesson().transports(experiment)), title(false));
    }

    public void compare(Opening opening) {
        Lesson lesson = model.lesson();
        List<String> transports = lesson.transports(opening.experiment());
        links.compare(
                options(opening.experiment(), transports.isEmpty() ? lesson.transports() : transports),
                lesson.title(),
                opening.change());
    }

    private Map<String, String> options(String experiment, List<String> transports) {
        try {
            return model.lesson().experiment(experiment, transports, "live").values();
        } catch (BadInput e) {
            return model.lesson().experiments().get(experiment);
        }
    }
}
