package org.najda.server.rehearsal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does in a served room what is done there most. */
final class Visitor implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Visitor(String server) {
    this.server = server;
  }

  void signIn(String login, String password) throws IOException, InterruptedException {
    get("/api/session");
    post("/api/session", JSON.createObjectNode().put("login", login).put("password", password));
    get("/api/session");
  }

  void takeCall(String room) throws IOException, InterruptedException {
    String path = "/api/rooms/" + room;
    get(path + "/board");
    ObjectNode call =
        JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("type", "take-call");
    call.putObject("caller").put("number", "0600 00 00 00");
    post(path + "/commands", call);
  }

  private void get(String path) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(server + path)).GET().build());
  }

  private void post(String path, ObjectNode body) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build());
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private void send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s: %d %s".formatted(request.uri().getPath(), answer.statusCode(), answer.body()));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
