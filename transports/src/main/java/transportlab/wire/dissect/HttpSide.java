package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/** One direction of an HTTP/1.1 connection: message after message, or WebSocket frames once it was switched. */
abstract class HttpSide {
    private final KindSink out;
    private final HeadReader head = new HeadReader();
    private BodyReader body;
    private FrameDissector frames;
    private int startMatched;

    HttpSide(KindSink out) {
        this.out = out;
    }

    /** Whether byte {@code b} can stand at {@code index} of a start line. */
    abstract boolean canStart(int index, byte b);

    /** How many bytes of a start line must fit before a message has begun. */
    abstract int startLength();

    /** The first byte of a message has passed. */
    abstract void messageStarted();

    /** @return how the body of this message is read */
    abstract BodyReader headComplete(HeadReader.Head head);

    abstract void messageComplete();

    final void switchTo(FrameDissector to) {
        frames = to;
    }

    final void bytes(ByteBuffer some) {
        while (some.hasRemaining()) {
            if (frames != null) {
                frames.bytes(some, out);
            } else if (body != null) {
                body.bytes(some, out);
                completeIfWhole();
            } else if (startMatched < startLength()) {
                start(some.get());
            } else {
                head(some);
            }
        }
    }

    /** The connection is over in this direction. */
    final void end() {
        if (frames != null) {
            frames.end(out);
        } else if (body != null) {
            body.end(out);
            if (body.endsWithConnection()) {
                body = null;
                messageComplete();
            }
        } else if (startMatched > 0 && startMatched < startLength()) {
            out.kind(Kind.OTHER, startMatched);
        }
    }

    private void head(ByteBuffer some) {
        int before = some.remaining();
        boolean whole = head.take(some);
        out.kind(Kind.HEADERS, before - some.remaining());
        if (whole) {
            startMatched = 0;
            body = headComplete(head.finish());
            completeIfWhole();
        }
    }

    private void start(byte b) {
        if (!canStart(startMatched, b)) {
            out.kind(Kind.OTHER, startMatched + 1);
            startMatched = 0;
            head.clear();
            return;
        }
        if (startMatched == 0) {
            messageStarted();
        }
        head.take(b);
        if (++startMatched == startLength()) {
            out.kind(Kind.HEADERS, startMatched);
        }
    }

    private void completeIfWhole() {
        if (body != null && body.whole()) {
            body.end(out);
            body = null;
            messageComplete();
        }
    }
}
