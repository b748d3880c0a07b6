package transportlab.words;

import java.util.List;

/** What the program's own words mean, in one language. The desktop, the page of the server and the README share it. */
public final class Glossary {
    /** The terms in the order in which they are listed. */
    private static final List<String> KEYS = List.of(
            "delivery",
            "round",
            "trial",
            "to-open",
            "without-tcpip",
            "not-told-apart",
            "calculated",
            "poisson",
            "poll-clock",
            "position");

    private final Words words;

    /**
     * One term.
     *
     * @param name how the program writes it
     * @param meaning one sentence
     */
    public record Term(String key, String name, String meaning) {}

    private Glossary(Words words) {
        this.words = words;
    }

    /** Korean for {@code ko}, English for everything else. */
    public static Glossary of(String language) {
        return new Glossary(Words.of(language, "/transportlab/words/glossary"));
    }

    public List<Term> all() {
        return KEYS.stream().map(this::term).toList();
    }

    /**
     * @throws IllegalArgumentException if there is no such term
     */
    public Term term(String key) {
        String[] parts = words.get(key).split("\\|", 2);
        return new Term(key, parts[0], parts[1]);
    }
}
