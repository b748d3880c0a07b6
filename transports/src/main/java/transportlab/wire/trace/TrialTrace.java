package transportlab.wire.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What some clients of one trial did on the wire: the first one, the one with the slowest delivery, one that lost an
 * update, or all. Times are µs from time 0 of the plan, on one clock for all clients. What happened during setup has
 * negative times.
 *
 * @param mode {@code live} or {@code model}, or another word for what is no trial
 * @param measuredMicros when <em>measured</em> begins
 * @param endMicros when <em>measured</em> ends
 * @param oneWayMicros one-way delay of the link
 * @param ofAll whether all clients were recorded, so that the slowest one is among those that were kept
 * @param clients in ascending order
 */
public record TrialTrace(
        String transport,
        int repetition,
        String mode,
        long measuredMicros,
        long endMicros,
        long oneWayMicros,
        boolean ofAll,
        List<ClientTrace> clients)
        implements Serializable {

    /** Of a trial all of whose clients were recorded. */
    public TrialTrace(
            String transport,
            int repetition,
            String mode,
            long measuredMicros,
            long endMicros,
            long oneWayMicros,
            List<ClientTrace> clients) {
        this(transport, repetition, mode, measuredMicros, endMicros, oneWayMicros, true, clients);
    }

    /** An update at a client. */
    public record Place(int client, Delivery delivery) {}

    /** Its name among the traces of a comparison: transport and repetition. */
    public String name() {
        return transport + "/" + repetition;
    }

    /** Whether all fields are there. A trace that was read from a file may lack some. */
    @JsonIgnore
    public boolean sound() {
        return transport != null
                && mode != null
                && clients != null
                && clients.stream().allMatch(each -> each != null && each.sound());
    }

    /** Roughly how much memory it takes. */
    public long bytes() {
        return clients.stream()
                .mapToLong(each -> 200L * each.events().size()
                        + 72L * each.deliveries().size()
                        + each.events().stream().mapToLong(Trace.Event::length).sum())
                .sum();
    }

    public Optional<ClientTrace> client(int number) {
        return clients.stream().filter(each -> each.client() == number).findFirst();
    }

    /** How many bytes passed of the first client once the plan had begun; 0 if it was not kept. */
    public long bytesOfFirst() {
        return first().stream()
                .filter(event -> event.atMicros() >= 0)
                .mapToLong(Trace.Event::length)
                .sum();
    }

    /** The events of the first client; none if it was not kept. */
    public List<Trace.Event> first() {
        return client(0).map(ClientTrace::events).orElse(List.of());
    }

    /** The slowest measured delivery of the clients that were kept: of all clients, if all were recorded. */
    public Optional<Place> slowest() {
        return measured()
                .filter(place -> !place.delivery().lost())
                .max(Comparator.comparingLong(place -> place.delivery().delayMicros()));
    }

    /** The first measured update that a client lost. */
    public Optional<Place> lost() {
        return measured().filter(place -> place.delivery().lost()).findFirst();
    }

    private Stream<Place> measured() {
        return clients.stream()
                .flatMap(each -> each.deliveries().stream().map(delivery -> new Place(each.client(), delivery)))
                .filter(place -> place.delivery().dueMicros() >= measuredMicros
                        && place.delivery().dueMicros() < endMicros);
    }
}
