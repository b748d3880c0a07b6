package transportlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.catalogue.Catalogue;

/** Reads the fenced blocks of a page: {@code run}, {@code question}, {@code claims}, {@code excerpt}, {@code open}. */
final class Directives {
    private final Mistakes mistakes;

    Directives(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads one block into a page.
     *
     * @param name the name behind the opening fence
     * @param line the line number of the first line of its body
     */
    void read(Page page, String name, String body, int line) {
        switch (name) {
            case "run" ->
                mistakes.yaml(body, line).forEach((key, value) -> run(page, key, String.valueOf(value), line));
            case "question" -> question(page, mistakes.yaml(body, line), line);
            case "claims" -> claims(page, body, line);
            case "excerpt" -> excerpt(page, mistakes.yaml(body, line), line);
            case "open" -> page.opens = true;
            default ->
                mistakes.add(
                        line - 1, "there is no block '" + name + "'; there are run, question, claims, excerpt, open");
        }
    }

    private void run(Page page, String key, String value, int line) {
        if (!key.equals("transports")) {
            mistakes.add(line, "there is no '" + key + "' in run; there is transports");
            return;
        }
        for (String transport : value.replaceAll("[\\[\\] ]", "").split(",")) {
            page.runs.add(known(transport, line));
        }
    }

    private String known(String transport, int line) {
        if (Catalogue.find(transport).isEmpty()) {
            mistakes.add(line, "there is no transport '" + transport + "'; there are " + Catalogue.ids());
        }
        return transport;
    }

    private void question(Page page, Map<String, Object> given, int line) {
        Optional<Measure> measure = Measure.of(String.valueOf(given.get("measure")));
        if (measure.isEmpty()) {
            mistakes.add(line, "there is no measure '" + given.get("measure") + "'");
            return;
        }
        List<Question.Answer> answers = new ArrayList<>();
        if (given.get("answers") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> answer && answer.get("ratio") instanceof Number ratio) {
                    Object reply = answer.get("reply");
                    answers.add(new Question.Answer(
                            ratio.doubleValue(),
                            String.valueOf(answer.get("text")),
                            reply == null ? "" : reply.toString()));
                }
            }
        }
        if (answers.size() < 3 || answers.size() > 4) {
            mistakes.add(line, "a question has 3 or 4 answers, each with ratio and text");
            return;
        }
        page.question = new Question(
                String.valueOf(given.get("text")),
                measure.get(),
                known(String.valueOf(given.get("transport")), line),
                known(String.valueOf(given.get("reference")), line),
                answers);
    }

    private void claims(Page page, String body, int line) {
        String[] lines = body.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                int at = line + i;
                Optional<Claim> claim = Claim.parse(lines[i], at);
                claim.ifPresentOrElse(
                        one -> {
                            page.claims.add(one);
                            transports(one).forEach(transport -> known(transport, at));
                        },
                        () -> mistakes.add(at, "is no claim like bytes(websocket) < 0.5 * bytes(long-polling)"));
            }
        }
    }

    private static List<String> transports(Claim claim) {
        List<String> transports = new ArrayList<>();
        for (Claim.Term term : List.of(claim.left(), claim.right())) {
            if (term.measure() != null) {
                transports.add(term.transport());
            }
        }
        return transports;
    }

    private void excerpt(Page page, Map<String, Object> given, int line) {
        Excerpt excerpt = new Excerpt(String.valueOf(given.get("file")), String.valueOf(given.get("member")), line);
        if (Sources.file(excerpt.file()).isEmpty()) {
            mistakes.add(line, "there is no file " + excerpt.file());
        } else if (Sources.member(excerpt).isEmpty()) {
            mistakes.add(line, "there is no member '" + excerpt.member() + "' in " + excerpt.file());
        }
        page.excerpts.add(excerpt);
    }
}
