package transportlab.app.ui.wire;

import java.util.List;
import java.util.Optional;
import transportlab.visualizer.bytes.Search;
import transportlab.wire.message.Message;

/** What is looked for on a connection, what was found, and at which of the matches one is. */
public final class Finder {
    private List<Message> messages = List.of();
    private List<Search.Match> matches = List.of();
    private String text = "";
    private int at;

    /** Looks for the same text on another connection. */
    void over(List<Message> all) {
        messages = all;
        find(text, 0);
    }

    /**
     * @param from the first match is the one in this message, or after it
     */
    void find(String wanted, int from) {
        text = wanted;
        matches = wanted.isEmpty() ? List.of() : Search.find(messages, wanted);
        at = 0;
        while (at < matches.size() - 1 && matches.get(at).message() < from) {
            at++;
        }
    }

    void step(int by) {
        at = matches.isEmpty() ? 0 : Math.floorMod(at + by, matches.size());
    }

    public String text() {
        return text;
    }

    /** In the order of the messages. */
    public List<Search.Match> matches() {
        return matches;
    }

    /** The number of the match at which one is, from 0. */
    public int at() {
        return at;
    }

    public Optional<Search.Match> current() {
        return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(at));
    }

    /** Those in a message. */
    public List<Search.Match> in(int message) {
        return matches.stream().filter(match -> match.message() == message).toList();
    }
}
