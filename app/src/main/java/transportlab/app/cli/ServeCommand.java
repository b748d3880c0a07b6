package transportlab.app.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import transportlab.catalogue.Catalogue;
import transportlab.run.BadInput;
import transportlab.run.LabServer;
import transportlab.run.TrialException;
import transportlab.transport.Transport;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** {@code serve}: every transport on one port until Ctrl+C. */
final class ServeCommand {
    private static final double MOST_RATE = 10_000;
    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("serve");
        CommandLineApp.describe(spec, "serve", words);
        spec.addOption(option("--port", "P", words.get("option.serve.port") + " (8080)"));
        spec.addOption(option("--bind", "ADDRESS", words.get("option.bind") + " (127.0.0.1)"));
        spec.addOption(option("--rate", "R", words.get("option.serve.rate") + " (1)"));
        return Commands.of(spec, this::run);
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private int run(ParseResult given) throws BadInput, TrialException, InterruptedException {
        Terminal.checkLanguage(given);
        int port = CompareCommand.port(given.matchedOptionValue("--port", "8080"));
        double rate = rate(given.matchedOptionValue("--rate", "1"));
        String bind = given.matchedOptionValue("--bind", "127.0.0.1");
        LabServer server = LabServer.start(bind, port, rate);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "app-stop-0"));
        print(server, rate);
        new CountDownLatch(1).await();
        return CommandLineApp.OK;
    }

    private void print(LabServer server, double rate) {
        Words words = terminal.words();
        Map<String, String> values = Map.of(
                "address",
                server.address(),
                "rate",
                Numbers.significant(rate),
                "tcp",
                "" + server.ports().tcp(),
                "policy",
                "" + server.ports().policy());
        terminal.out().println(words.get("serve.listening", values));
        terminal.out().println(words.get("serve.page", values));
        terminal.out().println(words.get("serve.ports", values));
        terminal.out().println(words.get(rate > 0 ? "serve.ticker" : "serve.noTicker", values));
        terminal.out().println();
        for (Transport transport : Catalogue.all()) {
            terminal.out().println(transport.info().name(words.language()));
            terminal.out().println("  " + transport.command(server.address(), server.ports()));
        }
        terminal.out().println("POST /publish");
        terminal.out()
                .println("  curl -i -H 'Content-Type: text/plain' -d 'hello' '" + server.address()
                        + "/publish?topic=main'");
        terminal.out().println("/ws/echo");
        terminal.out()
                .println("  curl -iN --http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket'"
                        + " -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' '"
                        + server.address() + "/ws/echo'");
    }

    private static double rate(String text) throws BadInput {
        double rate = text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : -1;
        if (rate < 0 || rate > MOST_RATE) {
            throw new BadInput("--rate: '" + text + "' is not right; expected a number from 0 to 10000");
        }
        return rate;
    }
}
