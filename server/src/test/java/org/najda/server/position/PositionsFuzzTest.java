package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.najda.core.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a device says, it is positions, faults that are counted, or nothing. */
class PositionsFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:05Z");
  private static final UnitId UNIT = new UnitId("D1");

  @FuzzTest
  void anyLineOfAReceiverIsAPositionOrAFault(byte[] bytes) {
    check(NmeaSentence.read(UNIT, new String(bytes, StandardCharsets.US_ASCII), NOW));
  }

  /** As in an address: {@code lat=31.6&lon=-8}. */
  @FuzzTest
  void anyParametersOfOsmAndAreAPositionOrAFault(byte[] bytes) {
    Map<String, String> parameters = new HashMap<>();
    for (String each : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      int equals = Math.max(0, each.indexOf('='));
      parameters.put(
          each.substring(0, equals), each.substring(Math.min(equals + 1, each.length())));
    }
    check(OsmAndMessage.read(UNIT, parameters, NOW));
  }

  @FuzzTest
  void anyJsonOfOsmAndIsPositionsOrFaults(byte[] bytes) {
    JsonNode message = json(bytes);
    OsmAndMessage.secret(message);
    check(OsmAndMessage.read(UNIT, message, NOW));
  }

  @FuzzTest
  void anyJsonOfOwnTracksIsAPositionOrAFaultOrNothing(byte[] bytes) {
    check(OwnTracksMessage.read(UNIT, json(bytes)));
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JsonMapper.shared().readTree(bytes);
    } catch (JacksonException refused) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static void check(Reported reported) {
    for (PositionReport report : reported.reports()) {
      assertThat(report.unit()).isEqualTo(UNIT.value());
      if (PositionCheck.fault(report, NOW).isEmpty()) {
        assertThat(PositionCheck.position(UNIT, report).unit()).isEqualTo(UNIT);
      }
    }
  }
}
