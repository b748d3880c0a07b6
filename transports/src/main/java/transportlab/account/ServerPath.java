package transportlab.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import transportlab.measure.PathFigures.AtServer;
import transportlab.path.Deed;
import transportlab.wire.Phase;

/**
 * What was seen behind a path.
 *
 * @param deeds what its stages did, by the address of the client's connection
 * @param bytes what passed the server's sockets
 */
public record ServerPath(Map<String, List<Deed>> deeds, Map<Phase, AtServer> bytes) implements Serializable {

    ServerPath plus(ServerPath more) {
        if (more == null) {
            return this;
        }
        Map<String, List<Deed>> all = new HashMap<>(deeds);
        more.deeds.forEach((client, of) -> all.merge(client, of, ServerPath::joined));
        Map<Phase, AtServer> sum = new EnumMap<>(bytes);
        more.bytes.forEach(
                (phase, of) -> sum.merge(phase, of, (a, b) -> new AtServer(a.up() + b.up(), a.down() + b.down())));
        return new ServerPath(all, sum);
    }

    private static List<Deed> joined(List<Deed> a, List<Deed> b) {
        List<Deed> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
