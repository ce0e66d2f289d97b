package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One reader of the stream; closing it hangs up. */
record StreamReader(Stream<String> lines, Iterator<String> next) implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  static StreamReader open(Person person, String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Served.url() + "/api/rooms/gueliz/events" + query))
            .build();
    HttpResponse<Stream<String>> answer = person.client().send(request, BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    return new StreamReader(answer.body(), answer.body().iterator());
  }

  /** The next event of this name. */
  JsonNode await(String event) {
    String name = "";
    while (next.hasNext()) {
      String line = next.next();
      if (line.startsWith("event: ")) {
        name = line.substring("event: ".length());
      } else if (line.startsWith("data: ") && name.equals(event)) {
        return JSON.readTree(line.substring("data: ".length()));
      }
    }
    throw new AssertionError("the stream ended before " + event);
  }

  @Override
  public void close() {
    lines.close();
  }
}
