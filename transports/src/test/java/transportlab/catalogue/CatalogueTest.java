package transportlab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.testing.NamesItsCase;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;

/** What a transport says of itself; each failure says what to change. */
@ExtendWith(NamesItsCase.class)
class CatalogueTest {
    static List<Transport> transports() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void hasItsWordsInBothLanguages(Transport transport) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (String word : List.of("name", "note", "line1", "line2")) {
                assertThat(transport.info().words().has(language, word))
                        .as("write %s.%s into its words.properties", language.getLanguage(), word)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void hasAnIdAndAChipOfItsOwn(Transport transport) {
        Map<String, String> chips = new HashMap<>();
        Catalogue.all().forEach(each -> {
            String taken = chips.put(each.info().chip(), each.info().id());
            assertThat(taken)
                    .as(
                            "the chip %s is taken by %s: choose two other letters",
                            each.info().chip(), taken)
                    .isNull();
        });
        TransportInfo info = transport.info();
        assertThat(info.id()).as("small letters and dashes").matches("[a-z]+(-[a-z]+)*");
        assertThat(info.chip()).as("two letters").matches("[A-Z]{2}");
        assertThat(Catalogue.ids()).as("each id once").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void hasADemonstrationWhereABrowserCanDoIt(Transport transport) {
        boolean shown = transport.candidates().isEmpty() && transport.info().browsers() == TransportInfo.Browsers.TODAY;
        boolean ofItsOwn = transport.info().id().startsWith("socketio");
        if (shown && !ofItsOwn) {
            assertThat(transport.demo())
                    .as("a browser can do it today: put a demo.js into its folder")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void hasWordsThatFitTheirColumns(Transport transport) {
        assertThat(transport.info().name(Locale.ENGLISH))
                .as("a name has at most 22 letters: it stands in a column")
                .hasSizeLessThanOrEqualTo(22);
    }
}
