package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Response times from the journals' events themselves: when the call of each incident rang and when
 * the first unit was on scene. It shares nothing with what the review counts by.
 */
final class PlainIntervals {
  private final Map<String, Instant> calls = new HashMap<>();
  private final Map<String, Instant> rang = new HashMap<>();
  private final Map<String, Instant> reached = new HashMap<>();

  private PlainIntervals() {}

  static SortedMap<String, String> of(DataSource database) {
    PlainIntervals plain = new PlainIntervals();
    JdbcClient.create(database)
        .sql(
            "SELECT room, event_type, payload FROM journal WHERE event_type IN"
                + " ('call-presented', 'incident-opened', 'unit-progressed')"
                + " ORDER BY room, sequence")
        .query(row -> {
          plain.take(
              row.getString(1), row.getString(2), JsonMapper.shared().readTree(row.getBytes(3)));
        });
    return plain.told();
  }

  private void take(String room, String type, JsonNode event) {
    String call = room + "/" + event.path("call").asInt();
    String incident = room + "/" + event.path("incident").asInt();
    switch (type) {
      case "call-presented" -> calls.put(call, Instant.parse(event.path("presentedAt").asString()));
      case "incident-opened" -> rang.put(incident, calls.get(call));
      default -> {
        if (event.path("progress").asString().equals("on-scene")) {
          Instant at = Instant.parse(event.path("happenedAt").asString());
          reached.merge(incident, at, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
  }

  private SortedMap<String, String> told() {
    List<Long> millis = new ArrayList<>();
    reached.forEach(
        (incident, at) -> millis.add(Duration.between(rang.get(incident), at).toMillis()));
    millis.sort(null);
    return new TreeMap<>(
        Map.of(
            "response_valid", String.valueOf(millis.size()),
            "response_p50", seconds(millis, 0.5),
            "response_p90", seconds(millis, 0.9)));
  }

  private static String seconds(List<Long> millis, double share) {
    long nearest = millis.get((int) Math.ceil(share * millis.size()) - 1);
    return BigDecimal.valueOf(nearest, 3).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}
