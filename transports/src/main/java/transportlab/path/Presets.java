package transportlab.path;

import java.util.List;
import java.util.Optional;

/** The paths that the program knows by name. */
public final class Presets {
    private static final List<PathRules> ALL = List.of(
            PathRules.OPEN,
            preset("upgrade-proxy", "upgrade=501"),
            preset("school", "http-only,upgrade=403,request-header=+Via: 1.1 filter"),
            preset("hotel", "http-only,upgrade=swallow,idle=30s"),
            preset("mobile", "idle=10s/silent"),
            preset("antivirus", "buffer=end"),
            preset("nginx", "tcp=close,policy=close,buffer=4KiB/accel,http10,idle=60s/reset"),
            preset(
                    "nginx-tuned",
                    "tcp=close,policy=close,buffer=4KiB/accel,http10,idle=60s/reset,response-header=X-Accel-Buffering: no"),
            preset("http-only", "http-only"),
            preset("configured-proxy", "http-only,proxy"));

    private Presets() {}

    private static PathRules preset(String id, String rules) {
        return new PathRules(id, PathText.rules(rules));
    }

    /** All presets, the open path first. */
    public static List<PathRules> all() {
        return ALL;
    }

    public static List<String> ids() {
        return ALL.stream().map(PathRules::id).toList();
    }

    public static Optional<PathRules> find(String id) {
        return ALL.stream().filter(path -> path.id().equals(id)).findFirst();
    }
}
