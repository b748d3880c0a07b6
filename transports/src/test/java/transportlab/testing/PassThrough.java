package transportlab.testing;

import java.util.List;
import transportlab.io.PortRole;
import transportlab.path.PathRules;
import transportlab.path.Rule;
import transportlab.path.Stage;

/** A stage that lets everything pass, so that only the path itself is there. */
public record PassThrough() implements Rule {
    public static final PathRules PATH = new PathRules("pass-through", List.of(new PassThrough()));

    @Override
    public String text() {
        return "pass-through";
    }

    @Override
    public String kind() {
        return "pass-through";
    }

    @Override
    public Stage stage(PortRole port) {
        return (towards, some, to) -> to.bytes(towards, some);
    }
}
