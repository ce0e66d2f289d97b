package org.najda.server.killing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Somebody signed in at one start of the server, who sends commands to one room. */
final class CommandClient {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final HttpClient http;
  private final CookieManager cookies = new CookieManager();
  private final URI server;
  private final String room;

  private CommandClient(URI server, String room) {
    this.server = server;
    this.room = room;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(cookies)
            .build();
  }

  /** Signs in; one client may be used by many threads. */
  static CommandClient signIn(URI server, String room, String login, String password)
      throws IOException, InterruptedException {
    CommandClient client = new CommandClient(server, room);
    client.http.send(client.request("/api/session").GET().build(), BodyHandlers.discarding());
    HttpResponse<String> answer =
        client.post(
            "/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    if (answer.statusCode() != 200) {
      throw new IOException("sign-in: " + answer.statusCode() + " " + answer.body());
    }
    return client;
  }

  /** Takes a call; the answer may be anything, or none. */
  HttpResponse<String> takeCall(String id) throws IOException, InterruptedException {
    return command(id, "take-call", "'caller':{'name':'ليلى'}");
  }

  /** Sends a command; {@code '} stands for {@code "}. The answer may be anything, or none. */
  HttpResponse<String> command(String id, String type, String fields)
      throws IOException, InterruptedException {
    String body = "{'id':'%s','type':'%s',%s}".formatted(id, type, fields).replace('\'', '"');
    return post("/api/rooms/" + room + "/commands", body);
  }

  /** Reads something of the room. */
  String read(String path) throws IOException, InterruptedException {
    return http.send(request("/api/rooms/" + room + path).GET().build(), BodyHandlers.ofString())
        .body();
  }

  /** Reads it again and again until it is so. */
  String await(String path, Predicate<String> seen) throws IOException, InterruptedException {
    Instant last = Instant.now().plus(LONGEST_WAIT);
    String answer = read(path);
    while (!seen.test(answer)) {
      if (Instant.now().isAfter(last)) {
        throw new IllegalStateException(path + " still says " + answer);
      }
      Thread.sleep(50);
      answer = read(path);
    }
    return answer;
  }

  /** Asks something of the room that is no command; {@code '} stands for {@code "}. */
  HttpResponse<String> ask(String path, String body) throws IOException, InterruptedException {
    return post("/api/rooms/" + room + path, body.replace('\'', '"'));
  }

  private HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrfToken())
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(15));
  }

  private String csrfToken() {
    return cookies.getCookieStore().get(server).stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
