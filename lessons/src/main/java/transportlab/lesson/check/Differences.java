package transportlab.lesson.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.question.Question;

/** What a lesson does differently in its second language. Only texts may differ. */
final class Differences {
    private Differences() {}

    /** The differences, each by the line of its page in the second language. */
    static Map<Integer, String> between(Lesson one, Lesson other) {
        Map<Integer, String> found = new TreeMap<>();
        if (one.steps().size() != other.steps().size()) {
            found.put(
                    1,
                    "has " + other.steps().size() + " pages, but " + one.steps().size() + " in " + one.language());
        } else {
            for (int i = 0; i < one.steps().size(); i++) {
                Map<String, Object> here = doing(other.steps().get(i));
                Map<String, Object> there = doing(one.steps().get(i));
                List<String> differ = there.keySet().stream()
                        .filter(part -> !String.valueOf(there.get(part)).equals(String.valueOf(here.get(part))))
                        .toList();
                if (!differ.isEmpty()) {
                    found.put(
                            other.steps().get(i).line(),
                            "differs from " + one.language() + " in: " + String.join(", ", differ));
                }
            }
        }
        if (one.minutes() != other.minutes() || !one.needs().equals(other.needs())) {
            found.put(1, "differs from " + one.language() + " in minutes or needs");
        }
        return found;
    }

    /** What a page does, without its texts. */
    private static Map<String, Object> doing(Step step) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("run", step.run());
        parts.put("sweep", step.sweep());
        parts.put("show", step.show());
        parts.put("claims", step.claims().stream().map(Claim::text).toList());
        parts.put("question", step.question() == null ? "" : doing(step.question()));
        parts.put(
                "excerpt",
                step.excerpts().stream()
                        .map(excerpt -> excerpt.file() + " " + excerpt.member())
                        .toList());
        parts.put("teacher", step.teacher() == null ? "" : step.teacher().minutes());
        parts.put("sources", step.sources().size());
        parts.put(
                "review",
                step.reviews().stream()
                        .map(review -> review.lesson() + doing(review.question()))
                        .toList());
        parts.put("open", step.opens());
        parts.put("text below the dashes", step.reveal().isEmpty());
        return parts;
    }

    private static String doing(Question question) {
        return question.kind() + machineRead(question);
    }

    private static Object machineRead(Question question) {
        if (question instanceof Question.Amount amount) {
            return List.of(
                    amount.of(),
                    String.valueOf(amount.against()),
                    amount.answers().stream().map(Question.Answer::value).toList());
        }
        if (question instanceof Question.Which which) {
            return which.options().stream()
                    .map(option -> option.right()
                            + (option.when() == null ? "" : option.when().text()))
                    .toList();
        }
        if (question instanceof Question.Order order) {
            return order.items().size();
        }
        if (question instanceof Question.Find find) {
            return List.of(
                    find.target(), find.replies().keySet().stream().sorted().toList());
        }
        Question.Moment moment = (Question.Moment) question;
        return List.of(moment.transport(), moment.update(), moment.stage(), moment.withinMillis());
    }
}
