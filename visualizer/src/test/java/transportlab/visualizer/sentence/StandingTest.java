package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.visualizer.Results;
import transportlab.words.Words;

/** What is said in each state that a run of four transports and two rounds can be in. */
class StandingTest {
    private static final List<String> FOUR = List.of("short-polling", "long-polling", "streaming", "websocket");

    /**
     * One letter for each transport: m measured, u one round only, l lost updates, p one round failed, f failed, n not run.
     */
    private static Result result(String states) {
        List<Measurement> trials = new ArrayList<>();
        for (int i = 0; i < states.length(); i++) {
            String id = FOUR.get(i);
            long bytes = 400_000L / (i + 1);
            for (int round = 0; round < 2; round++) {
                switch (states.charAt(i)) {
                    case 'm' -> trials.add(Results.trial(id, round, 0, bytes, 20));
                    case 'l' -> trials.add(Results.trial(id, round, 0, bytes, 20, 1));
                    case 'u' -> {
                        if (round == 0) {
                            trials.add(Results.trial(id, round, 0, bytes, 20));
                        }
                    }
                    case 'p' ->
                        trials.add(
                                round == 0
                                        ? Measurement.failed(id, round, "the connection was lost")
                                        : Results.trial(id, round, 0, bytes, 20));
                    case 'f' -> trials.add(Measurement.failed(id, round, "the connection was lost"));
                    default -> {}
                }
            }
        }
        List<String> ids = FOUR.subList(0, states.length());
        return new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("x", ids, Map.of(), 2, !states.contains("u") && !states.contains("n")),
                trials,
                List.of(),
                Verdicts.summary(ids, trials));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mmmm running=false others=finished guess=right",
                "mmmm running=true others=running guess=right",
                "fmmm running=false others=finished guess=no-figures",
                "mfmm running=false others=finished guess=right-so-far",
                "mpmm running=false others=finished guess=right-so-far",
                "mfuu running=false others=some guess=right-so-far",
                "mfnn running=false others=some guess=untold",
                "fnnn running=false others=nothing guess=no-figures",
                "ffff running=false others=nothing guess=no-figures",
                "mmnn running=false others=some guess=right-so-far",
                "mfpm running=false others=some guess=right-so-far",
                "fpfn running=false others=some guess=no-figures",
                "lmmm running=false others=finished guess=no-figures",
                "m running=false others=finished guess=alone"
            })
    void theOthersAndTheGuessAreSpokenOfAsTheyAre(String row) {
        String[] parts = row.split(" ");
        Result result = result(parts[0]);
        Standing standing = new Standing(result);
        boolean running = parts[1].endsWith("true");
        assertThat(standing.others(running)).as(row).isEqualTo(parts[2].substring(7));
        for (String language : List.of("en", "ko")) {
            Headline headline = new Headline(result, Words.of(language, Sentences.WORDS));
            assertThat(headline.outcome("short-polling")).as(row).isEqualTo(parts[3].substring(6));
            assertThat(headline.verdict()).as(row).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffff|Nothing was measured.|",
                "pppp|No transport was measured in every round.|",
                "llll|Short polling, Long polling, Streaming, WebSocket: not everything was delivered.|",
                "m|Short polling needed 440 kB for this workload.|400 deliveries, without TCP/IP."
            })
    void theHeadlineSaysWhatThereIs(String row) {
        String[] parts = row.split("\\|", -1);
        Headline headline = new Headline(result(parts[0]), Words.of("en", Sentences.WORDS));
        assertThat(headline.verdict()).isEqualTo(parts[1]);
        assertThat(headline.cause()).isEqualTo(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmmm", "fmmm", "pmmm", "umnn", "lfpn", "ffff"})
    void eachStateHasItsSentenceInBothLanguages(String states) {
        Result result = result(states);
        for (String language : List.of("en", "ko")) {
            List<String> said = new Sentences(Words.of(language, Sentences.WORDS)).of(result);
            assertThat(said).as(states).noneMatch(sentence -> sentence.contains("{"));
            boolean korean = language.equals("ko");
            assertThat(said.stream().anyMatch(s -> s.contains(korean ? "2회 중 1회가 실패" : "1 of 2 rounds failed")))
                    .as(states)
                    .isEqualTo(states.contains("p"));
        }
    }
}
