package transportlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.words.Glossary;

class GlossaryTest {
    private static final Path README = Path.of("../README.md");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theReadmeHasEachTermAsTheProgramHasIt(String language) throws IOException {
        String readme = Files.readString(README);
        for (Glossary.Term term : Glossary.of(language).all()) {
            assertThat(readme).contains("| " + term.name() + " | " + term.meaning() + " |");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void eachTermIsOneSentence(String language) {
        List<Glossary.Term> terms = Glossary.of(language).all();
        assertThat(terms).extracting(Glossary.Term::key).doesNotHaveDuplicates();
        for (Glossary.Term term : terms) {
            assertThat(term.name()).isNotBlank();
            assertThat(term.meaning()).endsWith(".").doesNotContain(". ");
        }
    }
}
