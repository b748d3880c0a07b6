package transportlab.io;

import java.nio.ByteBuffer;

/** Where bytes of a raw TCP connection go out; one outstanding write. */
public interface ByteSink {
    void write(ByteBuffer some, UpdateRange carries, Done done);

    void end(Done done);

    void abort();
}
