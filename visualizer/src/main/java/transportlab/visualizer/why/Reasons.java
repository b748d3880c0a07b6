package transportlab.visualizer.why;

import transportlab.measure.Measurement;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The reason for a figure in a sentence or two, read from the ledger of its trial.
 *
 * @param fromClients whether the updates of the workload are messages of its clients, which go up first
 * @param roundTripMicros of the emulated link
 */
record Reasons(Facts of, boolean fromClients, double roundTripMicros, Words words) {
    private static final double MOST = 0.5;

    /** Up to this share of the delay, a stretch of time is not worth a word. */
    private static final double LITTLE = 0.1;

    /** How much longer than half a round trip a way may take without another reason. */
    private static final double LONGER = 1.35;

    String requests() {
        if (of.requests() == 0) {
            return words.get("why.requests.none");
        }
        String asked = of.asksInVain()
                ? words.with("why.empty", "n", Numbers.whole(of.empty()), "m", Numbers.whole(of.answers()))
                : of.asksAgain()
                        ? words.get("why.requests.again")
                        : words.get(of.reopened() ? "why.requests.reopened" : "why.requests.once");
        return of.sending() == 0
                ? asked
                : asked + " " + words.with("why.requests.send", "n", Numbers.whole(of.sending()));
    }

    String bytes() {
        if (of.asksInVain()) {
            return words.with("why.empty", "n", Numbers.whole(of.empty()), "m", Numbers.whole(of.answers())) + " "
                    + words.get("why.empty.headers");
        }
        if (of.asksAgain()) {
            return words.with(
                    "why.bytes.again", "n", Numbers.whole(of.requests()), "m", Numbers.whole(of.deliveries()));
        }
        String percent = Math.round(100 * of.toOpen()) + "%";
        if (of.toOpen() > MOST) {
            return words.with("why.bytes.open.most", "p", percent);
        }
        return words.with(of.bytes("headers") > 0 ? "why.bytes.open" : "why.bytes.open.plain", "p", percent);
    }

    /**
     * @param shown the median that the chart shows
     */
    String delay(String shown) {
        Measurement.Age age = of.trial().age();
        String means = words.with("why.delay.means", "median", shown);
        if (age == null) {
            return words.get("why.delay.unknown") + " " + means;
        }
        return (age.waiting() >= age.travel() ? waiting() : travelling(age)) + " " + means;
    }

    private String waiting() {
        if (fromClients) {
            return words.get("why.delay.wait.up");
        }
        return words.get(of.asksAgain() ? "why.delay.wait.asks" : "why.delay.wait.push");
    }

    private String travelling(Measurement.Age age) {
        double half = roundTripMicros / 2;
        if (half == 0) {
            return words.get("why.delay.direct");
        }
        boolean longer = age.travel() > LONGER * half + 1000;
        String way = longer
                ? words.with(
                        "why.delay.travel.longer", "time", Numbers.millis(age.travel()), "half", Numbers.millis(half))
                : words.with("why.delay.travel", "rtt", Numbers.millis(roundTripMicros));
        boolean atOnce = age.waiting() <= LITTLE * (age.waiting() + age.travel());
        return atOnce ? words.get("why.delay.atOnce") + " " + way : way;
    }
}
