package transportlab.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import transportlab.testing.Await;
import transportlab.testing.Children;
import transportlab.testing.Trials;

/** WebKitGTK on a virtual screen, told what to open by WebDriver. */
final class WebKit {
    private static final String BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private WebKit() {}

    /** @return the driver, which ends the browser with itself */
    static Process open(String url) throws Exception {
        int port = Trials.freePort();
        Process driver = Children.start(new ProcessBuilder(
                        "xvfb-run", "-a", "-s", "-screen 0 1280x1024x24", "WebKitWebDriver", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        String sessions = "http://127.0.0.1:" + port + "/session";
        Await.until("the driver listens", () -> listens(sessions.replace("session", "status")));
        Map<String, Object> options = Map.of("binary", BROWSER, "args", List.of("--automation"));
        // a page with a stream that never ends is never loaded, so nobody waits for that
        Map<String, Object> wanted = Map.of("webkitgtk:browserOptions", options, "pageLoadStrategy", "none");
        String session = post(sessions, Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        String id = JSON.readTree(session).at("/value/sessionId").asText();
        post(sessions + "/" + id + "/url", Map.of("url", url));
        return driver;
    }

    private static boolean listens(String status) {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create(status)).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String post(String to, Map<String, Object> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the driver says " + answer.body());
        }
        return answer.body();
    }
}
