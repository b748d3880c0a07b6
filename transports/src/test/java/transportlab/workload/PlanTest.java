package transportlab.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import transportlab.io.Identity;
import transportlab.testing.FakeTime;

class PlanTest {
    private static Workload workload(Pattern pattern, Arrivals arrivals, int clients, double rate, int seconds) {
        return new Workload(
                pattern, arrivals, clients, 5, rate, 40, Duration.ofSeconds(seconds), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void theSameSeedGivesTheSamePlanToTheByteAndAnotherSeedAnother(Pattern pattern) {
        Workload workload = workload(pattern, Arrivals.POISSON, 12, 3, 5);
        Plan plan = Planner.plan(workload, 42);
        assertThat(Planner.plan(workload, 42).toBytes()).isEqualTo(plan.toBytes());
        assertThat(Planner.plan(workload, 43).sha256()).isNotEqualTo(plan.sha256());
        assertThat(plan.sha256()).hasSize(64);
    }

    @Test
    void aPlanIsWhatItWasWhenThisWasWritten() {
        Plan plan = Planner.plan(workload(Pattern.CHAT, Arrivals.POISSON, 7, 1, 3), 1);
        assertThat(plan.entries()).hasSize(PINNED_ENTRIES);
        assertThat(plan.sha256()).isEqualTo(PINNED_SHA256);
    }

    private static final int PINNED_ENTRIES = 18;
    private static final String PINNED_SHA256 = "ec01bf22131266e8a2a435862e8e8cae747cbe3c6b7083f552f7734d2c525475";

    @Test
    void aTickerHasOneTopicOfTheServerForAll() {
        Plan plan = Planner.plan(workload(Pattern.TICKER, Arrivals.PERIODIC, 4, 10, 2), 1);
        assertThat(plan.topics()).containsExactly("main");
        assertThat(plan.subscriptions()).extracting(Subscription::topic).containsOnly(0);
        assertThat(plan.entries()).hasSize(30).extracting(Entry::publisher).containsOnly(Entry.SERVER);
        long first = plan.entries().get(0).dueNanos();
        assertThat(first).isBetween(0L, 100_000_000L);
        for (int j = 0; j < 30; j++) {
            assertThat(plan.entries().get(j).dueNanos()).isCloseTo(first + j * 100_000_000L, Offset.offset(2L));
        }
        assertThat(plan.ofServer()).hasSize(30);
        assertThat(plan.isMeasured(999_999_999)).isFalse();
        assertThat(plan.isMeasured(1_000_000_000)).isTrue();
        assertThat(plan.isMeasured(3_000_000_000L)).isFalse();
    }

    /** With one phase for all, or none, every client of a fleet would be sent to in the same instant. */
    @Test
    void periodicUpdatesBeginAtAPhaseOfTheirOwnFromTheSeed() {
        Workload workload = workload(Pattern.NOTIFICATIONS, Arrivals.PERIODIC, 6, 10, 1);
        List<Long> first = Planner.plan(workload, 3).byTopic().stream()
                .map(topic -> topic.get(0).dueNanos())
                .toList();
        for (int client = 0; client < 6; client++) {
            double phase = new Dice(3, Dice.Stream.ARRIVALS, client).unit(0);
            assertThat(first.get(client)).isEqualTo((long) (phase * 100_000_000));
        }
        assertThat(first).doesNotHaveDuplicates();
        List<Long> other = Planner.plan(workload, 4).byTopic().stream()
                .map(topic -> topic.get(0).dueNanos())
                .toList();
        assertThat(other).doesNotContainAnyElementsOf(first);
    }

    @Test
    void diceAreUniformBetweenNoneAndOne() {
        Dice dice = new Dice(11, Dice.Stream.ORDER, 0);
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            double unit = dice.unit(i);
            assertThat(unit).isBetween(0.0, Math.nextDown(1.0));
            tenths[(int) (10 * unit)]++;
        }
        for (int n : tenths) {
            assertThat(n).as("seed 11").isBetween(880, 1120);
        }
        assertThat(dice.bits(5)).isEqualTo(new Dice(11, Dice.Stream.ORDER, 0).bits(5));
        assertThat(new Dice(11, Dice.Stream.TEXT, 0).bits(5)).isNotEqualTo(dice.bits(5));
        assertThat(new Dice(11, Dice.Stream.ORDER, 1).bits(5)).isNotEqualTo(dice.bits(5));
    }

    private static Entry due(long nanos) {
        return new Entry(nanos, 0, Entry.SERVER, 0, new byte[0]);
    }

    @Test
    void measuredDeliveriesAreThoseBetweenTheBordersForWhoeverIsThere() {
        List<Entry> entries = List.of(due(99), due(100), due(150), due(199), due(200));
        List<Subscription> subscriptions = List.of(
                Subscription.throughout(0, 0),
                new Subscription(1, 0, 150, Long.MAX_VALUE),
                new Subscription(2, 0, 0, 150),
                Subscription.throughout(3, 1));
        Plan plan = new Plan(List.of("read", "silent"), subscriptions, entries, 100, 200);
        assertThat(plan.measuredDeliveries()).isEqualTo(3 + 2 + 1);
        assertThat(plan.clients()).isEqualTo(4);
    }

    @Test
    void aPlanIsAnotherIfAnythingInItIs() {
        Entry entry = new Entry(1, 0, 2, 3, "a".getBytes(UTF_8));
        Subscription to = new Subscription(0, 0, 0, 9);
        List<Plan> plans = List.of(
                plan("t", to, entry, 5, 10),
                plan("u", to, entry, 5, 10),
                plan("t", new Subscription(1, 0, 0, 9), entry, 5, 10),
                plan("t", new Subscription(0, 1, 0, 9), entry, 5, 10),
                plan("t", new Subscription(0, 0, 1, 9), entry, 5, 10),
                plan("t", new Subscription(0, 0, 0, 8), entry, 5, 10),
                plan("t", to, new Entry(2, 0, 2, 3, entry.payload()), 5, 10),
                plan("t", to, new Entry(1, 1, 2, 3, entry.payload()), 5, 10),
                plan("t", to, new Entry(1, 0, 3, 3, entry.payload()), 5, 10),
                plan("t", to, new Entry(1, 0, 2, 4, entry.payload()), 5, 10),
                plan("t", to, new Entry(1, 0, 2, 3, "b".getBytes(UTF_8)), 5, 10),
                plan("t", to, entry, 6, 10),
                plan("t", to, entry, 5, 11));
        assertThat(plans.stream().map(Plan::sha256)).doesNotHaveDuplicates();
    }

    private static Plan plan(String topic, Subscription to, Entry entry, long warmup, long end) {
        return new Plan(List.of(topic), List.of(to), List.of(entry), warmup, end);
    }

    @Test
    void aDiscardedRunHasTheSameLoadAndNoWarmUp() {
        Workload workload = workload(Pattern.CHAT, Arrivals.POISSON, 12, 2, 4);
        Workload shorter = workload.lasting(Duration.ofSeconds(2));
        assertThat(shorter)
                .isEqualTo(new Workload(
                        Pattern.CHAT, Arrivals.POISSON, 12, 5, 2, 40, Duration.ofSeconds(2), Duration.ZERO));
        assertThat(workload.endNanos()).isEqualTo(5_000_000_000L);
        assertThat(shorter.endNanos()).isEqualTo(2_000_000_000L);
    }

    @Test
    void roomsAreFilledOneAfterAnother() {
        assertThat(Planner.plan(workload(Pattern.CHAT, Arrivals.POISSON, 10, 2, 1), 9)
                        .topics())
                .containsExactly("room-0", "room-1");
        assertThat(Planner.plan(workload(Pattern.CHAT, Arrivals.POISSON, 11, 2, 1), 9)
                        .topics())
                .hasSize(3);
    }

    @Test
    void clientsDoNotPublishInStepWithEachOther() {
        for (Pattern pattern : List.of(Pattern.NOTIFICATIONS, Pattern.ECHO, Pattern.CHAT)) {
            Plan plan = Planner.plan(workload(pattern, Arrivals.POISSON, 6, 5, 4), 1);
            assertThat(plan.entries())
                    .extracting(Entry::dueNanos)
                    .as(pattern.name())
                    .doesNotHaveDuplicates();
            assertThat(plan.entries()).isSortedAccordingTo(java.util.Comparator.comparingLong(Entry::dueNanos));
        }
    }

    @Test
    void nothingIsDueAtTheEndOrLater() {
        for (Arrivals arrivals : Arrivals.values()) {
            Plan plan = Planner.plan(workload(Pattern.TICKER, arrivals, 1, 1000, 2), 1);
            assertThat(plan.entries()).allMatch(entry -> entry.dueNanos() < plan.endNanos());
            assertThat(plan.warmupNanos()).isEqualTo(1_000_000_000L);
            assertThat(plan.endNanos()).isEqualTo(3_000_000_000L);
        }
    }

    @Test
    void aChatHasRoomsWhoseMembersPublish() {
        Plan plan = Planner.plan(workload(Pattern.CHAT, Arrivals.POISSON, 12, 2, 4), 9);
        assertThat(plan.topics()).containsExactly("room-0", "room-1", "room-2");
        assertThat(plan.subscriptions().get(11).topic()).isEqualTo(2);
        for (Entry entry : plan.entries()) {
            assertThat(entry.topic()).isEqualTo(entry.publisher() / 5);
            assertThat(entry.payload()).hasSize(40);
            assertThat(Identity.of(ByteBuffer.wrap(entry.payload())))
                    .isEqualTo(new Identity(entry.publisher(), entry.sequence()));
        }
        assertThat(plan.byClient().stream().mapToInt(List::size).sum())
                .isEqualTo(plan.entries().size());
    }

    @Test
    void notificationsAndEchoHaveAPrivateTopicEach() {
        Plan notifications = Planner.plan(workload(Pattern.NOTIFICATIONS, Arrivals.POISSON, 6, 2, 4), 1);
        assertThat(notifications.topics()).hasSize(6);
        assertThat(notifications.entries()).allMatch(entry -> entry.publisher() == Entry.SERVER);
        Plan echo = Planner.plan(workload(Pattern.ECHO, Arrivals.POISSON, 6, 2, 4), 1);
        assertThat(echo.entries()).allMatch(entry -> entry.publisher() == entry.topic());
    }

    @Test
    void poissonArrivalsHaveTheRateAndTheSpreadOfPoisson() {
        Plan plan = Planner.plan(workload(Pattern.TICKER, Arrivals.POISSON, 1, 100, 199), 5);
        double n = plan.entries().size();
        assertThat(n).isCloseTo(20_000, Offset.offset(4 * Math.sqrt(20_000)));
        double squares = 0;
        long last = 0;
        for (Entry entry : plan.entries()) {
            double gap = (entry.dueNanos() - last) / 1e9;
            squares += gap * gap;
            last = entry.dueNanos();
        }
        assertThat(squares / n)
                .as("second moment of an exponential gap, 2/rate^2")
                .isCloseTo(2e-4, Offset.offset(2e-5));
    }

    @Test
    void payloadsAreAsciiOfExactlyTheirSize() {
        Workload tiny =
                new Workload(Pattern.TICKER, Arrivals.PERIODIC, 1, 5, 5, 0, Duration.ofSeconds(1), Duration.ZERO);
        assertThat(Planner.plan(tiny, 1).entries()).allMatch(entry -> entry.payload().length == 0);
        Plan plan = Planner.plan(workload(Pattern.TICKER, Arrivals.POISSON, 1, 50, 2), 3);
        for (Entry entry : plan.entries()) {
            assertThat(new String(entry.payload(), UTF_8)).hasSize(40).matches("[A-Za-z0-9+-]*");
        }
    }

    @Test
    void thePacerKeepsToThePlanHoweverLongAPublicationTakes() {
        FakeTime time = new FakeTime();
        List<Long> latenesses = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(new Entry(i * 100L, 0, Entry.SERVER, i, new byte[0]));
        }
        Pacer pacer = new Pacer(entries, 1000, time, (entry, lateness) -> {
            latenesses.add(lateness);
            time.spend(entry.sequence() == 1 ? 250 : 10);
        });
        while (!pacer.isDone()) {
            time.waitUntil(pacer.nextNanos());
            pacer.publishNext();
        }
        assertThat(latenesses).containsExactly(0L, 0L, 150L, 60L, 0L);
    }

