package transportlab.app.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import transportlab.lesson.Lesson;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.visualizer.document.Part;
import transportlab.words.Words;

/**
 * The plan of a class, minute by minute. A line of it is a number of minutes with a text, {@code 3 | Who has heard of ..},
 * the pages of a lesson with the time that the notes for the teacher give them, {@code long-polling 1 2 3}, or sentences
 * of the court, {@code 15 | court 04 12 14}.
 */
record Plan(Handouts.Shelf shelf, Words words) {
    private record Row(int minutes, String what, String details) {}

    /**
     * @param lines without the first, which only says that it is a plan
     */
    List<Part> parts(List<String> lines) {
        List<List<String>> cells = new ArrayList<>();
        int minute = 0;
        for (String line : lines) {
            Row row = row(line);
            String when = words.with("handout.plan.minutes", "from", minute, "to", minute + row.minutes());
            cells.add(List.of(when, row.what(), row.details()));
            minute += row.minutes();
        }
        List<String> head =
                List.of(words.get("handout.plan.time"), words.get("handout.plan.what"), words.get("handout.plan.how"));
        return List.of(new Part.Table(head, cells, List.of(4, 9, 29)));
    }

    private Row row(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            return pages(line.strip().split(" "));
        }
        int minutes = Integer.parseInt(line.substring(0, bar).strip());
        String text = line.substring(bar + 1).strip();
        if (text.startsWith(Court.ID + " ")) {
            return sentences(minutes, text.substring(Court.ID.length() + 1).split(" "));
        }
        int colon = text.indexOf(": ");
        return new Row(minutes, text.substring(0, colon), text.substring(colon + 2));
    }

    private Row pages(String... words) {
        Lesson lesson = shelf.lesson(words[0]);
        List<Integer> pages = Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
        int minutes = pages.stream()
                .mapToInt(page -> lesson.steps().get(page - 1).teacher().minutes())
                .sum();
        String headings = pages.stream()
                .map(page -> page + ". " + lesson.steps().get(page - 1).heading())
                .collect(Collectors.joining("\n"));
        return new Row(minutes, lesson.title(), headings);
    }

    private Row sentences(int minutes, String... numbers) {
        List<Sentence> all = shelf.court().sentences();
        String titles = Arrays.stream(numbers)
                .flatMap(number -> all.stream()
                        .filter(sentence -> sentence.id().startsWith(number + "-"))
                        .map(sentence -> Integer.parseInt(number) + ". " + sentence.title()))
                .collect(Collectors.joining("; "));
        return new Row(minutes, words.get("court.title"), titles);
    }
}
