package transportlab.app.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import transportlab.app.lesson.FigureWords;
import transportlab.lesson.Lesson;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.Moments;
import transportlab.lesson.trace.ShownMessages;
import transportlab.sweep.Sweep;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.visualizer.draw.FigureBars;
import transportlab.visualizer.draw.LaneSheet;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Lanes;
import transportlab.wire.message.Message;
import transportlab.wire.trace.Delivery;
import transportlab.words.Words;

/** What stands beside the text on the screen, on paper. One object is used for all pages of a paper. */
final class ShowParts {
    private static final int SWEEP_WIDTH = 820;
    private static final int SWEEP_HEIGHT = 560;
    private final Lesson lesson;
    private final boolean answers;
    private final Client.Cache clients;
    private final Words words;

    private int pictures;

    /** Where messages were printed, so that they are not printed twice. */
    private final Map<Show, Integer> printed = new HashMap<>();

    /**
     * @param answers whether it may say how long messages are
     */
    ShowParts(Lesson lesson, boolean answers, Client.Cache clients, Words words) {
        this.lesson = lesson;
        this.answers = answers;
        this.clients = clients;
        this.words = words;
    }

    /** The bars of a page; nothing if there are no figures. */
    List<Part> bars(int page, Step step, Show.Chart wanted, Evidence evidence, Figured figured) {
        Bars bars = new Bars(lesson, step, wanted, evidence, words);
        if (bars.transports().isEmpty()) {
            return List.of();
        }
        FigureBars drawing = bars.drawing();
        String title = new FigureWords(words).title(bars.figure());
        String origin = figured.origin(bars.experiment(), bars.transports(), words);
        return List.of(new Part.Together(List.of(
                new Part.Heading(4, title, false),
                new Part.Picture(
                        id(page, "bars"), drawing, FigureBars.WIDTH, drawing.height(), title, told(drawing), origin))));
    }

    /** The rows in words. */
    private static String told(FigureBars bars) {
        return bars.bars().stream().map(bar -> bar.name() + ": " + bar.value()).collect(Collectors.joining("; "));
    }

    /** Messages, or the page on which the same ones stand. */
    List<Part> messages(int page, Show.Messages show) {
        Optional<Client> client = clients.of(lesson, show.experiment(), show.transport());
        if (client.isEmpty()) {
            return List.of();
        }
        List<Message> shown =
                ShownMessages.of(client.get().conversations(), client.get().trial(), show.part());
        Integer before = printed.putIfAbsent(show, page);
        if (before != null && before != page) {
            return List.of(small(words.with("handout.messages.before", "n", before + 1)));
        }
        List<Part> parts = new ArrayList<>(new Messages(show.transport(), shown, answers, words).parts());
        if (parts.isEmpty()) {
            return List.of(small(words.get("lesson.panel.messages.none")));
        }
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part.Together(List.of(last, small(words.get("handout.figures.calculated")))));
        return parts;
    }

    /**
     * One client on a time axis.
     *
     * @param hidden the question whose answer is hidden; null if nothing is
     */
    List<Part> strip(int page, Show.Strip show, Question.Moment hidden) {
        Optional<Client> client = clients.of(lesson, show.experiment(), show.transport());
        if (client.isEmpty()) {
            return List.of();
        }
        Client of = client.get();
        Optional<Lane> lane = of.trial().client(0).map(first -> Lanes.of(of.trial(), first, of.conversations()));
        if (lane.isEmpty()) {
            return List.of();
        }
        long zero = of.trial().measuredMicros();
        long from = zero + Math.round(show.fromMillis() * 1000);
        long to = show.toMillis() > show.fromMillis()
                ? zero + Math.round(show.toMillis() * 1000)
                : of.trial().endMicros();
        LaneSheet sheet =
                new LaneSheet(lane.get(), from, to, hidden == null ? Long.MAX_VALUE : hidden(of, hidden), words);
        String title = words.get("lesson.panel.strip");
        return List.of(new Part.Together(List.of(
                new Part.Heading(4, title, false),
                new Part.Picture(
                        id(page, "strip"),
                        sheet,
                        LaneSheet.WIDTH,
                        LaneSheet.HEIGHT,
                        title,
                        "",
                        words.get("handout.lane.legend") + " " + words.get("handout.figures.calculated")))));
    }

    /** From where on the answer to a question would be seen. */
    private static long hidden(Client client, Question.Moment question) {
        if (question.stage() == Question.Stage.DUE) {
            return Moments.delivery(client.trial(), question.update() - 1)
                    .map(Delivery::handedMicros)
                    .orElse(client.trial().measuredMicros());
        }
        return Moments.delivery(client.trial(), question.update())
                .map(Delivery::dueMicros)
                .orElse(client.trial().measuredMicros());
    }

    List<Part> swept(int page, Show.Swept show, Evidence evidence) {
        Optional<Sweep> sweep = evidence.sweep(show.experiment());
        if (sweep.isEmpty()) {
            return List.of();
        }
        SweepSheet sheet = SweepSheet.bargains(sweep.get(), words, Theme.LIGHT);
        return List.of(new Part.Picture(
                id(page, "sweep"),
                sheet,
                SWEEP_WIDTH,
                SWEEP_HEIGHT,
                sheet.headline(),
                "",
                words.get("handout.figures.calculated")));
    }

    List<Part> survived(Show.Survived show, Evidence evidence, Figured figured) {
        return new Survived(lesson, show, evidence, words).parts(figured);
    }

    List<Part> stage(Show.Stage show, Evidence evidence) {
        return new StageTable(show, evidence.staged(), words).parts();
    }

    private Part small(String text) {
        return new Part.Text(Span.plain(text), Part.Role.SMALL);
    }

    private String id(int page, String what) {
        return lesson.id() + "-" + (page + 1) + "-" + what + "-" + ++pictures;
    }
}
