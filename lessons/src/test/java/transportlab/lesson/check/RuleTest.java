package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.lesson.claim.Finding;

/** What several rounds allow to say. */
class RuleTest {
    /**
     * @param rounds left and right of each round; a star marks a round of a busy or cold machine
     */
    @ParameterizedTest(name = "{0}: {1} x left {2} {3} x right in {4} {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                // facts
                "FACT  | 1   | < | 0.9 | 80:100                          | HOLDS",
                "FACT  | 1   | < | 0.9 | 80:100 85:100 89:100            | HOLDS",
                "FACT  | 1   | < | 0.9 | 95:100 99:100                   | DOES_NOT",
                "FACT  | 1   | < | 0.9 | 80:100 95:100                   | CANNOT_TELL",
                "FACT  | 1   | = | 1   | 20:20 7:7                       | HOLDS",
                "FACT  | 1   | = | 1   | 20:21 7:8                       | DOES_NOT",
                "FACT  | 1   | = | 1   | 20:20 7:8                       | CANNOT_TELL",
                "FACT  | 1   | > | 1   |                                 | CANNOT_TELL",
                // a busy machine changes no fact, but it refutes nothing
                "FACT  | 1   | < | 0.9 | *80:100                         | HOLDS",
                "FACT  | 1   | < | 0.9 | *95:100                         | CANNOT_TELL",
                "FACT  | 1   | < | 0.9 | 95:100 *95:100                  | CANNOT_TELL",
                // counts of two transports without a factor
                "BARE  | 1   | > | 1   | 120:100 150:100                 | HOLDS",
                "BARE  | 1   | > | 1   | 119:100 150:100                 | CANNOT_TELL",
                "BARE  | 1   | > | 1   | 100:100 90:100                  | DOES_NOT",
                "BARE  | 1   | < | 1   | 100:120                         | HOLDS",
                "BARE  | 1   | < | 1   | 100:119                         | CANNOT_TELL",
                "BARE  | 1   | < | 1   | 0:7                             | HOLDS",
                // lost updates
                "LOSS  | 1   | = | 1   | 0:0 0:0                         | HOLDS",
                "LOSS  | 1   | = | 1   | 3:0                             | DOES_NOT",
                "LOSS  | 1   | = | 1   | *3:0                            | CANNOT_TELL",
                "LOSS  | 1   | = | 1   | *3:0 2:0                        | DOES_NOT",
                "LOSS  | 1   | = | 1   | 3:0 0:0                         | CANNOT_TELL",
                // a time beside a number
                "TIME  | 1   | < | 1   | 40:100 60:100                   | HOLDS",
                "TIME  | 1   | < | 1   | 140:100                         | DOES_NOT",
                "TIME  | 1   | < | 1   | 40:100 *140:100                 | HOLDS",
                "TIME  | 1   | < | 1   | *40:100                         | CANNOT_TELL",
                "TIME  | 1   | < | 1   | 140:100 *140:100                | CANNOT_TELL",
                // two times, one round: a factor of 2
                "TIMES | 1   | > | 2   | 210:100                         | HOLDS",
                "TIMES | 1   | > | 2   | 190:100                         | CANNOT_TELL",
                "TIMES | 1   | > | 2   | 100:100                         | DOES_NOT",
                "TIMES | 1   | > | 2   | *100:100                        | CANNOT_TELL",
                "TIMES | 1   | > | 2   | 210:100 *100:100                | HOLDS",
                "TIMES | 1   | > | 2   | 210:100 100:100                 | CANNOT_TELL",
                "TIMES | 1   | < | 3   | 100:100                         | HOLDS",
                "TIMES | 1   | < | 3   | 250:100                         | CANNOT_TELL",
                "TIMES | 0.5 | > | 1   | 210:100                         | HOLDS",
                // two times, five rounds: ranges apart
                "TIMES | 1   | > | 2   | 30:10 31:11 32:12 33:13 34:14   | HOLDS",
                "TIMES | 1   | > | 2   | 30:10 31:11 32:12 33:13 300:140 | CANNOT_TELL",
                "TIMES | 1   | > | 2   | 15:10 16:11 17:12 17:13 18:14   | DOES_NOT",
                "TIMES | 1   | > | 2   | 15:10 16:11 17:12 17:13 24:14   | CANNOT_TELL",
            })
    void decides(Rule.Kind kind, double left, char relation, double right, String rounds, Finding expected) {
        List<Rule.Round> all = rounds == null
                ? List.of()
                : Arrays.stream(rounds.split(" ")).map(RuleTest::round).toList();
        assertThat(new Rule(kind, relation, left, right).of(all)).isEqualTo(expected);
    }

    private static Rule.Round round(String text) {
        String[] both = text.replace("*", "").split(":");
        return new Rule.Round(Double.parseDouble(both[0]), Double.parseDouble(both[1]), !text.startsWith("*"));
    }
}
