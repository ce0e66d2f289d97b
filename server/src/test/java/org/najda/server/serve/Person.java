package org.najda.server.serve;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser of his own, speaking real HTTP with the served rooms. */
public final class Person {
  private static final JsonMapper JSON = new JsonMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private final String server;

  private Person(HttpClient.Builder client, String server) {
    this.client = client.cookieHandler(cookies).build();
    this.server = server;
  }

  /** An answer with its status. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String code() {
      return body.path("code").asString();
    }
  }

  /** Not signed in, holding a CSRF token. */
  public static Person stranger() {
    return strangerOf(Served.url());
  }

  /** A stranger at another server. */
  static Person strangerOf(String server) {
    return new Person(HttpClient.newBuilder(), server).withToken();
  }

  /** A stranger at another address of this machine. */
  static Person strangerAt(String address) {
    return new Person(
            HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)), Served.url())
        .withToken();
  }

  private Person withToken() {
    get("/api/session");
    return this;
  }

  /** Signed in as somebody of the served rooms. */
  public static Person signedIn(String login) {
    Person person = stranger();
    Answer answer = person.signIn(login, Served.password(login));
    if (answer.status() != 200) {
      throw new IllegalStateException(login + " could not sign in: " + answer.body());
    }
    return person;
  }

  /** Tries to sign in. */
  public Answer signIn(String login, String password) {
    return post(
        "/api/session", JSON.writeValueAsString(Map.of("login", login, "password", password)));
  }

  /** Reads an address in English. */
  public Answer get(String path) {
    return send(path, HttpRequest.Builder::GET);
  }

  /** Sends a body with the CSRF token. */
  public Answer post(String path, String body) {
    return send(
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a command of a new id to room gueliz; {@code '} stands for {@code "}. */
  public Answer command(String type, String fields) {
    return command("gueliz", UUID.randomUUID().toString(), type, fields);
  }

  /** As {@link #command(String, String)}, in another room or with an id of its own. */
  public Answer command(String room, String id, String type, String fields) {
    String body =
        "{'id':'%s','type':'%s'%s}"
            .formatted(id, type, fields.isEmpty() ? "" : "," + fields)
            .replace('\'', '"');
    return post("/api/rooms/" + room + "/commands", body);
  }

  /** Any request; the language is English unless it says otherwise. */
  public Answer send(String path, UnaryOperator<HttpRequest.Builder> how) {
    HttpRequest asked = how.apply(HttpRequest.newBuilder(address(path))).build();
    HttpRequest built =
        HttpRequest.newBuilder(asked, (name, value) -> true)
            .setHeader(
                "Accept-Language", asked.headers().firstValue("Accept-Language").orElse("en"))
            .build();
    try {
      HttpResponse<String> answer = client.send(built, BodyHandlers.ofString());
      boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.nullNode(), answer);
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create(server + path);
  }

  /** What the server gave as CSRF token. */
  public String token() {
    return cookie("XSRF-TOKEN");
  }

  /** The value of a cookie the server set. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  HttpClient client() {
    return client;
  }
}
