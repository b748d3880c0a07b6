package transportlab.app.ui.timeline.play;

import java.util.List;

/**
 * Which lanes are shown.
 *
 * @param transports in the order of the lanes
 * @param repetition counts from 0
 * @param client counts from 0; a transport that did not keep it shows another one
 */
public record Chosen(List<String> transports, int repetition, int client) {
    static final Chosen NOTHING = new Chosen(List.of(), 0, 0);
}
