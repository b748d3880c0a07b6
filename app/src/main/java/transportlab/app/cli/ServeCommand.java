package transportlab.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.PathPrinter;
import transportlab.app.cli.print.Terminal;
import transportlab.catalogue.Catalogue;
import transportlab.engines.SessionIds;
import transportlab.experiment.BadInput;
import transportlab.experiment.OptionTexts;
import transportlab.experiment.PathOption;
import transportlab.experiment.Refusals;
import transportlab.io.Printable;
import transportlab.path.PathRules;
import transportlab.serve.LabServer;
import transportlab.server.PublicAddress;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.transport.Curl;
import transportlab.transport.Transport;
import transportlab.trial.TrialException;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** {@code serve}: every transport on one port until Ctrl+C. */
record ServeCommand(Terminal terminal) {
    private static final double MOST_RATE = 10_000;

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("serve");
        CommandLineApp.describe(spec, "serve", words);
        spec.addOption(option("--port", "P", words.get("option.serve.port") + " (8080)"));
        spec.addOption(option("--bind", "ADDRESS", words.get("option.bind") + " (127.0.0.1)"));
        spec.addOption(option("--public-address", "URL", words.get("option.serve.public-address")));
        spec.addOption(option("--rate", "R", words.get("option.serve.rate") + " (1)"));
        spec.addOption(option("--path", words.get("label.path"), words.get("option.serve.path")));
        spec.addOption(option("--refuse", words.get("label.refuse"), words.get("option.refuse")));
        spec.addOption(option("--ping-interval", "TIME", words.get("option.serve.ping-interval") + " (25s)"));
        spec.addOption(option("--ping-timeout", "TIME", words.get("option.serve.ping-timeout") + " (20s)"));
        spec.addOption(option("--max-payload", "BYTES", words.get("option.serve.max-payload") + " (1000000)"));
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
        int port = CompareCommand.port(given.matchedOptionValue("--port", "8080"));
        double rate = rate(given.matchedOptionValue("--rate", "1"));
        ServerSetup.Address listen =
                new ServerSetup.Address(bind(given.matchedOptionValue("--bind", "127.0.0.1")), port, seenAs(given));
        PathRules path = PathOption.parse(given.matchedOptionValue("--path", ""), "--path")
                .and(Refusals.rules(given.matchedOptionValue("--refuse", ""), "--refuse"));
        LabServer server =
                LabServer.start(new LabServer.Options(listen, rate, path, sessions(given), PageColours.look()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "app-stop-0"));
        print(server, rate, path);
        if (terminal.out().checkError() && !Printed.isPipe()) {
            server.close();
            return CommandLineApp.FAILED;
        }
        new CountDownLatch(1).await();
        return CommandLineApp.OK;
    }

    /** An IPv6 address may stand in brackets, as in a URL. */
    private static String bind(String text) throws BadInput {
        String address = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!address.matches("[A-Za-z0-9._-]+|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9._-]+)?")) {
            throw new BadInput("--bind: '" + Printable.of(text)
                    + "' is not right; expected an address of this machine, as 127.0.0.1, 0.0.0.0 or ::1");
        }
        return address;
    }

    private static Optional<PublicAddress> seenAs(ParseResult given) throws BadInput {
        if (!given.hasMatchedOption("--public-address")) {
            return Optional.empty();
        }
        String text = given.matchedOptionValue("--public-address", "");
        Optional<PublicAddress> address = PublicAddress.of(text);
        if (address.isEmpty()) {
            throw new BadInput("--public-address: '" + Printable.of(text)
                    + "' is not right; expected where browsers see this server, as https://lab.example.org");
        }
        return address;
    }

    private static Sessions sessions(ParseResult given) throws BadInput {
        OptionTexts texts = new OptionTexts(
                Map.of("ping-interval", "25s", "ping-timeout", "20s", "max-payload", "" + Sessions.MAX_PAYLOAD));
        for (String key : List.of("ping-interval", "ping-timeout", "max-payload")) {
            if (given.hasMatchedOption("--" + key)) {
                texts.put(key, given.matchedOptionValue("--" + key, ""), "--" + key);
            }
        }
        return new Sessions(
                texts.duration("ping-interval", "100ms", "60m"),
                texts.duration("ping-timeout", "100ms", "60m"),
                texts.bytes("max-payload", 1024, ServerSetup.MOST_MESSAGE),
                Sessions.SLACK,
                SessionIds::random);
    }

    private void print(LabServer server, double rate, PathRules path) {
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
        server.seenAs()
                .ifPresent(address -> terminal.out().println(words.with("serve.seenAs", "origin", address.origin())));
        new PathPrinter(terminal).print(path);
        terminal.out().println();
        for (Transport transport : Catalogue.all()) {
            terminal.out().println(transport.info().name(words.language()));
            terminal.out().println("  " + transport.command(server.address(), server.ports()));
        }
        terminal.out().println(words.get("serve.notWebSocket"));
        terminal.out().println("  curl -i '" + server.address() + "/ws?EIO=4&transport=polling'");
        terminal.out().println("  " + Curl.webSocket(server.address() + "/socket.io/?topic=main"));
        terminal.out().println("POST /publish");
        terminal.out()
                .println("  curl -i -H 'Content-Type: text/plain' -d 'hello' '" + server.address()
                        + "/publish?topic=main'");
        terminal.out().println("/ws/echo");
        terminal.out().println("  " + Curl.webSocket(server.address() + "/ws/echo"));
    }

    private static double rate(String text) throws BadInput {
        double rate = text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : -1;
        if (rate < 0 || rate > MOST_RATE) {
            throw new BadInput("--rate: '" + text + "' is not right; expected a number from 0 to 10000");
        }
        return rate;
    }
}
