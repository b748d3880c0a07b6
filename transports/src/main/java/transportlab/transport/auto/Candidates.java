package transportlab.transport.auto;

import java.util.List;
import java.util.Optional;
import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;

/**
 * Knows whose bytes pass over a connection: the path of a request tells which technique asks. At any other path, such as
 * {@code /publish}, all of them mean the same.
 */
record Candidates(List<Transport> all) {

    private Transport at(String path) {
        return all.stream()
                .filter(each -> each.paths().contains(path))
                .findFirst()
                .orElse(all.get(0));
    }

    /** The technique that opens connections without HTTP. */
    private Optional<Transport> plain(Direction direction) {
        return all.stream()
                .filter(each -> each.fields().plain(direction).isPresent())
                .findFirst();
    }

    BodyDissectors dissectors() {
        return new Dissectors();
    }

    FieldReaders fields() {
        return new Readers();
    }

    private final class Dissectors implements BodyDissectors {
        @Override
        public Dissector body(Direction direction, String method, String path) {
            return at(path).dissectors().body(direction, method, path);
        }

        @Override
        public Dissector message(Direction direction, String path, boolean text) {
            return at(path).dissectors().message(direction, path, text);
        }

        @Override
        public Dissector plain(Direction direction) {
            return Candidates.this
                    .plain(direction)
                    .map(each -> each.dissectors().plain(direction))
                    .orElse(Dissector.all(Kind.OTHER));
        }

        @Override
        public Purpose purpose(String method, String path) {
            return at(path).dissectors().purpose(method, path);
        }
    }

    private final class Readers implements FieldReaders {
        @Override
        public FieldReader body(Direction direction, String method, String path) {
            return at(path).fields().body(direction, method, path);
        }

        @Override
        public FieldReader message(Direction direction, String path, boolean text) {
            return at(path).fields().message(direction, path, text);
        }

        @Override
        public Optional<FieldReader> plain(Direction direction) {
            return Candidates.this.plain(direction).flatMap(each -> each.fields()
                    .plain(direction));
        }
    }
}
