package transportlab.app.ui.timeline.lanes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Group;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Moment;
import transportlab.visualizer.timeline.Stale;
import transportlab.visualizer.timeline.Timeline;
import transportlab.visualizer.timeline.Window;
import transportlab.wire.trace.Delivery;
import transportlab.words.Numbers;

/**
 * What is written and marked on the lanes, each at its place and with the time from which on it is shown. Where there is
 * no room for all words, some are left out.
 */
final class Labels {
    private static final double LONGEST = 130;
    private static final double USUAL_LONGEST = 110;

    /** The longest bar on the plate of the chosen message. */
    private static final double SHORT = 70;

    private static final double GAP = 8;

    /** Two arrows that are closer belong together, and the words of one may stand behind the other. */
    private static final double CLOSE = 40;

    private final LaneLayout at;
    private final Ink ink;
    private final LaneNames names;
    private final Window window;
    private final double perByte;
    private final List<Item> items = new ArrayList<>();

    /** Something that is drawn from a time on. */
    record Item(long atMicros, java.util.function.Consumer<Pen> how) {}

    Labels(LaneLayout at, Ink ink, LaneNames names, Range seen, double largest) {
        this.at = at;
        this.ink = ink;
        this.names = names;
        this.window = at.window(seen);
        this.perByte = ink.px(USUAL_LONGEST) / Math.max(1, largest);
    }

