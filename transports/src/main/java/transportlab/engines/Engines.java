package transportlab.engines;

import transportlab.client.Net;
import transportlab.client.netty.NettyNet;
import transportlab.io.Ports;
import transportlab.server.Engine;
import transportlab.server.jetty.JettyEngine;
import transportlab.wire.Phases;
import transportlab.wire.link.LinkPaths;

/** Chooses the server engine and the clients' network. No other class names one of them. */
public final class Engines {
    private Engines() {}

    public static Engine server() {
        return server("server");
    }

    /**
     * @param name what the names of its threads begin with
     */
    public static Engine server(String name) {
        return new JettyEngine(name);
    }

    /**
     * @param host the server's address
     */
    public static Net clients(String host, Ports ports, LinkPaths paths, Phases phases) {
        return clients(host, ports, paths, phases, false);
    }

    /**
     * @param host the server's address, or that of a proxy
     * @param proxied whether a proxy listens there, which clients ask for whole addresses and tunnels
     */
    public static Net clients(String host, Ports ports, LinkPaths paths, Phases phases, boolean proxied) {
        return new NettyNet(host, ports, paths, phases, proxied);
    }

    /** What the clients run on, to be recorded with the results. */
    public static String describeClients() {
        return NettyNet.describe();
    }

    /** How many event loops all clients together have on this machine. */
    public static int clientLoops() {
        return NettyNet.defaultLoops();
    }

    /** The direct memory that the clients' connections hold, in bytes. */
    public static long directBytes() {
        return NettyNet.directBytes();
    }
}
