package transportlab.path;

import java.util.Map;
import transportlab.io.PortRole;
import transportlab.path.http.Head;

/** Does not carry upgrades, as proxies do that know only requests and answers. */
public record UpgradeRule(How how) implements Rule, Gate {
    static final String KIND = "upgrade";

    /** What it does with a request that asks for an upgrade. */
    public enum How {
        /** Answers that it cannot do that. */
        NOT_IMPLEMENTED("501"),
        /** Answers that nobody may do that. */
        FORBIDDEN("403"),
        /** Passes it on as a plain request, so that the server never hears of the upgrade. */
        STRIP("strip"),
        /** Keeps it, without an answer. */
        SWALLOW("swallow");

        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    static Rule parse(String value) {
        for (How how : How.values()) {
            if (how.word.equals(value)) {
                return new UpgradeRule(how);
            }
        }
        throw new IllegalArgumentException("501, 403, strip or swallow");
    }

    @Override
    public String text() {
        return KIND + "=" + how.word;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        return how == How.STRIP || how == How.SWALLOW ? how.word : "refuse";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("status", how.word);
    }

    @Override
    public Stage stage(PortRole port) {
        return port == PortRole.HTTP ? new GateStage(this) : new Passing();
    }

    @Override
    public Ruling request(Head head) {
        if (!head.isUpgrade()) {
            return new Ruling.Pass(head);
        }
        return switch (how) {
            case NOT_IMPLEMENTED -> new Ruling.Refuse(501, "A proxy on the way does not carry upgrades.");
            case FORBIDDEN -> new Ruling.Refuse(403, "A proxy on the way does not allow upgrades.");
            case STRIP -> new Ruling.Pass(head.without("Upgrade").without("Connection"));
            case SWALLOW -> new Ruling.Swallow();
        };
    }
}
