package transportlab.app.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.visualizer.timeline.Because;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Moment;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.message.Message;
import transportlab.wire.trace.Delivery;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What a step is, in a sentence, and why it is so, in another one. */
record StepText(Timeline timeline, Words words) {
    /** The two sentences; the second one may be empty. */
    record Said(String what, String why) {}

    Said of(Step step) {
        if (step.isDue() || step.isLost()) {
            return update(step);
        }
        Lane lane = timeline.lanes().get(step.lane());
        return step.moment() != null ? moment(step.moment()) : message(lane, step.mark());
    }

    private Said update(Step step) {
        String key = step.isDue() ? "timeline.step.due" : "timeline.step.lost";
        long number = step.delivery().update();
        String what = number > 0 ? words.with(key, "n", number) : words.get(key + ".any");
        return new Said(what, words.get(step.isDue() ? "timeline.why.due" : "timeline.why.lost"));
    }

    private Said moment(Moment moment) {
        return new Said(
                words.get("timeline.step." + moment.what()),
                words.find("timeline.why." + moment.what()).orElse(""));
    }

    private Said message(Lane lane, Mark mark) {
        Because because = Because.of(lane, mark);
        return switch (mark.what()) {
            case ASK -> ask(lane, mark);
            case EMPTY -> empty(lane, mark, because);
            case NEWS -> news(lane, mark, because);
            case HEAD ->
                new Said(
                        words.get(
                                mark.message().line().startsWith("101")
                                        ? "timeline.step.switch"
                                        : "timeline.step.head"),
                        late(because).orElse(words.get("timeline.why.head")));
            default ->
                new Said(
                        words.get("timeline.step." + (isClose(mark) ? "CLOSE" : mark.what())
                                + (mark.isUp() ? ".up" : ".down")),
                        late(because).orElse(words.with("timeline.why.bytes", "bytes", Numbers.bytes(mark.bytes()))));
        };
    }

    private Optional<String> late(Because because) {
        return because.reason() == Because.Reason.LOSS ? Optional.of(why(because)) : Optional.empty();
    }

    private String why(Because because) {
        return words.with(
                "timeline.why." + because.reason(),
                "time",
                LaneNames.millis(because.micros()),
                "n",
                because.update() > 0 ? because.update() : "?");
    }

    /** Whether it is a frame that closes (RFC 6455 5.5.1). */
    private static boolean isClose(Mark mark) {
        return mark.message().sort() == Message.Sort.FRAME
                && mark.message().line().equals("close");
    }

    private Said ask(Lane lane, Mark mark) {
        long known = lane.knownAt(mark.fromMicros());
        boolean first = lane.marks(true).stream()
                .filter(each -> each.what() == Mark.What.ASK)
                .findFirst()
                .map(each -> each.message().connection() == mark.message().connection()
                        && each.message().number() == mark.message().number())
                .orElse(false);
        boolean reopens = mark.message().number() == 0 && !first;
        String what = first
                ? words.get("timeline.step.ask.first")
                : reopens && known > 0
                        ? words.with("timeline.step.ask.reopen", "n", known)
                        : known > 0 ? words.with("timeline.step.ask", "n", known) : words.get("timeline.step.ask.none");
        long held = lane.answer(mark).map(Mark::fromMicros).orElse(mark.toMicros()) - mark.toMicros();
        String why = held > 3_000
                ? words.with("timeline.why.held", "time", LaneNames.millis(held))
                : words.with("timeline.why.ask", "bytes", Numbers.bytes(mark.bytes()));
        return new Said(what, late(Because.of(lane, mark)).orElse(why));
    }

    private Said empty(Lane lane, Mark mark, Because because) {
        Optional<Mark> ask = lane.asked(mark);
        int both = mark.bytes() + ask.map(Mark::bytes).orElse(0);
        String cost = words.with("timeline.why.empty", "bytes", Numbers.bytes(both));
        return switch (because.reason()) {
            case JUST_MISSED -> new Said(words.get("timeline.step.missed"), why(because));
            case LOSS -> new Said(words.get("timeline.step.empty"), why(because));
            case NOTHING_NEW -> new Said(words.get("timeline.step.empty"), cost);
            default ->
                new Said(
                        words.get("timeline.step.confirm"),
                        words.with("timeline.why.bytes", "bytes", Numbers.bytes(mark.bytes())));
        };
    }

    private Said news(Lane lane, Mark mark, Because because) {
        List<Delivery> brought = lane.brought(mark);
        String what = brought.isEmpty()
                ? words.get("timeline.step.news.any")
                : brought.size() == 1
                        ? words.with("timeline.step.news", "n", brought.get(0).update())
                        : words.with("timeline.step.news.many", "n", brought.size());
        List<String> why = new ArrayList<>();
        if (because.reason() != Because.Reason.NONE) {
            why.add(why(because));
        }
        long way = mark.toMicros() - mark.fromMicros();
        if (!brought.isEmpty() && way > 0 && because.reason() != Because.Reason.LOSS) {
            why.add(words.with("timeline.why.way", "time", LaneNames.millis(way)));
        }
        if (!brought.isEmpty()) {
            why.add(words.with(
                    "timeline.why.screen",
                    "time",
                    LaneNames.millis(brought.get(0).delayMicros())));
        }
        return new Said(what, String.join(" ", why));
    }
}
