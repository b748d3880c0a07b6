package transportlab.account;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.PathFigures;
import transportlab.measure.PathFigures.AtServer;
import transportlab.path.Deed;
import transportlab.wire.Phase;

/** Makes of what clients saw, and of what a path did, what became of a technique over the path. */
final class PathAssembly {
    private final PathFacts facts;
    private final List<Passage> clients;
    private final ServerPath behind;
    private final long writes;

    /**
     * @param writes how many times the server wrote a measured update
     */
    PathAssembly(PathFacts facts, List<Passage> clients, ServerPath behind, long writes) {
        this.facts = facts;
        this.clients = clients;
        this.behind = behind;
        this.writes = writes;
    }

    private Stream<Passage> harmed() {
        return clients.stream().filter(Passage::isHarmed);
    }

    private Stream<Deed> deeds(Passage client) {
        return client.addresses().stream()
                .flatMap(address -> behind.deeds().getOrDefault(address, List.of()).stream())
                .sorted(Comparator.comparingLong(Deed::atNanos));
    }

    Outcome outcome() {
        long expected = clients.stream().mapToLong(Passage::expected).sum();
        long received = clients.stream().mapToLong(Passage::received).sum();
        boolean everyoneReady = clients.stream().allMatch(client -> client.readyNanos() >= 0);
        if (received < expected && received > 0) {
            return Outcome.PARTLY;
        }
        if (received < expected || expected == 0 && !everyoneReady) {
            return isSilent() && (writes > 0 || wereReady()) ? Outcome.MUTED : Outcome.DEAD;
        }
        return way() == null || way().equals(facts.openWay()) ? Outcome.DELIVERED : Outcome.FELL_BACK;
    }

    private boolean wereReady() {
        long ready = clients.stream().filter(client -> client.readyNanos() >= 0).count();
        return 2 * ready > clients.size();
    }

    /** Whether no end and no error told any client; their own time-outs do not count as that. */
    private boolean isSilent() {
        return clients.stream()
                .map(Passage::trouble)
                .allMatch(trouble -> trouble == null || trouble.by() == Noticed.By.WATCHDOG);
    }

    /** The technique on which most clients were at the end; null if no client was ever ready. */
    private String way() {
        return most(clients.stream().map(Passage::way).filter(Objects::nonNull));
    }

    Noticed noticed() {
        List<Passage> all = harmed().toList();
        if (all.isEmpty()) {
            return null;
        }
        List<Passage> told =
                all.stream().filter(client -> client.trouble() != null).toList();
        long never = all.size() - told.size();
        if (told.size() < never || told.isEmpty()) {
            return new Noticed(Noticed.By.NOBODY, all.size(), never, null, null, null);
        }
        Noticed.By by = Noticed.By.of(
                most(told.stream().map(client -> client.trouble().by().id())));
        double[] after = told.stream().mapToDouble(this::afterMillis).sorted().toArray();
        String cause = most(told.stream()
                .map(Passage::trouble)
                .filter(trouble -> trouble.by() == by)
                .map(Passage.Trouble::cause));
        return new Noticed(by, all.size(), never, after[after.length / 2], after[after.length - 1], cause);
    }

    /** From the opening if the client was never ready, else from the last harm that came before it was told. */
    private double afterMillis(Passage client) {
        long told = client.trouble().atNanos();
        boolean fromOpening = client.readyNanos() < 0 || told <= client.readyNanos();
        long from = fromOpening
                ? client.openedNanos()
                : deeds(client)
                        .filter(deed -> deed.harms() && deed.atNanos() <= told)
                        .mapToLong(Deed::atNanos)
                        .max()
                        .orElse(told);
        return (told - from) / 1e6;
    }

    PathFigures figures() {
        List<Deed> first = harmed().map(this::worst).filter(Objects::nonNull).toList();
        String did = most(first.stream().map(deed -> deed.what().name().toLowerCase(Locale.ROOT)));
        String status = most(first.stream()
                .filter(deed -> deed.what() == Deed.What.REFUSED && deed.status() > 0)
                .map(deed -> "" + deed.status()));
        return new PathFigures(
                facts.id(),
                facts.rules(),
                did,
                "refused".equals(did) && status != null ? Integer.valueOf(status) : null,
                way(),
                facts.openWay(),
                atServer(),
                facts.waits());
    }

    /** The first deed that harmed the client, or else the first one at all; null if there was none. */
    private Deed worst(Passage client) {
        List<Deed> all = deeds(client).toList();
        return all.stream().filter(Deed::harms).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }

    private Map<String, AtServer> atServer() {
        Map<String, AtServer> byPhase = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            AtServer none = new AtServer(0, 0);
            byPhase.put(phase.name().toLowerCase(Locale.ROOT), behind.bytes().getOrDefault(phase, none));
        }
        return byPhase;
    }

    /** The most frequent one, and of several the first in the alphabet; null if there is none. */
    private static String most(Stream<String> all) {
        Map<String, Long> counts =
                all.collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
