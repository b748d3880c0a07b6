package transportlab.wire.dissect;

/**
 * The target of a request (RFC 9112 3.2): the path with its query, or behind a scheme and an authority what a proxy is
 * asked for, or only the authority to which a proxy is to connect.
 */
public final class Target {
    private static final String CONNECT = "CONNECT";
    private static final String BEHIND_THE_SCHEME = "://";

    private Target() {}

    /** Whether the request asks for a tunnel: its target is an authority, and after a 2xx HTTP begins anew. */
    public static boolean isTunnel(String method) {
        return method.equals(CONNECT);
    }

    /** Where the path begins: behind the authority, if there is one; at the end if there is no path. */
    public static int pathStart(String method, String target) {
        if (isTunnel(method)) {
            return target.length();
        }
        int scheme = target.startsWith("/") ? -1 : target.indexOf(BEHIND_THE_SCHEME);
        int slash = target.indexOf('/', scheme + BEHIND_THE_SCHEME.length());
        return scheme < 0 ? 0 : slash < 0 ? target.length() : slash;
    }

    /** The path without the query; empty if there is none. */
    public static String path(String method, String target) {
        String behind = target.substring(pathStart(method, target));
        int query = behind.indexOf('?');
        return query < 0 ? behind : behind.substring(0, query);
    }
}
