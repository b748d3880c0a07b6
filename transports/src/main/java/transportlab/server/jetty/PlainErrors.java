package transportlab.server.jetty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty itself refuses (a head that is not HTTP, a failed handler) with one line of text. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.setStatus(meant(response.getStatus()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        String line = response.getStatus() + " " + HttpStatus.getMessage(response.getStatus()) + "\n";
        response.write(true, ByteBuffer.wrap(line.getBytes(UTF_8)), callback);
        return true;
    }

    /**
     * The right status. Jetty answers another major version of HTTP with 426 instead of 505, and something that is not
     * a version with 505 instead of 400 (RFC 9110 15.5.22 and 15.6.6).
     */
    private static int meant(int status) {
        return switch (status) {
            case HttpStatus.UPGRADE_REQUIRED_426 -> HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> HttpStatus.BAD_REQUEST_400;
            default -> status;
        };
    }
}
