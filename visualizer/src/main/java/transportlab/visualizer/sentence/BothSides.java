package transportlab.visualizer.sentence;

import java.util.List;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.PathFigures;
import transportlab.measure.Result;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The bytes at both ends of a path, where the path changed them. */
public final class BothSides {
    private final Result result;
    private final Words words;

    public BothSides(Result result, Words words) {
        this.result = result;
        this.words = words;
    }

    /** Bytes of all phases, at the clients and at the server. */
    public record Sides(long clientUp, long clientDown, long serverUp, long serverDown) {
        boolean differ() {
            return clientUp != serverUp || clientDown != serverDown;
        }
    }

    /** Those of the first round; empty if nothing stood between. */
    public static Optional<Sides> of(Measurement trial) {
        if (trial.failure() != null || trial.path() == null || trial.path().atServer() == null) {
            return Optional.empty();
        }
        var atServer = trial.path().atServer().values();
        return Optional.of(new Sides(
                trial.phases().values().stream().mapToLong(p -> p.total("up")).sum(),
                trial.phases().values().stream().mapToLong(p -> p.total("down")).sum(),
                atServer.stream().mapToLong(PathFigures.AtServer::up).sum(),
                atServer.stream().mapToLong(PathFigures.AtServer::down).sum()));
    }

    /** One for each technique whose bytes differ at the two ends, in the first of its rounds. */
    public List<String> sentences() {
        return result.experiment().transports().stream()
                .map(this::sentence)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty if the bytes of the technique are the same at both ends, or nobody counted them. */
    public Optional<String> sentence(String id) {
        return result.trials().stream()
                .filter(trial -> trial.transport().equals(id))
                .findFirst()
                .flatMap(BothSides::of)
                .filter(Sides::differ)
                .map(sides -> words.with(
                        "outcome.sides",
                        "transport",
                        Catalogue.name(id, words.language()),
                        "clientUp",
                        Numbers.bytes(sides.clientUp()),
                        "clientDown",
                        Numbers.bytes(sides.clientDown()),
                        "serverUp",
                        Numbers.bytes(sides.serverUp()),
                        "serverDown",
                        Numbers.bytes(sides.serverDown())));
    }
}
