package transportlab.path;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import transportlab.io.PortRole;
import transportlab.path.http.Head;
import transportlab.wire.Direction;

/** Does something to one endpoint or port, and leaves all others alone. */
public record EndpointRule(Target target, How how) implements Rule, Gate {
    static final String KIND = "endpoint";
    private static final Pattern PATH = Pattern.compile("/[!-~&&[^=,?#]]*");

    /** What happens to it. */
    public enum How {
        NOT_FOUND("404"),
        NOT_IMPLEMENTED("501"),
        SWALLOW("swallow"),
        CLOSE("close");

        private final String word;

        How(String word) {
            this.word = word;
        }

        private static How of(String word) {
            for (How how : values()) {
                if (how.word.equals(word)) {
                    return how;
                }
            }
            throw new IllegalArgumentException("404, 501, swallow or close");
        }
    }

    /** Which requests of an HTTP port. */
    public enum Requests {
        ALL(""),
        PLAIN("http:"),
        UPGRADES("ws:");

        private final String prefix;

        Requests(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * What it concerns.
     *
     * @param path of an HTTP port; empty for the other ports
     */
    public record Target(PortRole port, Requests requests, String path) {
        String text() {
            return port == PortRole.HTTP ? requests.prefix + path : port.name().toLowerCase(java.util.Locale.ROOT);
        }

        private boolean has(Head head) {
            boolean kind = requests == Requests.ALL || head.isUpgrade() == (requests == Requests.UPGRADES);
            return kind && head.path().equals(path);
        }
    }

    /** @return null if the text names no endpoint and no port */
    static Target target(String text) {
        for (PortRole port : new PortRole[] {PortRole.TCP, PortRole.POLICY}) {
            Target whole = new Target(port, Requests.ALL, "");
            if (whole.text().equals(text)) {
                return whole;
            }
        }
        for (Requests requests : new Requests[] {Requests.PLAIN, Requests.UPGRADES, Requests.ALL}) {
            if (text.startsWith(requests.prefix)) {
                String path = text.substring(requests.prefix.length());
                return PATH.matcher(path).matches() ? new Target(PortRole.HTTP, requests, path) : null;
            }
        }
        return null;
    }

    static Rule parse(Target target, String value) {
        return new EndpointRule(target, How.of(value));
    }

    @Override
    public String text() {
        return target.text() + "=" + how.word;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        return how == How.SWALLOW || how == How.CLOSE ? how.word : target.port == PortRole.HTTP ? "refuse" : "end";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("target", target.text(), "status", how.word);
    }

    @Override
    public Stage stage(PortRole port) {
        if (port != target.port) {
            return new Passing();
        }
        return port == PortRole.HTTP ? new GateStage(this) : how == How.SWALLOW ? new Swallowing() : new Refusing();
    }

    @Override
    public Ruling request(Head head) {
        if (!target.has(head)) {
            return new Ruling.Pass(head);
        }
        return switch (how) {
            case NOT_FOUND -> new Ruling.Refuse(404, "An intermediary says that there is nothing here.");
            case NOT_IMPLEMENTED -> new Ruling.Refuse(501, "An intermediary does not carry this.");
            case SWALLOW -> new Ruling.Swallow();
            case CLOSE -> new Ruling.BreakOff();
        };
    }

    /** A port without status codes: a refusal ends the connection at once, a break follows the first bytes. */
    private final class Refusing implements Stage {
        private boolean over;

        @Override
        public void opened(Next to) {
            if (how != How.CLOSE) {
                over = true;
                to.did(Deed.What.REFUSED);
                to.end(Direction.DOWN);
                to.end(Direction.UP);
            }
        }

        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            some.position(some.limit());
            if (!over) {
                over = true;
                to.did(Deed.What.REFUSED);
                to.reset(Direction.DOWN);
                to.reset(Direction.UP);
            }
        }

        @Override
        public void ended(Direction towards, Next to) {
            if (!over) {
                to.end(towards);
            }
        }
    }
}
