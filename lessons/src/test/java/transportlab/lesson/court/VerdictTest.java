package transportlab.lesson.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "YES, YES YES",
        "NO, NO NO",
        "PARTLY, YES NO",
        "PARTLY, PARTLY PARTLY",
        "PARTLY, PARTLY NO",
        "PARTLY, YES CANNOT_TELL",
        "NO, NO CANNOT_TELL",
        "PARTLY, PARTLY CANNOT_TELL",
        "CANNOT_TELL, CANNOT_TELL CANNOT_TELL",
        "YES, YES"
    })
    void theVerdictOnASentenceFollowsFromThoseOnItsClauses(Verdict expected, String clauses) {
        List<Verdict> all =
                List.of(clauses.split(" ")).stream().map(Verdict::valueOf).toList();

        assertThat(Verdict.of(all)).isEqualTo(expected);
    }
}
