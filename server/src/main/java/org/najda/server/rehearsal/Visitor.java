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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody at a served Najda over HTTP, with his session. */
public final class Visitor implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Visitor(String server) {
    this.server = server;
  }

  public void signIn(String login, String password) throws IOException, InterruptedException {
    get("/api/session");
    post("/api/session", JSON.createObjectNode().put("login", login).put("password", password));
    get("/api/session");
  }

  /**
   * What is answered.
   *
   * @throws IOException also where it is a refusal
   */
  public String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server + path)).GET().build());
  }

  /**
   * What is answered.
   *
   * @throws IOException also where it is a refusal
   */
  public String post(String path, ObjectNode body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build());
  }

  /**
   * Gives the lines of an answer that goes on, until the reader cancels.
   *
   * @return fails when there is no answer
   */
  public CompletableFuture<@Nullable Void> follow(String path, Subscriber<String> reader) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + path)).build();
    return client
        .sendAsync(request, BodyHandlers.fromLineSubscriber(reader))
        .thenApply(HttpResponse::body);
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s: %d %s".formatted(request.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
