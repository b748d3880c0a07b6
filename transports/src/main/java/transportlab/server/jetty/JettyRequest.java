package transportlab.server.jetty;

import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Response;
import transportlab.io.ConnId;
import transportlab.io.Headers;
import transportlab.server.Request;

/** Jetty's request behind the engine-neutral interface. */
record JettyRequest(
        String method,
        String path,
        String version,
        String query,
        Headers headers,
        SocketAddress remote,
        ConnId connection)
        implements Request {

    static JettyRequest of(org.eclipse.jetty.server.Request request, Connections connections) {
        List<Headers.Field> fields = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            fields.add(new Headers.Field(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        // a path with parameters (RFC 3986 3.3) is a different path, so the parameters are kept
        String raw = request.getHttpURI().getPath();
        String path =
                raw != null && raw.contains(";") ? raw : request.getHttpURI().getCanonicalPath();
        String query = request.getHttpURI().getQuery();
        return new JettyRequest(
                request.getMethod(),
                path == null ? "" : path,
                request.getConnectionMetaData().getProtocol(),
                query == null ? "" : query,
                new Headers(fields),
                request.getConnectionMetaData().getRemoteSocketAddress(),
                connections.idOf(request.getConnectionMetaData().getConnection().getEndPoint()));
    }

    static void copy(Headers headers, Response to) {
        for (Headers.Field field : headers.fields()) {
            to.getHeaders().add(field.name(), field.value());
        }
    }
}
