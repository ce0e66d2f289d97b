package org.najda.server.register;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.najda.core.PersonId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with definitions of a test's own, and somebody signed in who holds one role. */
public final class RegistersForTests implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PERSON = "p1";

  private final Server server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private RegistersForTests(Server server) {
    this.server = server;
  }

  public static RegistersForTests start(Path folder, Definitions definitions, String role) {
    DataDir dir = DataDir.open(ReadyData.at(folder));
    Database database = Database.embedded(dir);
    LocalDate from = LocalDate.parse("2000-01-01");
    OrgUnit unit = new OrgUnit("s1", null, new Label("أ", "a", "a"), "station", null, from, null);
    List<Posting> postings = List.of(new Posting(PERSON, "s1", role, from, null));
    new Directories(database.dataSource())
        .replace(
            Directory.of(List.of(unit), postings), postings, List.of(new Staff(PERSON, "P", "p")));
    String password = account(database);
    RegistersForTests started =
        new RegistersForTests(
            Server.start(
                dir,
                database,
                Listening.onFreePort(),
                () -> new Declared.Whole(definitions, Declared.wholeShipped().scenarios())));
    started.get("/api/session");
    started.post("/api/session", Map.of("login", PERSON, "password", password));
    return started;
  }

  private static String account(Database database) {
    try {
      return new Accounts(database.dataSource()).create(new PersonId(PERSON), "P", false);
    } catch (AccountExists e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode get(String path) {
    return JSON.readTree(page(path));
  }

  public String page(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept-Language", "en").GET());
  }

  public JsonNode post(String path, Map<String, ?> body) {
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return JSON.readTree(
        send(
            HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  private URI uri(String path) {
    return URI.create(server.url() + path);
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new AssertionError(answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
