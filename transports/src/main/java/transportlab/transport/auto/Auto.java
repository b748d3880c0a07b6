package transportlab.transport.auto;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Ports;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.field.FieldReaders;

/**
 * The automatic fallback: tries techniques in order, and keeps the first that works.
 *
 * <pre>
 *   client                                     server
 *     |-- WebSocket ------------------------------>|
 *     |&lt;- 501 --------------------------------------|   a proxy says no
 *     |-- Flash policy ---------------------------->|
 *     |                                             :   a firewall says nothing
 *     x   given up                                  :
 *     |-- GET /long-poll?topic=main --------------->|
 *     |&lt;- 200 [{"at":0}] ---------------------------|   the position: this one is kept
 * </pre>
 *
 * The libraries of 2010, among them Socket.IO before its second version, did this: they began with the best technique
 * and fell back if it did not work. If the best technique works, this costs nothing. If it is refused, this costs a
 * request. If its bytes are silently dropped, this costs the whole time-out, during which the user waits. Today's
 * Socket.IO therefore begins with the technique that always works, and upgrades.
 *
 * <p>Specification: none.
 */
public final class Auto implements Transport {
    private final List<Transport> candidates;
    private final TransportInfo info;

    /**
     * @param candidates what is tried, in this order
     */
    public Auto(List<Transport> candidates) {
        this.candidates = List.copyOf(candidates);
        this.info = new TransportInfo(
                "auto",
                "AU",
                Family.SOCKET_IO,
                2010,
                "none",
                Carries.BOTH_WAYS,
                Browsers.PARTLY,
                candidates(),
                new TransportWords(Auto.class));
    }

    @Override
    public TransportInfo info() {
        return info;
    }

    @Override
    public List<String> candidates() {
        return candidates.stream().map(each -> each.info().id()).toList();
    }

    /** Mounts nothing: the server halves of the candidates are served beside it. */
    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {}

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new AutoClient(candidates, setup);
    }

    /** Tries the first candidate for two seconds, and if that fails the first one that polls. */
    @Override
    public String command(String address, Ports ports) {
        Transport first = candidates.get(0);
        Transport next = candidates.stream()
                .filter(each -> each.info().family() == Family.POLLING)
                .findFirst()
                .orElse(first);
        return first.command(address, ports) + " -sm 2 | grep -aq ' 101 ' && echo '"
                + first.info().name(Locale.ENGLISH) + " works' || " + next.command(address, ports);
    }

    /** The dissectors of the candidate that a request belongs to; the client half of each candidate uses its own. */
    @Override
    public BodyDissectors dissectors() {
        return new Candidates(candidates).dissectors();
    }

    @Override
    public FieldReaders fields() {
        return new Candidates(candidates).fields();
    }

    @Override
    public List<TransportWords> fieldWords() {
        return candidates.stream().flatMap(each -> each.fieldWords().stream()).toList();
    }

    @Override
    public Set<String> paths() {
        return candidates.stream().flatMap(each -> each.paths().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
