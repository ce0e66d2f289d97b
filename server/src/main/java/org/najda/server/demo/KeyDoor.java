package org.najda.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A door for machines, which show a key.
 *
 * @param address of the door
 * @param header that carries the key
 */
record KeyDoor(HttpClient http, URI address, String header, String key) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /** Hands something in and gives the answer; a refusal is an {@link IOException}. */
  JsonNode post(JsonNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST_WAIT)
            .header("Content-Type", "application/json")
            .header(header, key)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "%s answered %d %s".formatted(address, response.statusCode(), response.body()));
    }
    return JSON.readTree(response.body());
  }
}
