package transportlab.wire.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.HeadReader;
import transportlab.wire.dissect.Target;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.message.Message.Sort;

/** Cuts an HTTP/1.1 connection into messages. The answers come in the order of the requests (RFC 9112 9.3.2). */
final class HttpCut {
    private static final FieldReader ERROR = FieldReader.whole("error.text");
    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Sheet up;
    private final Sheet down;
    private final BodyDissectors kinds;
    private final FieldReaders readers;
    private int asked;
    private int answered;

    HttpCut(Sheet up, Sheet down, BodyDissectors kinds, FieldReaders readers) {
        this.up = up;
        this.down = down;
        this.kinds = kinds;
        this.readers = readers;
    }

    /** A request, and what is known of it when its answer comes. */
    private record Request(Draft draft, String method, String path, Purpose purpose) {}

    void cut() {
        boolean http = true;
        while (http) {
            Request request = request();
            http = request != null && answer(request);
        }
        while (answered < down.side.length()) {
            answer(null);
        }
    }

    /** Leaves out what is not the start of a head. */
    private static int start(Sheet sheet, int from) {
        int start = sheet.side.until(Kind.HEADERS, from);
        if (start > from) {
            sheet.draft(Sort.OTHER, "", from, start, null);
        }
        return start;
    }

    /** The end of the head that begins here; -1 if it is cut off. */
    private static int headEnd(byte[] bytes, int from) {
        int newlines = 0;
        for (int at = from; at < bytes.length; at++) {
            newlines = bytes[at] == '\n' ? newlines + 1 : bytes[at] == '\r' ? newlines : 0;
            if (newlines == 2) {
                return at + 1;
            }
        }
        return -1;
    }

    private static HeadReader.Head head(byte[] bytes, int from, int end) {
        HeadReader reader = new HeadReader();
        reader.take(ByteBuffer.wrap(bytes, from, end - from));
        return reader.finish();
    }

    /** What is there of the first line of a head that is cut off, without its version. */
    private static String firstLine(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, ISO_8859_1);
        int end = text.indexOf('\r');
        return end < 0 ? "" : text.substring(0, end);
    }

    /** @return null if there is none any more */
    private Request request() {
        int from = start(up, asked);
        asked = from;
        if (from == up.side.length()) {
            return null;
        }
        byte[] bytes = up.side.bytes;
        int end = headEnd(bytes, from);
        new HeadFields(up, end < 0 ? bytes.length : end).request(from);
        if (end < 0) {
            String line = firstLine(bytes, from).replaceFirst(" HTTP/\\S*$", "");
            Draft cutOff = up.draft(Sort.OTHER, line, from, bytes.length, null);
            asked = bytes.length;
            return new Request(cutOff, "", "", Purpose.POLL);
        }
        HeadReader.Head head = head(bytes, from, end);
        String method = head.part(0);
        String path = Target.path(method, head.part(1));
        BodyCut body = BodyCut.of(up, end, head, 0);
        asked = body.end();
        up.read(readers.body(Direction.UP, method, path), body.data());
        Sort sort = body.whole() ? Sort.REQUEST : Sort.OTHER;
        Draft draft = up.draft(sort, method + " " + head.part(1), from, asked, null);
        Purpose purpose =
                head.upgradesToWebSocket() || Target.isTunnel(method) ? Purpose.STREAM : kinds.purpose(method, path);
        return new Request(draft, method, path, purpose);
    }

    /**
     * Reads the answer to a request, with the interim ones before it.
     *
     * @param request null for an answer that nobody asked for
     * @return whether HTTP goes on
     */
    private boolean answer(Request request) {
        while (true) {
            int from = start(down, answered);
            answered = from;
            if (from == down.side.length()) {
                return true;
            }
            byte[] bytes = down.side.bytes;
            int end = headEnd(bytes, from);
            new HeadFields(down, end < 0 ? bytes.length : end).response(from);
            if (end < 0) {
                String line = firstLine(bytes, from).replaceFirst("^HTTP/\\S* ", "");
                down.draft(Sort.OTHER, line, from, bytes.length, request == null ? null : request.draft);
                answered = bytes.length;
                return true;
            }
            HeadReader.Head head = head(bytes, from, end);
            int status = status(head);
            answered = end;
            if (status == SWITCHING && request != null) {
                down.draft(Sort.HEAD, line(head), from, end, request.draft);
                switched(request.path);
                return false;
            }
            boolean interim = status >= 100 && status < 200;
            if (!interim) {
                body(request, head, status, from, end);
                return true;
            }
            down.draft(Sort.RESPONSE, line(head), from, end, null);
        }
    }

    private void switched(String path) {
        new FrameCut(up, text -> readers.message(Direction.UP, path, text)).cut(asked);
        new FrameCut(down, text -> readers.message(Direction.DOWN, path, text)).cut(answered);
        asked = up.side.length();
        answered = down.side.length();
    }

    private void body(Request request, HeadReader.Head head, int status, int from, int end) {
        boolean none = request == null
                || status == NO_CONTENT
                || status == NOT_MODIFIED
                || request.method.equals("HEAD")
                || Target.isTunnel(request.method) && status / 100 == 2;
        BodyCut body = none ? BodyCut.none(down, end) : BodyCut.of(down, end, head, -1);
        answered = body.end();
        Draft asker = request == null ? null : request.draft;
        if (!none) {
            FieldReader reader = status >= 400 ? ERROR : readers.body(Direction.DOWN, request.method, request.path);
            down.read(reader, body.data());
        }
        boolean streams = !none && request.purpose == Purpose.STREAM && status < 300;
        if (streams && (body.chunked() || body.endless() || head.chunked())) {
            down.draft(Sort.HEAD, line(head), from, end, asker);
            parts(body, end, asker);
        } else {
            down.draft(body.whole() ? Sort.RESPONSE : Sort.OTHER, line(head), from, answered, asker);
        }
    }

    private void parts(BodyCut body, int from, Draft asker) {
        for (BodyCut.Chunk chunk : body.parts()) {
            Sort sort = chunk.whole() ? Sort.PART : Sort.OTHER;
            down.add(new Draft(down.side, sort, "", chunk.from(), chunk.to(), chunk.last(), asker));
        }
        for (int at = from; body.endless() && at < body.end(); at = down.side.eventEnd(at)) {
            down.draft(Sort.PART, "", at, down.side.eventEnd(at), asker);
        }
    }

    private static String line(HeadReader.Head head) {
        return head.startLine().replaceFirst("^\\S* ", "");
    }

    private static int status(HeadReader.Head head) {
        try {
            return Integer.parseInt(head.part(1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
