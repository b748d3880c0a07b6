package transportlab.app.ui.lesson.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Sweeping;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Claims;
import transportlab.lesson.check.Recordings;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.claim.Term;
import transportlab.measure.Measurement;
import transportlab.trial.Comparison;

/** What the open page runs, one thing after another, and what its claims say of the outcome. */
public final class PageWork {
    private final LessonModel model;
    private final LessonLab lab;
    private final StageWork stage;
    private final Deque<Runnable> rest = new ArrayDeque<>();

    PageWork(LessonModel model, LessonLab lab, StageModel stage) {
        this.model = model;
        this.lab = lab;
        this.stage = new StageWork(model, lab, stage, this::next, this::failed);
    }

    public StageWork stage() {
        return stage;
    }

    /** Whether all that the page lacks is what a browser does on the stage. */
    public boolean lacksStage() {
        return lacks() == null && learner().isToStage();
    }

    private Learner learner() {
        return model.learner();
    }

    /** Where the figures come from that the page still lacks; null if it lacks none. */
    public Run.How lacks() {
        if (!learner().toRun().isEmpty()) {
            return model.step().run().how();
        }
        return learner().isToSweep() ? Run.How.MODEL : null;
    }

    /** Whether the page still has to measure or calculate with what other screens use too. */
    boolean measures() {
        return lacks() != null
                && lacks() != Run.How.RECORDED
                && !learner().toRun().isEmpty();
    }

    /** Runs what the page lacks, then reveals it. */
    void begin() {
        rest.clear();
        Run run = model.step().run();
        if (!learner().toRun().isEmpty()) {
            rest.add(() -> run(new Run(run.experiment(), learner().toRun(), run.how())));
        }
        if (learner().isToSweep()) {
            rest.add(() -> sweep(model.step().sweep()));
        }
        if (learner().isToStage()) {
            rest.add(stage::begin);
        }
        next();
    }

    private void next() {
        if (!rest.isEmpty()) {
            rest.poll().run();
            model.settle();
        } else {
            if (learner().toRun().isEmpty()
                    && !learner().isToSweep()
                    && !learner().isToStage()) {
                learner().reveal();
            }
            model.settle();
        }
    }

    private void run(Run run) {
        learner().forgetFailures(run);
        if (run.how() == Run.How.RECORDED) {
            recording(run);
        } else {
            lab.run(model.lesson(), run, model.lanes(run.experiment()), taker(run));
        }
    }

    private LessonLab.Taker taker(Run run) {
        return new LessonLab.Taker() {
            @Override
            public void take(Comparison.Outcome outcome) {
                model.traces().keep(run.experiment(), outcome.traces());
                taken(run, outcome.result().trials());
            }

            @Override
            public void failed(String why) {
                PageWork.this.failed(why);
            }
        };
    }

    private void taken(Run run, List<Measurement> trials) {
        learner().take(run, trials);
        model.keepMeasured();
        next();
    }

    private void failed(String why) {
        rest.clear();
        model.failed(why);
    }

    private void recording(Run run) {
        lab.recording(
                model.shelves().lessons(),
                model.lesson(),
                run.experiment(),
                trials -> {
                    List<Measurement> wanted = trials.stream()
                            .filter(trial -> run.transports().contains(trial.transport()))
                            .toList();
                    if (wanted.isEmpty()) {
                        failed("recording");
                    } else {
                        taken(run, wanted);
                    }
                },
                this::failed);
    }

    private void sweep(Sweeping asked) {
        lab.sweep(
                model.lesson(),
                asked,
                sweep -> {
                    learner().take(asked.experiment(), sweep);
                    next();
                },
                this::failed);
    }

    /** Calculates the sweeps again that were seen before a restart. */
    void repeatSweeps() {
        rest.clear();
        learner().sweepsToRepeat().forEach(asked -> rest.add(() -> sweep(asked)));
        if (!rest.isEmpty()) {
            next();
        }
    }

    void stop() {
        rest.clear();
        stage.stopWaiting();
        lab.stop();
    }

