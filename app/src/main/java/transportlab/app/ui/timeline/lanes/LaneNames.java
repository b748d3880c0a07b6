package transportlab.app.ui.timeline.lanes;

import java.util.List;
import transportlab.catalogue.Catalogue;
import transportlab.transport.Transport;
import transportlab.visualizer.timeline.Because;
import transportlab.visualizer.timeline.Group;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.trace.Delivery;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Short texts on the lanes. */
public record LaneNames(Words words) {
    public String name(String transport) {
        return Catalogue.name(transport, words.language());
    }

    public static String chip(String transport) {
        return Catalogue.find(transport)
                .map(Transport::info)
                .map(info -> info.chip())
                .orElse("?");
    }

    /** What a message is called beside its arrow. */
    public String word(Lane lane, Mark mark) {
        if (mark.what() == Mark.What.NEWS) {
            List<Delivery> brought = lane.brought(mark);
            if (brought.size() == 1 && brought.get(0).update() > 0) {
                return words.with("timeline.word.update", "n", brought.get(0).update());
            }
            return brought.isEmpty()
                    ? words.get("timeline.word.NEWS")
                    : words.with("timeline.word.updates", "n", brought.size());
        }
        if (mark.what() == Mark.What.EMPTY && Because.of(lane, mark).reason() == Because.Reason.JUST_MISSED) {
            return words.get("timeline.word.missed");
        }
        return words.get("timeline.word." + mark.what());
    }

    /** The message or the messages, with their bytes. */
    String label(Lane lane, Group group) {
        String bytes = Numbers.bytes(group.bytes());
        return group.isMerged() ? "×" + group.marks().size() + "  " + bytes : word(lane, group.main()) + "  " + bytes;
    }

    /** The same in fewer words. */
    String brief(Lane lane, Mark mark) {
        if (mark.what() == Mark.What.NEWS) {
            return word(lane, mark);
        }
        return words.get("timeline.word." + mark.what()) + "  " + Numbers.bytes(mark.bytes());
    }

    String old(long micros) {
        return words.with("timeline.old", "time", millis(micros));
    }

    public static String millis(long micros) {
        return Numbers.millis((double) micros);
    }

    /** A time as it stands on the axis. */
    static String at(Timeline timeline, long micros) {
        double ms = (micros - timeline.zeroMicros()) / 1000.0;
        boolean whole = Math.abs(ms) >= 100 || ms == Math.rint(ms);
        String number = whole ? Numbers.whole(ms) : String.format(java.util.Locale.ROOT, "%.1f", ms);
        return minus(number) + " ms";
    }

    /** With the minus sign of mathematics. */
    static String minus(String number) {
        return number.replace('-', '−');
    }
}
