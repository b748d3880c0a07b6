package transportlab.path;

import transportlab.io.PortRole;

/** Lets nothing through but the HTTP port. */
public record HttpOnlyRule() implements Rule {
    static final String KIND = "http-only";

    @Override
    public String text() {
        return KIND;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stage stage(PortRole port) {
        return port == PortRole.HTTP ? new Passing() : new Swallowing();
    }
}