    // What the claims say

    /** The claims of the page that do not hold in the figures that are shown, or that these do not tell. */
    public List<Checked> doubtful() {
        return Claims.check(model.step(), learner().evidence()).stream()
                .filter(checked -> checked.finding() != Finding.HOLDS)
                .toList();
    }

    /** The figures of the page as they are in the recorded run. */
    public Evidence recording() {
        Evidence all = learner().evidence();
        if (showsStage()) {
            all = all.with(Staged.ofRecording());
        }
        for (Run run : concerned()) {
            all = all.with(run.experiment(), recorded(run));
        }
        return all;
    }

    private boolean showsStage() {
        return model.step().show() instanceof Show.Stage;
    }

    private List<Measurement> recorded(Run run) {
        return Recordings.read(model.shelves().lessons(), model.lesson().id(), run.experiment()).stream()
                .filter(trial -> run.transports().contains(trial.transport()))
                .toList();
    }

    /** What the page's figures come from: its run, and what its doubtful claims speak of. */
    private List<Run> concerned() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Run run = model.step().run();
        if (run != null) {
            all.computeIfAbsent(run.experiment(), name -> new LinkedHashSet<>()).addAll(run.transports());
        }
        doubtful().forEach(checked -> experiments(checked.claim())
                .forEach(name -> all.computeIfAbsent(name, none -> new LinkedHashSet<>())
                        .addAll(checked.claim().transports())));
        List<Run> runs = new ArrayList<>();
        all.forEach((experiment, transports) -> {
            List<String> known = transports.stream()
                    .filter(id -> model.lesson().transports(experiment).contains(id))
                    .toList();
            if (!known.isEmpty()) {
                runs.add(new Run(experiment, known, how(experiment, known)));
            }
        });
        return runs;
    }

    /** How the lesson makes the figures of an experiment. */
    private Run.How how(String experiment, List<String> transports) {
        return model.lesson().steps().stream()
                .map(step -> step.run())
                .filter(run -> run != null
                        && run.experiment().equals(experiment)
                        && run.transports().contains(transports.get(0)))
                .map(Run::how)
                .findFirst()
                .orElse(Run.How.LIVE);
    }

    private static Set<String> experiments(Claim claim) {
        Set<String> all = new LinkedHashSet<>();
        if (claim instanceof Claim.Became became) {
            all.add(became.experiment());
        } else if (claim instanceof Claim.Comparison comparison) {
            for (Term term : List.of(comparison.left(), comparison.right())) {
                if (term instanceof Term.Of of) {
                    all.add(of.experiment());
                }
            }
        }
        return all;
    }

    /** Whether the shipped recording can stand for the page's figures. */
    public boolean hasRecording() {
        if (showsStage()) {
            return !isRecorded();
        }
        List<Run> runs = concerned();
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> model.shelves()
                        .lessons()
                        .recording(model.lesson().id(), run.experiment())
                        .isPresent())
                && !isRecorded();
    }

    /** Whether all of the page's figures are those of the recording. */
    public boolean isRecorded() {
        if (showsStage()) {
            return learner().evidence().staged().recorded();
        }
        List<Run> runs = concerned();
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.transports().stream()
                        .allMatch(id -> learner().source(run.experiment(), id) == Run.How.RECORDED));
    }

    /** Shows the recorded run in place of the own one. */
    public void showRecording() {
        if (showsStage()) {
            stage.recorded();
            return;
        }
        repeat(concerned().stream()
                .map(run -> new Run(run.experiment(), run.transports(), Run.How.RECORDED))
                .toList());
    }

    /** Runs again what the page's figures come from. */
    public void again() {
        if (showsStage()) {
            stage.again();
            return;
        }
        repeat(concerned());
    }

    private void repeat(List<Run> runs) {
        if (!model.isRunning() && !runs.isEmpty()) {
            rest.clear();
            runs.forEach(run -> rest.add(() -> run(run)));
            next();
        }
    }
}
