package transportlab.app.ui.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.app.ui.trace.Place;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.trace.Delivery;
import transportlab.words.Words;

/** The sentences about all lanes together. */
record TimelineText(TimelineModel model, Words words) {
    /** A lane with the time that its screen was old. */
    private record Old(Lane lane, long micros) {}

    private String name(Lane lane) {
        return new LaneNames(words).name(lane.transport());
    }

    /** The finding: how long the screens were old. */
    String headline() {
        Timeline timeline = model.play().timeline();
        return switch (model.state()) {
            case READING -> words.get("timeline.reading");
            case NO_TRACE -> words.get("timeline.noTrace");
            case RUNNING -> words.get("timeline.running");
            default ->
                timeline.lanes().stream().allMatch(lane -> lane.marks().isEmpty())
                        ? words.get("timeline.noTrace")
                        : finding(timeline);
        };
    }

    private String finding(Timeline timeline) {
        Place place = model.opened();
        long update = place == null ? 0 : place.update();
        for (Lane lane : timeline.lanes()) {
            boolean lost =
                    update > 0 && lane.delivery(update).map(Delivery::lost).orElse(false);
            if (lost) {
                return words.with("timeline.headline.lost", "name", name(lane), "n", update);
            }
        }
        List<Old> old = timeline.lanes().stream()
                .flatMap(lane -> old(lane, update).stream().mapToObj(micros -> new Old(lane, micros)))
                .sorted(Comparator.comparingLong(Old::micros).reversed())
                .toList();
        if (old.isEmpty()) {
            return words.get("timeline.headline.nothing");
        }
        String which = update > 0 ? ".update" : "";
        Old slowest = old.get(0);
        Old fastest = old.stream().min(Comparator.comparingLong(Old::micros)).orElse(slowest);
        if (old.size() == 1) {
            return words.with(
                    "timeline.headline.one" + which,
                    "name",
                    name(slowest.lane()),
                    "time",
                    LaneNames.millis(slowest.micros()),
                    "n",
                    update);
        }
        boolean same = LaneNames.millis(slowest.micros()).equals(LaneNames.millis(fastest.micros()));
        return words.with(
                (same ? "timeline.headline.same" : "timeline.headline.two") + which,
                "slow",
                name(slowest.lane()),
                "long",
                LaneNames.millis(slowest.micros()),
                "fast",
                name(fastest.lane()),
                "short",
                LaneNames.millis(fastest.micros()),
                "n",
                update);
    }

    /** How long the screen was old for that update, or in the median over all measured ones. */
    private static OptionalLong old(Lane lane, long update) {
        long[] delays = lane.deliveries().stream()
                .filter(one -> !one.lost())
                .filter(one -> update > 0
                        ? one.update() == update
                        : one.dueMicros() >= lane.trial().measuredMicros())
                .mapToLong(Delivery::delayMicros)
                .sorted()
                .toArray();
        return delays.length == 0 ? OptionalLong.empty() : OptionalLong.of(delays[(delays.length - 1) / 2]);
    }

    /** The client of a lane, such as {@code client 17 of 200, slowest delivery}. */
    String client(int client, List<String> slowestOf) {
        String all = model.traced().isExample()
                ? ""
                : model.traced().result().experiment().options().getOrDefault("clients", "");
        String slowest = slowestOf.isEmpty() ? "" : ".slowest";
        return all.isEmpty()
                ? words.with("timeline.client.one" + slowest, "n", client + 1)
                : words.with("timeline.client.of" + slowest, "n", client + 1, "of", all);
    }

    /** Whose slowest delivery a client had, in brackets; empty if it had none, or if only one transport is shown. */
    String of(List<String> slowestOf) {
        if (slowestOf.isEmpty() || model.chosen().transports().size() < 2) {
            return "";
        }
        LaneNames names = new LaneNames(words);
        return slowestOf.stream().map(names::name).collect(Collectors.joining(", ", " (", ")"));
    }

    /** The client of each lane, where it is not the one that was asked for, and whether its trace has an end. */
    List<String> notes() {
        return model.play().timeline().lanes().stream().map(this::note).toList();
    }

    private String note(Lane lane) {
        int client = lane.client().client();
        if (!lane.client().whole()) {
            return words.get("timeline.notWhole");
        }
        return client == model.chosen().client() ? "" : client(client, List.of());
    }
}