    /** The bytes of a message that is drawn at its full length: the largest one that is not exceptional. */
    static double largest(Timeline timeline) {
        int[] sizes = timeline.lanes().stream()
                .flatMap(lane -> lane.marks().stream())
                .mapToInt(Mark::bytes)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * 0.98)];
    }

    /** In the order in which they appear. */
    List<Item> of(Timeline timeline) {
        items.clear();
        for (int i = 0; i < timeline.lanes().size(); i++) {
            Lane lane = timeline.lanes().get(i);
            if (at.isLarge()) {
                words(lane, i, true);
                words(lane, i, false);
            } else if (!at.isTiny()) {
                counts(lane, i, true);
                counts(lane, i, false);
            }
            moments(lane, i);
            rings(lane, i);
            stales(lane, i);
        }
        stars(timeline);
        items.sort(Comparator.comparingLong(Item::atMicros));
        return List.copyOf(items);
    }

    private double x(long micros) {
        return at.left() + window.x(micros);
    }

    private boolean isSeen(long micros) {
        return micros >= window.fromMicros() && micros <= window.toMicros();
    }

    private void stars(Timeline timeline) {
        double last = Double.NEGATIVE_INFINITY;
        for (Delivery due : timeline.due(window.fromMicros(), window.toMicros())) {
            double x = x(due.dueMicros());
            if (x - last < ink.px(at.isTiny() ? 4 : 9)) {
                continue;
            }
            last = x;
            for (int i = 0; i < at.lanes(); i++) {
                double y = at.server(i) - ink.px(at.isTiny() ? 3 : 13);
                double size = at.isTiny() ? 5 : at.isLarge() ? 10.5 : 8;
                items.add(new Item(due.dueMicros(), pen -> pen.star(x, y, size)));
            }
        }
    }

    private void rings(Lane lane, int index) {
        double last = Double.NEGATIVE_INFINITY;
        for (Delivery one : lane.deliveries()) {
            long when = one.lost() ? one.dueMicros() : one.handedMicros();
            double x = x(when);
            if (!isSeen(when) || x - last < ink.px(3)) {
                continue;
            }
            last = x;
            double y = at.client(index);
            items.add(new Item(
                    when,
                    one.lost()
                            ? pen -> pen.cross(x, y, at.isTiny() ? 4 : 7)
                            : pen -> pen.ring(x, y, ink.transport(lane.transport()), at.isTiny() ? 3 : 6.5)));
        }
    }

    private void stales(Lane lane, int index) {
        if (at.isTiny()) {
            return;
        }
        double free = at.left();
        for (Stale stale : lane.stales()) {
            if (!isSeen(stale.toMicros())) {
                continue;
            }
            double from = Math.max(at.left(), x(stale.fromMicros()));
            double to = x(stale.toMicros());
            String text = names.old(stale.micros());
            String brief = LaneNames.millis(stale.micros());
            double y = at.strip(index) + at.stripHeight() / 2 + ink.px(5);
            double inside = to - from - ink.px(12);
            if (ink.width(text, ink.strong()) <= inside || ink.width(brief, ink.strong()) <= inside) {
                String fits = ink.width(text, ink.strong()) <= inside ? text : brief;
                items.add(write(stale.toMicros(), fits, (from + to) / 2, y, ink.strong(), TextAlignment.CENTER));
                free = to + ink.px(GAP);
            } else if (from >= free) {
                double room = nextFrom(lane, stale) - to - ink.px(2 * GAP);
                String fits = ink.width(text, ink.strong()) <= room ? text : brief;
                if (ink.width(fits, ink.strong()) <= room) {
                    items.add(write(stale.toMicros(), fits, to + ink.px(GAP), y, ink.strong(), TextAlignment.LEFT));
                    free = to + ink.px(GAP) + ink.width(fits, ink.strong());
                }
            }
        }
    }

    private double nextFrom(Lane lane, Stale stale) {
        int next = lane.stales().indexOf(stale) + 1;
        return next < lane.stales().size()
                ? Math.min(at.right(), x(lane.stales().get(next).fromMicros()))
                : at.right();
    }

    private Item write(long from, String text, double x, double y, Font font, TextAlignment side) {
        return new Item(from, pen -> pen.text(text, x, y, font, ink.ink(), side));
    }

    private void moments(Lane lane, int index) {
        for (Moment moment : lane.moments()) {
            double x = x(moment.atMicros());
            if (isSeen(moment.atMicros()) && moment.what() == Moment.What.CUT) {
                double y = at.isTiny() ? at.laneTop(index) : at.server(index) - ink.px(22);
                items.add(new Item(moment.atMicros(), pen -> pen.scissors(x, y)));
            } else if (isSeen(moment.atMicros()) && moment.what() == Moment.What.OPENED_AGAIN) {
                double y = at.client(index) - ink.px(4);
                items.add(new Item(moment.atMicros(), pen -> pen.again(x, y)));
            }
        }
    }

    /** Only how many messages an arrow stands for. */
    private void counts(Lane lane, int index, boolean up) {
        double free = at.left();
        for (Group group : Group.of(lane, up, window, ink.scale())) {
            String text = "×" + group.marks().size();
            double x = x(group.main().fromMicros()) + ink.px(6);
            if (group.isMerged() && x >= free && x + ink.width(text, ink.small()) < at.right()) {
                free = x + ink.width(text, ink.small()) + ink.px(4);
                double y = up ? at.client(index) - ink.px(6) : at.server(index) + ink.px(15);
                items.add(new Item(
                        last(group), pen -> pen.over(text, x, y, ink.small(), ink.muted(), TextAlignment.LEFT)));
            }
        }
    }

    private static long last(Group group) {
        return group.marks().get(group.marks().size() - 1).toMicros();
    }

    /** Words, bytes and a bar beside each arrow: left of what goes up, right of what comes down. */
    private void words(Lane lane, int index, boolean up) {
        List<Group> groups = Group.of(lane, up, window, ink.scale());
        List<Group> others = Group.of(lane, !up, window, ink.scale());
        for (int i = 0; i < groups.size(); i++) {
            Group before = i == 0 ? null : groups.get(i - 1);
            Group after = i == groups.size() - 1 ? null : groups.get(i + 1);
            label(
                    lane,
                    index,
                    groups.get(i),
                    up ? before(groups.get(i), before, others) : after(groups.get(i), after, others));
        }
    }

    /**
     * Places for words, the best one first.
     *
     * @param edge where words end if they stand left of it, or begin if they stand right of it
     */
    private record Room(double edge, double width) {}

    /** Left of an arrow, or left of the other arrow that is close to it. */
    private List<Room> before(Group group, Group before, List<Group> others) {
        double to = left(group.main());
        double least = before == null ? ink.px(70) : right(before.main());
        Mark near = null;
        double from = least;
        for (Group other : others) {
            if (x(other.main().toMicros()) <= to + ink.px(2) && right(other.main()) > from) {
                near = other.main();
                from = right(near);
            }
        }
        List<Room> rooms = new ArrayList<>();
        rooms.add(new Room(to - ink.px(GAP), to - from - ink.px(2 * GAP)));
        if (near != null && to - from < ink.px(CLOSE)) {
            rooms.add(new Room(left(near) - ink.px(GAP), left(near) - least - ink.px(2 * GAP)));
        }
        return rooms;
    }

    /** Right of an arrow, or right of the other arrow that is close to it. */
    private List<Room> after(Group group, Group after, List<Group> others) {
        double from = right(group.main());
        double most = after == null ? at.right() + ink.px(16) : left(after.main());
        Mark near = null;
        double to = most;
        for (Group other : others) {
            if (x(other.main().toMicros()) >= from - ink.px(2) && left(other.main()) < to) {
                near = other.main();
                to = left(near);
            }
        }
        List<Room> rooms = new ArrayList<>();
        rooms.add(new Room(from + ink.px(GAP), to - from - ink.px(2 * GAP)));
        if (near != null && to - from < ink.px(CLOSE)) {
            rooms.add(new Room(right(near) + ink.px(GAP), most - right(near) - ink.px(2 * GAP)));
        }
        return rooms;
    }

    private double left(Mark mark) {
        return Math.min(x(mark.fromMicros()), x(mark.toMicros()));
    }

    private double right(Mark mark) {
        return Math.max(x(mark.fromMicros()), x(mark.toMicros()));
    }

    private void label(Lane lane, int index, Group group, List<Room> rooms) {
        Font font = group.main().what().isData() ? ink.strong() : ink.plain();
        String bytes = Numbers.bytes(group.bytes());
        List<String> texts = group.isMerged()
                ? List.of(names.label(lane, group), "×" + group.marks().size())
                : List.of(names.label(lane, group), names.brief(lane, group.main()), bytes);
        for (String text : texts) {
            for (Room room : rooms) {
                if (ink.width(text, font) <= room.width()) {
                    place(group, index, text, font, room);
                    return;
                }
            }
        }
    }

    private void place(Group group, int index, String text, Font font, Room room) {
        Mark mark = group.main();
        boolean up = mark.isUp();
        double high = at.client(index) - at.server(index);
        double y = up ? at.client(index) - high * 0.31 : at.server(index) + high * 0.34;
        double bar = mark.bytes() * perByte;
        // a bar is as long as its bytes, or is not there
        boolean hasBar = !group.isMerged() && bar <= Math.min(ink.px(LONGEST), room.width());
        double wide = Math.max(ink.width(text, font), hasBar ? bar : 0);
        double x = up ? room.edge() - wide : room.edge();
        boolean data = mark.what().isData();
        items.add(new Item(last(group), pen -> {
            pen.over(text, x, y, font, data ? ink.ink() : ink.muted(), TextAlignment.LEFT);
            if (hasBar) {
                pen.bytes(mark.shares(), x, y + ink.px(7), perByte, bar);
            }
        }));
    }

    /** The words of the chosen message, on a plate of their own, where its lane has none. */
    Item chosen(Lane lane, int index, Mark mark) {
        String text = names.label(lane, new Group(List.of(mark)));
        double smaller = perByte * SHORT / USUAL_LONGEST;
        double bar = Math.min(ink.px(SHORT), mark.bytes() * smaller);
        double wide = Math.max(ink.width(text, ink.strong()), bar) + ink.px(12);
        double high = ink.px(at.isTiny() ? 20 : 36);
        double right = right(mark) + ink.px(GAP);
        double x = right + wide <= at.right() + ink.px(20) ? right : left(mark) - ink.px(GAP) - wide;
        double middle = (at.server(index) + at.client(index)) / 2;
        double y = middle - high / 2;
        return new Item(mark.toMicros(), pen -> {
            pen.g().setFill(ink.surface());
            pen.g().fillRoundRect(x, y, wide, high, ink.px(6), ink.px(6));
            pen.g().setStroke(ink.muted());
            pen.g().setLineWidth(1);
            pen.g().strokeRoundRect(x, y, wide, high, ink.px(6), ink.px(6));
            pen.text(text, x + ink.px(6), y + ink.px(15), ink.strong(), ink.ink(), TextAlignment.LEFT);
            if (!at.isTiny()) {
                pen.bytes(mark.shares(), x + ink.px(6), y + ink.px(21), smaller, ink.px(SHORT));
            }
        });
    }
}
