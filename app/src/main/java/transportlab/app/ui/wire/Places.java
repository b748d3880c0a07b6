package transportlab.app.ui.wire;

import java.util.List;
import java.util.Optional;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.visualizer.bytes.SameUpdate;
import transportlab.wire.message.Conversation;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/** Finds the place to look at among the traces that were kept. */
final class Places {
    private Places() {}

    /**
     * The first trace of a transport.
     *
     * @param transport null for any
     * @return null if there is none
     */
    static Place first(Traced all, String transport) {
        String id = transport != null && all.transports().contains(transport)
                ? transport
                : all.transports().stream().findFirst().orElse(null);
        return id == null
                ? null
                : all.repetitions().stream()
                        .filter(round -> all.trial(id, round).isPresent())
                        .findFirst()
                        .map(round -> Place.of(id, round, 0))
                        .orElse(null);
    }

    /** The same place with a client that was kept: the one that is meant if it was, otherwise the first. */
    static Place kept(Traced all, Place wanted) {
        List<ClientTrace> clients = all.trial(wanted.transport(), wanted.repetition())
                .map(TrialTrace::clients)
                .orElse(List.of());
        boolean there = clients.isEmpty() || clients.stream().anyMatch(each -> each.client() == wanted.client());
        return new Place(
                wanted.transport(),
                wanted.repetition(),
                there ? wanted.client() : clients.get(0).client(),
                wanted.connection(),
                wanted.message(),
                wanted.update());
    }

    /** The message that a place means; empty if it means none in particular, or if that one was not kept. */
    static Optional<SameUpdate.Found> meant(List<Conversation> all, Place at) {
        for (int i = 0; i < all.size(); i++) {
            int last = all.get(i).messages().size() - 1;
            boolean here = all.get(i).connection().id() == at.connection() && last >= 0;
            if (here && (at.message() >= 0 || at.update() == 0)) {
                return Optional.of(new SameUpdate.Found(i, Math.max(0, Math.min(last, at.message()))));
            }
        }
        return at.update() > 0 ? SameUpdate.find(all, at.update()) : Optional.empty();
    }
}
