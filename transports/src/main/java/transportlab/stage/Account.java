package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import transportlab.io.Headers;
import transportlab.io.Json;

/** What everybody wants to read. Its session, its token and its secret are random, and end with the stage. */
final class Account {
    /**
     * How long a browser keeps the cookie if the journey is left half-way, in seconds. No page needs it for longer,
     * because the way to the next page renews it.
     */
    private static final int COOKIE_SECONDS = 60;

    private final String cookieName;
    private final String session;
    private final String token;
    private final String secret;
    private final AtomicInteger changes = new AtomicInteger();

    Account(Supplier<String> random) {
        cookieName = "stage-" + random.get();
        session = random.get();
        token = random.get();
        secret = random.get();
    }

    /** The field that logs a browser in, or keeps it logged in. */
    Headers login() {
        return cookie(session, COOKIE_SECONDS);
    }

    /** The field that makes a browser forget its session. */
    Headers logout() {
        return cookie("", 0);
    }

    private Headers cookie(String value, int seconds) {
        return Headers.of(
                "Set-Cookie", cookieName + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax");
    }

    String cookieName() {
        return cookieName;
    }

    String token() {
        return token;
    }

    boolean isToken(String given) {
        return isSame(token, given);
    }

    boolean isSecret(String read) {
        return isSame(secret, read);
    }

    /** Whether the session cookie came along. */
    boolean isLoggedIn(Headers headers) {
        String expected = cookieName + "=" + session;
        for (String value : headers.all("Cookie")) {
            for (String pair : value.split(";")) {
                if (isSame(expected, pair.strip())) {
                    return true;
                }
            }
        }
        return false;
    }

    void change() {
        changes.incrementAndGet();
    }

    /** Takes as long for a wrong text as for the right one. */
    static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** The account as those see it who may. */
    @Override
    public String toString() {
        return Json.object("owner", "Kim", "changes", changes.get(), "secret", secret)
                .toString();
    }
}
