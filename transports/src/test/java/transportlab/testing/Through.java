package transportlab.testing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import transportlab.io.PortRole;
import transportlab.path.Next;
import transportlab.path.PathRules;
import transportlab.path.Rule;
import transportlab.path.Stage;
import transportlab.wire.Direction;

/** Paths for tests that stand on sockets. */
public final class Through {
    private Through() {}

    /** Bytes pass as they come. */
    public static class Passing implements Stage {
        @Override
        public void bytes(Direction towards, ByteBuffer some, Next to) {
            to.bytes(towards, some);
        }
    }

    /** A path with one stage, made afresh for each connection. */
    public static PathRules path(Supplier<Stage> stages) {
        return new PathRules(PathRules.OWN, List.of(rule(stages)));
    }

    private static Rule rule(Supplier<Stage> stages) {
        return new Rule() {
            @Override
            public String text() {
                return "through";
            }

            @Override
            public String kind() {
                return "through";
            }

            @Override
            public Stage stage(PortRole port) {
                return stages.get();
            }
        };
    }
}
