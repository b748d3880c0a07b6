package transportlab.stage;

/**
 * One attempt to read the account: what the page saw and what the server saw.
 *
 * @param arrived whether the request itself reached the server, so that it could have an effect there
 * @param preflight whether the browser asked for permission first, with OPTIONS
 * @param origin the value of the {@code Origin} header; empty if there was none
 * @param cookie whether the session cookie came along
 */
public record Attempt(
        From from,
        By by,
        Proof proof,
        Guard guard,
        Came came,
        boolean arrived,
        boolean preflight,
        String origin,
        boolean cookie) {
    /** Whether the server did what it was asked to do, and not only told something. */
    public boolean acted() {
        boolean kept = came == Came.BLOCKED && proof == Proof.COOKIE && cookie;
        return by == By.POST && arrived && (came == Came.READ || kept);
    }

    /** Whether the server saw anything of it. */
    public boolean seen() {
        return arrived || preflight;
    }

    /** Whether another attempt went the same way, whatever the ports were. */
    public boolean isLike(Attempt other) {
        return came == other.came
                && arrived == other.arrived
                && preflight == other.preflight
                && cookie == other.cookie
                && origin.isEmpty() == other.origin.isEmpty();
    }
}
