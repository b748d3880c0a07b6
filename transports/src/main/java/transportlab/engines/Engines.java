package transportlab.engines;

import transportlab.client.Net;
import transportlab.client.netty.NettyNet;
import transportlab.io.Ports;
import transportlab.server.Engine;
import transportlab.server.jetty.JettyEngine;
import transportlab.wire.Phases;
import transportlab.wire.link.Link;

/** Chooses the server engine and the clients' net. Nothing else names one. */
public final class Engines {
    private Engines() {}

    public static Engine server() {
        return new JettyEngine();
    }

    /**
     * @param host the server's address
     */
    public static Net clients(String host, Ports ports, Link link, Phases phases) {
        return new NettyNet(host, ports, link, phases);
    }

    /** What the clients run on, for the record. */
    public static String describeClients() {
        return NettyNet.describe();
    }

    /** Direct memory that the clients' connections hold. */
    public static long directBytes() {
        return NettyNet.directBytes();
    }
}
