package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.path.Bench.Told.FIN;
import static transportlab.path.Bench.Told.NOTHING;
import static transportlab.path.Bench.Told.RESET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What intermediaries do that count time or bytes: idle, close, half-open and link. */
class TimedStagesTest {
    @ParameterizedTest
    @CsvSource({"idle=10s,FIN,CUT", "idle=10s/reset,RESET,CUT", "idle=10s/silent,NOTHING,DROPPED"})
    void endsAConnectionOnWhichNothingPasses(String rule, String told, Deed.What did) {
        Bench.Told expected = Bench.Told.valueOf(told);
        Bench bench = Bench.tcp(rule).client("a").after("9s").server("b").after("9999ms");
        assertThat(bench.deeds()).isEmpty();
        bench.after("1ms");
        assertThat(bench.deeds()).containsExactly(rule + " " + did);
        assertThat(bench.clientTold()).isEqualTo(expected);
        assertThat(bench.serverTold()).isEqualTo(expected);
        assertThat(bench.client("c").toServer()).isEqualTo("a");
        assertThat(bench.server("c").toClient()).isEqualTo("b");
        assertThat(bench.after("60s").deeds()).hasSize(1);
    }

    @Test
    void whatIsForgottenTellsNobodyOfAnEndEither() {
        Bench bench = Bench.tcp("idle=10s/silent").after("10s").clientEnds().serverResets();
        assertThat(bench.clientTold()).isEqualTo(NOTHING);
        assertThat(bench.serverTold()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle=10s", "idle=10s/silent", "close=10s", "half-open=10s/server", "half-open=10s/client"})
    void noTimerActsOnAConnectionThatIsOver(String rule) {
        Bench ended = Bench.tcp(rule).clientEnds().serverEnds();
        assertThat(ended.isTimed()).isFalse();
        assertThat(ended.after("60s").deeds()).isEmpty();
        Bench reset = Bench.tcp(rule).serverResets();
        assertThat(reset.isTimed()).isFalse();
        assertThat(reset.after("60s").deeds()).isEmpty();
        Bench half = Bench.tcp(rule).clientEnds();
        assertThat(half.after("60s").deeds()).as("the server still sends").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http10,idle=10s", "http10,close=10s", "http10,half-open=10s/server"})
    void aFreshConnectionToTheServerHasItsOwnTime(String rules) {
        Bench bench = Bench.http(rules).client("GET / HTTP/1.1\n\n");
        bench.server("HTTP/1.1 204 No Content\n\n").serverEnds().after("8s").client("GET / HTTP/1.1\n\n");
        assertThat(bench.after("9999ms").deeds()).containsExactly("http10 CHANGED");
        assertThat(bench.after("1ms").deeds())
                .element(1)
                .asString()
                .startsWith(rules.substring(rules.indexOf(',') + 1));
    }

    @Test
    void closesAfterBytesOfBothDirections() {
        Bench bench = Bench.tcp("close=8").client("abcd").server("efghij");
        assertThat(bench.toServer()).isEqualTo("abcd");
        assertThat(bench.toClient()).isEqualTo("efgh");
        assertThat(bench.clientTold()).isEqualTo(FIN);
        assertThat(bench.serverTold()).isEqualTo(FIN);
        assertThat(bench.client("x").toServer()).isEmpty();
        assertThat(bench.deeds()).containsExactly("close=8 CUT");
    }

    @Test
    void closesAfterATimeHoweverMuchPasses() {
        Bench bench = Bench.tcp("close=1MiB/3s/reset");
        for (int i = 0; i < 3; i++) {
            assertThat(bench.client("a").clientTold()).isEqualTo(NOTHING);
            bench.after("1s");
        }
        assertThat(bench.clientTold()).isEqualTo(RESET);
        assertThat(bench.serverTold()).isEqualTo(RESET);
    }

    @Test
    void oneSideIsGoneAndTheOtherIsNeverTold() {
        Bench server = Bench.tcp("half-open=5s/server").client("a").after("5s");
        assertThat(server.serverTold()).isEqualTo(RESET);
        assertThat(server.clientTold()).isEqualTo(NOTHING);
        assertThat(server.client("b").toServer()).isEqualTo("a");
        assertThat(server.serverEnds().clientTold()).isEqualTo(NOTHING);
        Bench client = Bench.tcp("half-open=5s/client").after("5s").server("b");
        assertThat(client.clientTold()).isEqualTo(RESET);
        assertThat(client.serverTold()).isEqualTo(NOTHING);
    }

    @Test
    void bothSidesMayBeGoneOneAfterTheOther() {
        Bench bench = Bench.tcp("half-open=5s/server,half-open=7s/client").after("5s");
        assertThat(bench.serverTold()).isEqualTo(RESET);
        bench.after("60s");
        assertThat(bench.clientTold()).as("nobody is left who could tell it").isEqualTo(NOTHING);
        assertThat(bench.deeds()).hasSize(1);
    }

    @Test
    void aLinkTakesHalfItsTimeInEachDirection() {
        Bench bench = Bench.tcp("link=40ms").client("a").clientEnds().after("19ms");
        assertThat(bench.toServer()).isEmpty();
        assertThat(bench.serverTold()).isEqualTo(NOTHING);
        assertThat(bench.after("1ms").toServer()).isEqualTo("a");
        assertThat(bench.serverTold()).isEqualTo(FIN);
        assertThat(bench.server("b").serverResets().after("20ms").toClient()).isEqualTo("b");
        assertThat(bench.clientTold()).isEqualTo(RESET);
        assertThat(bench.isTimed()).isFalse();
        assertThat(bench.deeds()).isEmpty();
    }

    @Test
    void whatIsOnItsWayWhenTheConnectionIsClosedArrivesNoMore() {
        Bench bench = Bench.tcp("close=1s,link=40ms").after("990ms").server("a").after("10ms");
        assertThat(bench.clientTold()).isEqualTo(FIN);
        assertThat(bench.after("1s").toClient()).isEmpty();
    }
}
