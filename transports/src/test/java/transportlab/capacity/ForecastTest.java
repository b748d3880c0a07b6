package transportlab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The shape of the published table: push is fast up to its saturation, and clients that ask again slow down gently. */
class ForecastTest {
    private static final double RATE = 500;
    private static final Charge CHEAP = new Charge(0.1, 0.1, 0.01);
    private static final Costs PUSH = new Costs(new Charge(null, 8.0, null), CHEAP, 3, 500, false);
    private static final Costs ASK = new Costs(new Charge(100.0, null, 1.0), CHEAP, 100, 500, true);

    private static Forecast push(int clients) {
        return Forecast.of(PUSH, new Demand(clients, RATE, 0, 0, 0), 1);
    }

    private static Forecast ask(int clients) {
        return Forecast.of(ASK, new Demand(clients, RATE, clients * RATE, clients * RATE, 0), 1);
    }

    private static double mean(Forecast forecast) {
        assertThat(forecast.outlook()).isInstanceOf(Outlook.Mean.class);
        return ((Outlook.Mean) forecast.outlook()).micros();
    }

    @Test
    void aPushReachesItsClientsOneAfterAnother() {
        assertThat(mean(push(100))).isCloseTo(500 + 3 * 101 / 2.0, within(1e-6));
        assertThat(push(100).serverLoad()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aPushNearItsSaturationHasABandAndBeyondItGrows() {
        assertThat(push(240).outlook()).isInstanceOf(Outlook.Band.class);
        assertThat(((Outlook.Band) push(240).outlook()).toMicros()).isNull();
        assertThat(push(300).outlook()).isInstanceOf(Outlook.Grows.class);
    }

    @Test
    void clientsThatAskAgainReceiveSeveralUpdatesInAnAnswer() {
        double cycle = 300 * 100e-6 / (1 - 300 * 1e-6 * RATE);
        assertThat(mean(ask(300))).isCloseTo(500 + cycle / 2 * 1e6, within(1e-6));
        assertThat(ask(300).serverLoad()).as("of one answer for each update").isCloseTo(15, within(1e-9));
    }

    @Test
    void longPollingOvertakesPushBeyondTheSaturationOfPush() {
        assertThat(mean(push(100))).isLessThan(mean(ask(100)));
        assertThat(push(300).outlook()).isInstanceOf(Outlook.Grows.class);
        assertThat(mean(ask(300))).isLessThan(50_000);
    }

    @Test
    void clientsThatAskAgainAreOverloadedByTheFurtherUpdatesAlone() {
        assertThat(ask(1900).outlook()).isInstanceOf(Outlook.Band.class);
        assertThat(ask(2300).outlook()).isInstanceOf(Outlook.Grows.class);
    }

    @Test
    void clientsThatAskAtIntervalsWaitForTheIntervalOnly() {
        Demand everyQuarterSecond = new Demand(100, RATE, 400, 400, 125_000);
        assertThat(mean(Forecast.of(new Costs(ASK.server(), CHEAP, 0, 125_000, true), everyQuarterSecond, 1)))
                .isCloseTo(125_000, within(1e-6));
    }

    @Test
    void theClientsCanBeTheFirstToBeSaturated() {
        Costs slowClients = new Costs(PUSH.server(), new Charge(null, 20.0, null), 3, 500, false);
        Demand demand = new Demand(150, RATE, 0, 0, 0);
        Forecast forecast = Forecast.of(slowClients, demand, 1);
        assertThat(forecast.serverLoad()).isCloseTo(0.6, within(1e-9));
        assertThat(forecast.generatorLoad()).isCloseTo(1.5, within(1e-9));
        assertThat(forecast.outlook()).isInstanceOf(Outlook.Grows.class);
        assertThat(Limits.of(slowClients, demand, 1).byGenerator()).isTrue();
        assertThat(Forecast.of(slowClients, demand, 4).generatorLoad()).isCloseTo(0.375, within(1e-9));
    }

    @Test
    void saturationIsTheIntervalOfUpdatesByTheCostOfOne() {
        Limits push = Limits.of(PUSH, new Demand(10, RATE, 0, 0, 0), 1);
        assertThat(push.batchesFrom()).isNull();
        assertThat(push.growsFrom()).isCloseTo(250, within(1e-6));
        Limits ask = Limits.of(ASK, new Demand(10, RATE, 10 * RATE, 10 * RATE, 0), 1);
        assertThat(ask.batchesFrom()).isCloseTo(20, within(1e-6));
        assertThat(ask.growsFrom()).isCloseTo(2000, within(1e-6));
        assertThat(ask.byGenerator()).isFalse();
    }

    @Test
    void whatCannotBeToldIsNotInvented() {
        Costs free = new Costs(new Charge(null, null, null), new Charge(null, null, null), 0, 500, false);
        assertThat(Limits.of(free, new Demand(10, RATE, 0, 0, 0), 1).growsFrom())
                .isNull();
    }
}
