package transportlab.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import transportlab.testing.Children;

/**
 * An intermediary that nobody here made, as Debian ships it: its configuration is that of the package, with other places
 * for files and ports, and with the least that makes it stand in front of one server.
 */
enum Product {
    NGINX("/usr/sbin/nginx", "-v", "/etc/nginx/nginx.conf") {
        @Override
        String configuration(String debians, Path folder, int port, int server) {
            String site =
                    """
                    client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d; location / { proxy_pass http://127.0.0.1:%3$d; } }
                    """
                            .formatted(folder, port, server);
            return debians.replace("/run/nginx.pid", folder + "/pid")
                    .replace("/var/log/nginx", folder.toString())
                    .replaceAll("include .*/sites-enabled/\\*;", site);
        }

        @Override
        String impatient(String configuration) {
            return configuration.replace("server {", "proxy_read_timeout " + IMPATIENCE + "; server {");
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-c", file.toString(), "-e", file + ".log", "-g", "daemon off;");
        }
    },

    HAPROXY("/usr/sbin/haproxy", "-v", "/etc/haproxy/haproxy.cfg") {
        @Override
        String configuration(String debians, Path folder, int port, int server) {
            String ours = without(debians, "log", "chroot", "stats", "user", "group", "daemon");
            return ours
                    + """

                    frontend clients
                        bind 127.0.0.1:%d
                        default_backend lab
                    backend lab
                        server one 127.0.0.1:%d
                    """
                            .formatted(port, server);
        }

        @Override
        String impatient(String configuration) {
            return configuration.replaceAll("timeout (client|server) +50000", "timeout $1 " + IMPATIENCE);
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-db", "-f", file.toString());
        }
    },

    SQUID("/usr/sbin/squid", "-v", "/etc/squid/squid.conf") {
        @Override
        String configuration(String debians, Path folder, int port, int server) {
            return without(debians, "http_port", "coredump_dir")
                    + """

                    http_port 127.0.0.1:%2$d
                    coredump_dir %1$s
                    pid_filename %1$s/pid
                    access_log stdio:%1$s/access.log
                    cache_log %1$s/cache.log
                    shutdown_lifetime 0 seconds
                    """
                            .formatted(folder, port);
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-N", "-f", file.toString());
        }
    },

    TINYPROXY("/usr/bin/tinyproxy", "-v", "/etc/tinyproxy/tinyproxy.conf") {
        @Override
        String configuration(String debians, Path folder, int port, int server) {
            return without(debians, "Port", "LogFile", "PidFile")
                    + """

                    Port %2$d
                    Listen 127.0.0.1
                    LogFile "%1$s/log"
                    PidFile "%1$s/pid"
                    """
                            .formatted(folder, port);
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-d", "-c", file.toString());
        }
    };

    /** So long an impatient product bears silence. */
    static final String IMPATIENCE = "400ms";

    private final String program;
    private final String versionFlag;
    private final String debians;

    Product(String program, String versionFlag, String debians) {
        this.program = program;
        this.versionFlag = versionFlag;
        this.debians = debians;
    }

    String program() {
        return program;
    }

    /** Whether clients know of it and ask it by name. */
    boolean isConfigured() {
        return this == SQUID || this == TINYPROXY;
    }

    /** The same configuration for a product that soon ends what is silent. */
    String impatient(String configuration) {
        return configuration;
    }

    /**
     * Makes a configuration of Debian's.
     *
     * @param folder where its files go
     * @param port where it listens
     * @param server the port of the server, for a product that stands in front of one
     */
    abstract String configuration(String debians, Path folder, int port, int server);

    /** What starts it in the foreground with that configuration. */
    abstract List<String> command(Path file);

    Path write(Path folder, int port, int server, boolean impatient) throws IOException {
        Path file = folder.resolve("configuration");
        String ours = configuration(Files.readString(Path.of(debians)), folder, port, server);
        return Files.writeString(file, impatient ? impatient(ours) : ours);
    }

    /** What it says about its version, in its own first line. */
    String version() throws IOException {
        Process process = Children.start(new ProcessBuilder(program, versionFlag).redirectErrorStream(true));
        try (var lines = process.inputReader()) {
            return lines.lines().findFirst().orElse("?");
        }
    }

    private static String without(String text, String... directives) {
        List<String> gone = List.of(directives);
        return text.lines()
                .filter(line -> !gone.contains(line.strip().split("\\s", 2)[0]))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