    @Test
    void thePacerPublishesAtTheTimesOfThePlanFromTimeZeroOn() {
        FakeTime time = new FakeTime();
        List<Long> times = new ArrayList<>();
        Pacer pacer = new Pacer(
                List.of(due(0), due(70), due(300)), 1000, time, (entry, lateness) -> times.add(time.nanoTime()));
        while (!pacer.isDone()) {
            time.waitUntil(pacer.nextNanos());
            pacer.publishNext();
        }
        assertThat(times).containsExactly(1000L, 1070L, 1300L);
    }

    @Test
    void aPlanIsDividedByTopicByClientAndByWhoPublishes() {
        Entry server = new Entry(1, 1, Entry.SERVER, 0, new byte[0]);
        Entry client = new Entry(2, 0, 1, 0, new byte[0]);
        Plan plan = new Plan(
                List.of("a", "b"),
                List.of(Subscription.throughout(0, 0), Subscription.throughout(1, 1)),
                List.of(server, client),
                0,
                10);
        assertThat(plan.byTopic()).containsExactly(List.of(client), List.of(server));
        assertThat(plan.byClient()).containsExactly(List.of(), List.of(client));
        assertThat(plan.ofServer()).containsExactly(server);
    }

    /** 100,000 entries in a tenth of a second: some fall into the same nanosecond. */
    @Test
    void whatIsDueAtOnceStandsByTopic() {
        Workload dense = new Workload(
                Pattern.NOTIFICATIONS, Arrivals.POISSON, 100, 5, 10_000, 0, Duration.ofMillis(100), Duration.ZERO);
        List<Entry> entries = Planner.plan(dense, 1).entries();
        int same = 0;
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).dueNanos() == entries.get(i - 1).dueNanos()) {
                same++;
                assertThat(entries.get(i).topic())
                        .isGreaterThan(entries.get(i - 1).topic());
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void durationsAreWrittenAsPeopleDo() {
        assertThat(Durations.parse("250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(Durations.parse("1.5s")).isEqualTo(Duration.ofMillis(1500));
        assertThat(Durations.parse("2m")).isEqualTo(Duration.ofMinutes(2));
        for (String text : List.of("250ms", "4s", "2m", "1500ms", "0ms", "0.5ms")) {
            assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
        }
        for (String wrong : List.of("", "4", "s", "-1s", "1h", "1 s", "1e3s")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Durations.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
