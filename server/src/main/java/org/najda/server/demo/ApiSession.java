package org.najda.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one simulated person, signed in at the first request, does through the HTTP API. */
final class ApiSession {
  /** What the server said. */
  record Answer(int status, JsonNode body) {
    boolean done() {
      return status / 100 == 2;
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final String CSRF_COOKIE = "XSRF-TOKEN";

  private final HttpClient http;
  private final URI server;
  private final String login;
  private final String password;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private boolean signedIn;

  ApiSession(HttpClient http, URI server, String login, String password) {
    this.http = http;
    this.server = server;
    this.login = login;
    this.password = password;
  }

  String login() {
    return login;
  }

  /** Reads something. */
  Answer get(String path) throws IOException, InterruptedException {
    return signedIn("GET", path, null);
  }

  /** Begins a command with an id of its own. */
  static ObjectNode command(String type) {
    return JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("type", type);
  }

  /** Gives a room a command. */
  Answer send(String room, ObjectNode command) throws IOException, InterruptedException {
    return signedIn("POST", "/api/rooms/" + room + "/commands", command);
  }

  private Answer signedIn(String method, String path, @Nullable JsonNode body)
      throws IOException, InterruptedException {
    if (!signedIn) {
      signIn();
    }
    Answer answer = exchange(method, path, body);
    // The server was told to forget this session, or has forgotten it by itself.
    signedIn = answer.status() != 401;
    return answer;
  }

  private void signIn() throws IOException, InterruptedException {
    cookies.clear();
    exchange("GET", "/api/session", null);
    ObjectNode body = JSON.createObjectNode().put("login", login).put("password", password);
    Answer answer = exchange("POST", "/api/session", body);
    if (!answer.done()) {
      throw new IOException(login + " could not sign in: status " + answer.status());
    }
    exchange("GET", "/api/session", null);
    signedIn = true;
  }

  private Answer exchange(String method, String path, @Nullable JsonNode body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(LONGEST_WAIT)
            .header("X-Workstation", "simulated")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (cookies.containsKey(CSRF_COOKIE)) {
      request.header("X-" + CSRF_COOKIE, cookies.get(CSRF_COOKIE));
    }
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    return new Answer(response.statusCode(), json(response.body()));
  }

  private void keep(String header) {
    String cookie = header.split(";", 2)[0];
    int equals = cookie.indexOf('=');
    String value = cookie.substring(equals + 1);
    if (value.isEmpty()) {
      cookies.remove(cookie.substring(0, equals));
    } else {
      cookies.put(cookie.substring(0, equals), value);
    }
  }

  private static JsonNode json(byte[] body) {
    return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
