package transportlab.io;

/** Numbers in texts of others. */
public final class Digits {
    private Digits() {}

    /** Whether a text consists of 1 to {@code most} of the digits 0 to 9. It is asked for each poll, so it uses no pattern. */
    public static boolean isNumber(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
