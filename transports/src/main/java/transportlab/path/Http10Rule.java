package transportlab.path;

import transportlab.io.PortRole;

/**
 * Speaks HTTP/1.0 to the server, with a fresh connection for each request, and so without chunks and without upgrades.
 * The client may keep its connection.
 */
public record Http10Rule() implements Rule {
    static final String KIND = "http10";

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
        return port == PortRole.HTTP ? new Http10Stage() : new Passing();
    }
}
