package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.function.Function;
import transportlab.io.Done;
import transportlab.io.PortRole;
import transportlab.path.Chain;
import transportlab.wire.Direction;

/** Stands between one connection of a client and the server, with the stages of a path. Bytes are only bytes here. */
final class ModelRelay implements ModelConnection.ServerEnd, Chain.Ends {
    private final ModelBetween between;
    private final ModelConnection client;
    private final PortRole role;
    private final Function<ModelConnection, ModelConnection.ServerEnd> listening;
    private final ToClient reader;
    private final Chain chain;
    private Side server;
    private int onTheWayDown;
    private boolean clientEnded;
    private boolean clientTold;
    private boolean clientGone;

    /** Makes sense of the bytes that arrive at the client. */
    interface ToClient {
        void bytes(byte[] some);

        /** The client has sent this. */
        default void asked(Written what) {}

        /** Nothing more comes. */
        default void ended() {}
    }

    ModelRelay(
            ModelBetween between,
            ModelConnection client,
            PortRole role,
            Function<ModelConnection, ModelConnection.ServerEnd> listening,
            ToClient reader) {
        this.between = between;
        this.client = client;
        this.role = role;
        this.listening = listening;
        this.reader = reader;
        this.chain = between.chain(role, this, client.id().address());
        server = new Side();
        chain.opened();
    }

    /** The connection to the server. One that was replaced tells nothing any more. */
    private final class Side implements ModelConnection.ClientEnd {
        private final ModelConnection wire = between.toServer(role, client.id().address());
        private boolean sentEnd;
        private boolean gotEnd;
        private boolean dropped;

        Side() {
            wire.connect(this, listening);
        }

        @Override
        public void connected() {}

        @Override
        public boolean takes(Written what) {
            if (!dropped) {
                chain.bytes(Direction.DOWN, ByteBuffer.wrap(what.bytes()));
            }
            return true;
        }

        @Override
        public boolean isFull() {
            return onTheWayDown > 0;
        }

        @Override
        public void ended() {
            gotEnd = true;
            if (!dropped) {
                chain.ended(Direction.DOWN);
            }
            closeIfBothEnded();
        }

        @Override
        public void gone() {
            if (!dropped && !gotEnd) {
                dropped = true;
                chain.reset(Direction.DOWN);
            }
        }

        void end() {
            sentEnd = true;
            wire.endUp();
            closeIfBothEnded();
        }

        private void closeIfBothEnded() {
            if (sentEnd && gotEnd) {
                wire.closeUp();
            }
        }

        /** Lets go of it, in order if the server has ended. */
        void drop() {
            dropped = true;
            if (gotEnd) {
                end();
            } else {
                wire.cut();
            }
        }
    }

    @Override
    public void arrived(Written what) {
        reader.asked(what);
        chain.bytes(Direction.UP, ByteBuffer.wrap(what.bytes()));
    }

    @Override
    public void ended() {
        clientEnded = true;
        chain.ended(Direction.UP);
        stopIfOver();
    }

    @Override
    public void reset() {
        if (!clientGone) {
            clientGone = true;
            if (!clientTold) {
                chain.reset(Direction.UP);
            }
        }
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some) {
        byte[] copy = WireBytes.copy(some);
        if (towards == Direction.UP) {
            server.wire.sendUp(new Written.Plain(copy), Done.IGNORE);
        } else if (!clientGone) {
            onTheWayDown++;
            client.sendDown(new Written.Plain(copy), () -> reader.bytes(copy), Done.either(this::passedDown));
        }
    }

    private void passedDown() {
        onTheWayDown--;
        server.wire.hasRoom();
    }

    @Override
    public void end(Direction towards) {
        if (towards == Direction.UP) {
            server.end();
        } else if (!clientGone) {
            clientTold = true;
            client.sendDown(new Written.Plain(Written.NOTHING), reader::ended, Done.IGNORE);
            client.endDown();
        }
        stopIfOver();
    }

    /** Stops the timers of a connection that has ended on both sides, and no longer listens once both were told. */
    private void stopIfOver() {
        if (clientTold && server.sentEnd && !server.gotEnd) {
            server.wire.closeDeaf();
        }
        if (clientEnded && clientTold) {
            chain.stop();
        }
    }

    @Override
    public void reset(Direction towards) {
        if (towards == Direction.UP) {
            server.dropped = true;
            server.wire.cut();
        } else if (!clientGone) {
            clientTold = true;
            client.resetDown();
        }
    }

    @Override
    public void reopen() {
        server.drop();
        server = new Side();
    }
}
