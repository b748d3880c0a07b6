package transportlab.app.ui.timeline.play;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import transportlab.app.ui.trace.Place;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.trace.Delivery;

/**
 * Where a timeline is opened: around the message or the update that was asked for, or else around the update that was
 * late the most.
 *
 * @param seen the part of the time that is shown
 * @param atMicros where the playhead stands
 */
record Opening(Range seen, long atMicros) {
    private static final long USUAL_MICROS = 1_000_000;
    private static final double BEFORE = 0.3;

    /**
     * @param place null for nowhere in particular
     */
    static Opening of(Timeline timeline, Place place) {
        if (place != null) {
            Optional<Lane> lane = timeline.lanes().stream()
                    .filter(each -> each.transport().equals(place.transport()))
                    .findFirst();
            Optional<Mark> mark = lane.flatMap(of -> of.mark(place.connection(), place.message()));
            if (mark.isPresent()) {
                return around(mark.get().fromMicros(), mark.get().toMicros());
            }
            Optional<Delivery> delivery = lane.flatMap(of -> of.delivery(place.update()));
            if (delivery.isPresent()) {
                return around(timeline, delivery.get().dueMicros());
            }
            Optional<Delivery> lost = place.update() <= 0 ? lane.flatMap(Opening::lost) : Optional.empty();
            if (lost.isPresent()) {
                return around(timeline, lost.get().dueMicros());
            }
        }
        return around(timeline, slowestDue(timeline));
    }

    private static Optional<Delivery> lost(Lane lane) {
        return lane.deliveries().stream().filter(Delivery::lost).findFirst();
    }

    /** From when an update was due until all lanes have it. */
    private static Opening around(Timeline timeline, long due) {
        long handed = timeline.lanes().stream()
                .flatMap(lane -> lane.deliveries().stream())
                .filter(one -> one.dueMicros() == due && !one.lost())
                .mapToLong(Delivery::handedMicros)
                .max()
                .orElse(due);
        return around(due, handed);
    }

    private static Opening around(long from, long to) {
        long length = Math.max(USUAL_MICROS, Math.round((to - from) * 1.8));
        long begin = from - Math.round(length * BEFORE);
        long at = to;
        return new Opening(new Range(begin, begin + length), at);
    }

    private static long slowestDue(Timeline timeline) {
        List<Lane> lanes = timeline.lanes();
        return lanes.stream()
                .flatMap(lane -> lane.deliveries().stream())
                .filter(one -> !one.lost() && one.dueMicros() >= timeline.zeroMicros())
                .max(Comparator.comparingLong(Delivery::delayMicros))
                .map(Delivery::dueMicros)
                .orElse(timeline.zeroMicros());
    }
}
