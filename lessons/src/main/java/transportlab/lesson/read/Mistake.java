package transportlab.lesson.read;

/**
 * Something wrong in a lesson's file.
 *
 * @param line from 1
 */
public record Mistake(String file, int line, String what) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
