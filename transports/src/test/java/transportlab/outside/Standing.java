package transportlab.outside;

import java.io.IOException;
import java.util.List;
import transportlab.io.NanoClock;
import transportlab.io.Ports;
import transportlab.path.Between;
import transportlab.path.Deeds;
import transportlab.path.PathRules;
import transportlab.path.PathText;
import transportlab.path.relay.Relay;
import transportlab.trial.live.Intermediaries;

/**
 * A product of others in place of our relay. It has only an HTTP port. In front of a server, nothing listens at the other
 * two, as on a machine that runs this product and nothing else. Where clients have to ask a proxy by name, a firewall
 * swallows all the rest.
 *
 * @param answers rules for what the server says in its answers, empty if it says nothing more
 * @param impatient whether the product soon ends what is silent
 */
record Standing(Product product, String answers, boolean impatient) implements Intermediaries {

    @Override
    public Between between(PathRules path, Ports server, int port, Deeds deeds, NanoClock clock) throws IOException {
        PathRules rules = new PathRules(PathRules.OWN, PathText.rules(product.isConfigured() ? "http-only" : answers));
        Relay beside = Relay.start(
                rules, new Relay.Front("127.0.0.1", 0), new Relay.Server("127.0.0.1", server), Deeds.NOBODY, clock);
        try {
            return product.isConfigured() ? known(server, beside) : inFront(beside);
        } catch (IOException | AssertionError e) {
            beside.close();
            throw e;
        }
    }

    /** The server's port is asked for by its number, and the relay is only the firewall. */
    private Both known(Ports server, Relay firewall) throws IOException {
        RunningProduct running = start(server.http());
        Ports ports = new Ports(
                running.port(), firewall.ports().tcp(), firewall.ports().policy());
        return new Both(running, firewall, ports, server.http());
    }

    /** The relay says what the server does not say by itself. */
    private Both inFront(Relay saying) throws IOException {
        RunningProduct running = start(saying.ports().http());
        Ports ports = new Ports(running.port(), running.port() + 1, running.port() + 2);
        return new Both(running, saying, ports, running.port());
    }

    private RunningProduct start(int server) throws IOException {
        return RunningProduct.start(product, server, impatient);
    }

    private record Both(RunningProduct running, Relay beside, Ports ports, int named) implements Between {
        /** A product does not tell which of its connections to the server belongs to which client. */
        @Override
        public List<String> behind(String client) {
            return List.of();
        }

        @Override
        public void close() {
            running.close();
            beside.close();
        }
    }
}
