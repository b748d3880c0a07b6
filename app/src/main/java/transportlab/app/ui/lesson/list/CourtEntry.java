package transportlab.app.ui.lesson.list;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import transportlab.lesson.read.Mistake;

/**
 * The way from the list of lessons to the court.
 *
 * @param sentences how many there are; 0 if they cannot be read
 * @param mistakes why they cannot be read
 * @param judged on how many of them the verdict was heard
 * @param open opens the court
 */
public record CourtEntry(IntSupplier sentences, Supplier<List<Mistake>> mistakes, IntSupplier judged, Runnable open) {}
