package transportlab.lesson;

import transportlab.lesson.question.Question;

/** A question on an earlier lesson. */
public record Review(String lesson, Question.Which question) {}
