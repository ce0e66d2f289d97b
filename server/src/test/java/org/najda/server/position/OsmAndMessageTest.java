package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.UnitId;
import tools.jackson.databind.json.JsonMapper;

class OsmAndMessageTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:05Z");
  private static final Instant AT = Instant.parse("2026-11-26T04:00:00Z");
  private static final UnitId UNIT = new UnitId("D1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795665600",
        "1795665600000",
        "2026-11-26T05:00:00+01:00",
        "2026-11-26T04:00:00.000Z",
        "2026-11-26 04:00:00"
      })
  void aTimeMayBeToldInEachOfTheFormsThatDevicesUse(String timestamp) {
    assertThat(read(Map.of("lat", "31.6", "lon", "-8", "timestamp", timestamp)).reports())
        .singleElement()
        .satisfies(report -> assertThat(report.at()).isEqualTo(AT));
  }

  @Test
  void parametersTellSpeedInKnotsAndAPlaceInOnePieceOrTwo() {
    PositionReport apart =
        read(Map.of("lat", "31.6", "lon", "-8", "speed", "20", "bearing", "90", "accuracy", "5"))
            .reports()
            .getFirst();
    PositionReport together =
        read(Map.of("location", "31.6,-8", "heading", "90")).reports().getFirst();

    assertThat(apart.speed()).isCloseTo(10.29, within(0.01));
    assertThat(apart.at()).isEqualTo(NOW);
    assertThat(together.lat()).isEqualTo(apart.lat());
    assertThat(together.lon()).isEqualTo(apart.lon());
    assertThat(together.heading()).isEqualTo(90);
    assertThat(together.speed()).isNull();
  }

  @Test
  void whatIsNoPositionIsCountedByItsReason() {
    assertThat(read(Map.of("lat", "31.6", "lon", "-8", "valid", "false")).faults())
        .containsExactly(PositionFault.NO_FIX);
    for (Map<String, String> broken :
        List.of(
            Map.of("batt", "80"),
            Map.of("lat", "31.6"),
            Map.of("location", "31.6"),
            Map.of("lat", "north", "lon", "-8"),
            Map.of("lat", "31.6", "lon", "-8", "timestamp", "yesterday"),
            Map.of("lat", "31.6", "lon", "-8", "timestamp", "2026-13-01T00:00:00Z"))) {
      assertThat(read(broken))
          .isEqualTo(new Reported(List.of(), List.of(PositionFault.UNREADABLE)));
    }
  }

  @Test
  void jsonTellsOnePositionOrManyAndMinusOneForWhatThePhoneDoesNotKnow() {
    String one =
        """
        {"timestamp":"2026-11-26T04:00:00.000Z",
         "coords":{"latitude":31.6,"longitude":-8,"speed":10,"heading":-1,"accuracy":5}}
        """;
    Reported many =
        json("{\"device_id\":\"k\",\"location\":[%s,{\"coords\":{}},%s]}".formatted(one, one));

    assertThat(json("{\"location\":%s}".formatted(one)).reports())
        .containsExactly(new PositionReport("D1", AT, 31.6, -8.0, 10.0, null, 5.0));
    assertThat(many.reports()).hasSize(2);
    assertThat(many.faults()).containsExactly(PositionFault.UNREADABLE);
  }

  @Property(tries = 2_000)
  void whateverValuesComeTheAnswerIsPositionsAndFaults(
      @ForAll
          @StringLength(max = 24)
          @Chars({'-', ':', ' ', '.', ',', 'T', 'Z', 'E', '+'})
          @CharRange(from = '0', to = '9')
          String value,
      @ForAll @AlphaChars @StringLength(max = 5) String word) {
    Map<String, String> parameters = new HashMap<>();
    for (String name : List.of("lat", "lon", "speed", "timestamp", "location", "valid", word)) {
      parameters.put(name, value);
      Reported read = read(parameters);
      assertThat(read.reports().size() + read.faults().size()).isOne();
      parameters.replace(name, "1");
    }
  }

  private static Reported read(Map<String, String> parameters) {
    return OsmAndMessage.read(UNIT, parameters, NOW);
  }

  private static Reported json(String message) {
    return OsmAndMessage.read(UNIT, JsonMapper.shared().readTree(message), NOW);
  }
}
