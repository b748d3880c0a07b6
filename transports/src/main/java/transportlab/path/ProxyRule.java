package transportlab.path;

import transportlab.io.PortRole;
import transportlab.path.http.Head;

/**
 * A proxy that clients know from their settings: they ask it for whole URLs, and for tunnels by {@code CONNECT}.
 *
 * @param anyPort whether it opens tunnels to every port, or only to that of HTTPS
 */
public record ProxyRule(boolean anyPort) implements Rule, Gate {
    static final String KIND = "proxy";
    private static final String HTTPS_PORT = ":443";

    static Rule parse(String value) {
        if (!value.equals("any")) {
            throw new IllegalArgumentException("proxy or proxy=any");
        }
        return new ProxyRule(true);
    }

    @Override
    public String text() {
        return anyPort ? KIND + "=any" : KIND;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String variant() {
        return anyPort ? "any" : "https";
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Stage stage(PortRole port) {
        return new GateStage(this);
    }

    @Override
    public Ruling request(Head head) {
        if (head.method().equals("CONNECT")) {
            return anyPort || head.target().endsWith(HTTPS_PORT)
                    ? new Ruling.Connect()
                    : new Ruling.Refuse(403, "The proxy opens tunnels to port 443 only.");
        }
        return new Ruling.Pass(plain(inOriginForm(head)).without("Proxy-Connection"));
    }

    private static Head inOriginForm(Head head) {
        return head.target().startsWith("/")
                ? head
                : head.starting(head.method() + " " + head.originForm() + " " + head.version());
    }

    /** An upgrade is a matter between two ends of one connection, so a proxy does not pass it on (RFC 9110 7.8). */
    private static Head plain(Head head) {
        return head.isUpgrade() ? head.without("Upgrade").without("Connection") : head;
    }
}
