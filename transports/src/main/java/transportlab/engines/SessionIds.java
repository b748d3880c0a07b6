package transportlab.engines;

import java.security.SecureRandom;
import java.util.Base64;

/** Creates session names that cannot be guessed. */
public final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;

    private SessionIds() {}

    /** 120 random bits as 20 letters, digits, dashes and underscores. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
