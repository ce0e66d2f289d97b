package org.najda.server.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.Declared;
import org.najda.server.store.DataDir;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda serve}: the server until it is told to stop. */
@Command(
    name = "serve",
    description = "Serve the rooms of a data folder or of a PostgreSQL of your own.",
    footer = {
      "",
      "When ready, stdout has one line: ready URL. The first start makes the account admin and",
      "shows its password once, on stderr. SIGTERM ends the server within 10 seconds.",
      "",
      "Examples:",
      "  najda serve --data /srv/najda",
      "  NAJDA_DB_PASSWORD=… najda serve --db 'jdbc:postgresql://db/najda?user=najda' \\",
      "    --host 0.0.0.0 --port 443 --tls-cert room.pem --tls-key room.key"
    })
public final class ServeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Interface to listen on. Default: ${DEFAULT-VALUE}")
  String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 takes a free one. Default: ${DEFAULT-VALUE}")
  int port;

  @ArgGroup(exclusive = false)
  @Nullable TlsOptions tls;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "IP",
      description = "The proxy before this server; its X-Forwarded-For and -Proto are believed.")
  @Nullable String trustedProxy;

  @Option(
      names = "--nmea-port",
      paramLabel = "PORT",
      description =
          "Let satellite receivers aboard vehicles connect here, which speak NMEA 0183 over TCP; with"
              + " TLS where pages have it. 0 takes a free one, told on stderr. Default: none")
  @Nullable Integer receiverPort;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description =
          "Registers, law, roles and scenarios of your own, laid over those that Najda brings: a file of the"
              + " same name replaces that one.")
  @Nullable Path definitions;

  static final class TlsOptions {
    @Option(
        names = "--tls-cert",
        required = true,
        paramLabel = "FILE",
        description = "PEM file with the certificate and its chain.")
    Path certificate;

    @Option(
        names = "--tls-key",
        required = true,
        paramLabel = "FILE",
        description = "PEM file with its key.")
    Path key;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Listening listening = listening();
    DataDir dir = store.dataDir();
    Supplier<Declared.Whole> declared = declared();
    Server server = Server.start(dir, store.open(dir), listening, declared);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    server.firstPassword().ifPresent(this::show);
    server.receiverPort().ifPresent(this::showReceivers);
    PrintWriter out = spec.commandLine().getOut();
    out.println("ready " + server.url());
    out.flush();
    // Until a signal ends the process.
    new CountDownLatch(1).await();
    return 0;
  }

  /**
   * What an institution lays over is read before anything is opened, so that its flaws are told.
   */
  private Supplier<Declared.Whole> declared() {
    if (definitions == null) {
      return Declared::wholeShipped;
    }
    Declared.Whole laidOver = Declared.wholeWith(definitions);
    return () -> laidOver;
  }

  private Listening listening() throws IOException {
    try {
      return new Listening(
          host,
          port,
          tls == null ? null : TlsFiles.check(tls.certificate, tls.key),
          trustedProxy,
          receiverPort);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void showReceivers(int receivers) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("Receivers aboard vehicles connect to %s, port %d%n", host, receivers);
    err.flush();
  }

  private void show(String password) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("Account admin was made. Its password, shown only now: %s%n", password);
    err.flush();
  }
}
