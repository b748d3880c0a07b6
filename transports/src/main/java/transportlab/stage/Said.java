package transportlab.stage;

import java.util.Optional;
import transportlab.io.Json;

/**
 * What a page reports of one attempt, or that no more attempts will be made.
 *
 * @param how what it saw: {@code read}, {@code unknown}, {@code refused}, {@code failed} or {@code late}; or else
 *     {@code over}
 * @param secret what it claims to have read in the account
 */
record Said(String id, String how, String secret) {
    static final String READ = "read";
    static final String UNKNOWN = "unknown";

    /** No answer came in time: nothing can be told. */
    static final String LATE = "late";

    /** The browser has come to the last page. */
    static final String OVER = "over";

    /** @return empty if that is no report */
    static Optional<Said> parse(String text) {
        return Json.parse(text)
                .filter(Json::isObject)
                .map(report -> new Said(text(report, "id"), text(report, "how"), text(report, "secret")));
    }

    private static String text(Json report, String name) {
        return report.field(name).flatMap(Json::asText).orElse("");
    }
}
