package transportlab.app.cli;

import java.util.List;
import transportlab.app.cli.print.LessonProgress;
import transportlab.app.cli.print.Terminal;
import transportlab.app.cli.print.TextTable;
import transportlab.lesson.Lesson;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.CourtCheck;
import transportlab.lesson.check.Grounds;
import transportlab.lesson.check.LessonCheck;
import transportlab.lesson.check.Rehearsal;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/** Checks lessons and the court: first their files, and then each claim of those without mistakes, with figures of this computer. */
record LessonReport(Terminal terminal, Lessons all) {
    /**
     * @return {@link CommandLineApp#FAILED} if a file has mistakes or a claim does not hold
     */
    int print(List<String> ids) throws TrialException {
        boolean right = true;
        for (String id : ids) {
            terminal.out().println(id);
            List<Mistake> mistakes = isCourt(id) ? CourtCheck.files(all) : LessonCheck.files(all, id);
            mistakes.forEach(mistake -> terminal.out().println("   " + mistake));
            right &= mistakes.isEmpty() && claims(id);
        }
        return right ? CommandLineApp.OK : CommandLineApp.FAILED;
    }

    private static boolean isCourt(String id) {
        return id.equals(Court.ID);
    }

    private boolean claims(String id) throws TrialException {
        Words words = terminal.words();
        terminal.out().println("   " + words.get("lesson.right"));
        StopSignal stop = new StopSignal();
        List<Rehearsal.Seen> pages =
                Rehearsal.of(load(id), Grounds.live(all, new LessonProgress(terminal), stop), stop);
        TextTable table = new TextTable(2);
        boolean says = false;
        boolean holds = true;
        for (int i = 0; i < pages.size(); i++) {
            for (Checked checked : pages.get(i).checked()) {
                says = true;
                holds &= checked.finding() != Finding.DOES_NOT;
                table.row(List.of(
                        "   " + words.with(isCourt(id) ? "court.sentence" : "lesson.page", "n", i + 1),
                        checked.claim().text(),
                        checked.left(),
                        checked.right(),
                        words.get("lesson." + checked.finding().key())));
            }
        }
        if (says) {
            terminal.out().print(table);
        }
        return holds;
    }

    private Lesson load(String id) {
        try {
            String language = terminal.words().language().getLanguage();
            return isCourt(id) ? all.court(language).lesson() : all.load(id, language);
        } catch (LessonException e) {
            throw new IllegalStateException("the files were right", e);
        }
    }
}
