package org.najda.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.cli.ExitCode;
import org.najda.server.hash.Hash;
import org.najda.server.store.ReadyData;

/** Heads given to somebody else, in a folder, at an address or on paper. */
class HeadsTest {
  @TempDir static Path folder;
  private static HttpServer notary;
  private static final Map<String, String> KEPT = new LinkedHashMap<>();

  @BeforeAll
  static void aRoomAndANotaryWhoTakesEachFileOnce() throws IOException {
    String made = ReadyData.at(Path.of(data())).toString();
    CommandLineRun setup =
        CommandLineRun.of("setup", "--data", made, "--from", "../definitions/room-example");
    assertThat(setup.code()).as(setup.err()).isZero();
    notary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    notary.createContext("/kept/", HeadsTest::keep);
    notary.start();
  }

  @AfterAll
  static void end() {
    notary.stop(0);
  }

  private static void keep(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean first = KEPT.putIfAbsent(exchange.getRequestURI().getPath(), body) == null;
    exchange.sendResponseHeaders(first ? 201 : 412, -1);
    exchange.close();
  }

  @Test
  void whatIsGivenToAnAddressVerifies() throws IOException {
    CommandLineRun heads = CommandLineRun.of("heads", "--data", data(), "--to", address("/kept"));

    assertThat(heads.code()).as(heads.err()).isZero();
    assertThat(heads.out().strip()).startsWith(address("/kept/heads-"));
    Path file = folder.resolve("kept.json");
    Files.writeString(file, KEPT.values().iterator().next());
    assertThat(CommandLineRun.of("verify", "--data", data(), "--head", file.toString()).code())
        .isZero();
  }

  @Test
  void whoDoesNotTakeThemIsNamed() {
    CommandLineRun refused = CommandLineRun.of("heads", "--data", data(), "--to", address("/none"));
    CommandLineRun clear =
        CommandLineRun.of("heads", "--data", data(), "--to", "http://192.0.2.1/heads");
    CommandLineRun nowhere = CommandLineRun.of("heads", "--data", data(), "--to", "no-such-folder");

    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains("/none/heads-", "404");
    assertThat(clear.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(clear.err()).contains("https only");
    assertThat(nowhere.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(nowhere.err()).contains("no such folder");
  }

  @Test
  void theSheetNamesItsFileByItsSum() throws IOException {
    Path printed = Files.createDirectory(folder.resolve("printed"));
    CommandLineRun heads =
        CommandLineRun.of("heads", "--data", data(), "--to", printed.toString(), "--lang", "fr");
    assertThat(heads.code()).as(heads.err()).isZero();

    String json = Files.readString(only(printed, ".json"));
    assertThat(Files.readString(only(printed, ".html")))
        .contains(
            Hash.ofContent(json.getBytes(StandardCharsets.UTF_8)).toString(),
            "gueliz",
            "Dernière ligne",
            "d=\"M4 4h1v1h-1z")
        .doesNotContain("<script", "http://", "https://");
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private static String data() {
    return folder.resolve("data").toString();
  }

  private static String address(String path) {
    return "http://127.0.0.1:%d%s".formatted(notary.getAddress().getPort(), path);
  }
}
