package transportlab.stage;

import transportlab.io.Headers;

/**
 * What the server saw of one attempt.
 *
 * @param arrived whether the request itself came
 * @param preflight whether an OPTIONS came
 * @param origin the value of {@code Origin}, safe to show
 * @param cookie whether the session cookie came along
 * @param refused whether the answer was 403
 * @param tokenless whether a token was expected, and none came
 */
record Sighting(boolean arrived, boolean preflight, String origin, boolean cookie, boolean refused, boolean tokenless) {
    static final Sighting NONE = new Sighting(false, false, "", false, false, false);

    /** The browser asks whether it may send the request. */
    static Sighting preflight(Headers headers) {
        return new Sighting(false, true, origin(headers), false, false, false);
    }

    static Sighting request(Headers headers, boolean cookie) {
        return new Sighting(true, false, origin(headers), cookie, false, false);
    }

    Sighting asRefused() {
        return new Sighting(arrived, preflight, origin, cookie, true, tokenless);
    }

    Sighting asTokenless() {
        return new Sighting(arrived, preflight, origin, cookie, refused, true);
    }

    /** This and what was seen after it. */
    Sighting and(Sighting later) {
        return new Sighting(
                arrived || later.arrived,
                preflight || later.preflight,
                later.origin.isEmpty() ? origin : later.origin,
                cookie || later.cookie,
                refused || later.refused,
                tokenless || later.tokenless);
    }

    private static String origin(Headers headers) {
        return Label.of(headers.first("Origin").orElse(""));
    }
}
