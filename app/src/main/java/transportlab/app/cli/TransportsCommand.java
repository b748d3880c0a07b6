package transportlab.app.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.Terminal;
import transportlab.app.cli.print.TextTable;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.words.Words;

/** {@code transports}: what there is. */
record TransportsCommand(Terminal terminal) {
    CommandLine spec() {
        CommandSpec spec = CommandSpec.create().name("transports");
        CommandLineApp.describe(spec, "transports", terminal.words());
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput {
        Words words = terminal.words();
        TextTable table = new TextTable(6);
        table.row(List.of(
                words.get("transports.id"),
                words.get("transports.name"),
                words.get("transports.year"),
                words.get("transports.specification"),
                words.get("transports.direction"),
                words.get("transports.browsers")));
        for (Transport transport : Catalogue.all()) {
            TransportInfo info = transport.info();
            table.row(List.of(
                    info.id(),
                    info.name(words.language()),
                    "" + info.year(),
                    info.specification(),
                    words.get("direction." + info.direction().name().toLowerCase(Locale.ROOT)),
                    words.get("browsers." + info.browsers().name().toLowerCase(Locale.ROOT))));
        }
        terminal.out().print(table);
        return CommandLineApp.OK;
    }
}
