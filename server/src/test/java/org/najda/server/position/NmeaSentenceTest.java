package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.UnitId;

class NmeaSentenceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:05Z");
  private static final UnitId UNIT = new UnitId("D1");

  @Test
  void aRecommendedMinimumSentenceTellsPlaceTimeSpeedAndHeading() {
    PositionReport report =
        only("GPRMC,235958.50,A,3138.0990,N,00800.4800,W,20.0,084.4,251126,,,A");

    assertThat(report.unit()).isEqualTo("D1");
    assertThat(report.at()).isEqualTo("2026-11-25T23:59:58.500Z");
    assertThat(report.lat()).isCloseTo(31.63498333, within(1e-7));
    assertThat(report.lon()).isCloseTo(-8.008, within(1e-9));
    assertThat(report.speed()).isCloseTo(10.2889, within(1e-3));
    assertThat(report.heading()).isEqualTo(84.4);
  }

  @Test
  void whatAReceiverDoesNotKnowItLeavesOut() {
    PositionReport report = only("GNRMC,000001,A,3138.0990,S,00800.4800,E,,,261126,,");

    assertThat(report.at()).isEqualTo("2026-11-26T00:00:01Z");
    assertThat(report.lat()).isNegative();
    assertThat(report.lon()).isPositive();
    assertThat(report.speed()).isNull();
    assertThat(report.heading()).isNull();
  }

  @Test
  void aFixWithoutADayIsOfTheNearestOne() {
    assertThat(only("GPGGA,235958,3138.0990,N,00800.4800,W,1,08,0.9,455.4,M,46.9,M,,").at())
        .isEqualTo("2026-11-25T23:59:58Z");
    assertThat(only("GPGGA,000003,3138.0990,N,00800.4800,W,2,08,0.9,455.4,M,46.9,M,,").at())
        .isEqualTo("2026-11-26T00:00:03Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPRMC,235958,V,,,,,,,251126,,",
        "GPGGA,235958,,,,,0,00,,,M,,M,,",
        "GPGGA,235958,3138.0990,N,00800.4800,W,6,00,,,M,,M,,"
      })
  void whoDoesNotKnowWhereItIsTellsNoPosition(String body) {
    assertThat(read(sentence(body)).faults()).containsExactly(PositionFault.NO_FIX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GPGSV,1,1,01,05,60,100,40", "GPVTG,084.4,T,,M,022.4,N,,K", "PUBX,00"})
  void otherSentencesArePassedOver(String body) {
    assertThat(read(sentence(body)).reports()).isEmpty();
    assertThat(read(sentence(body)).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPRMC,235958,A,3160.0990,N,00800.4800,W,,,251126,,",
        "GPRMC,245958,A,3138.0990,N,00800.4800,W,,,251126,,",
        "GPRMC,235958,A,3138.0990,W,00800.4800,N,,,251126,,",
        "GPRMC,235958,A,3138.0990,N,00800.4800,W,,,321126,,",
        "GPRMC,235958,A,NaN,N,00800.4800,W,,,251126,,",
        "GPRMC,235958,A,3138.0990,N",
        "GPRMC"
      })
  void whatCannotBeIsToldToBeSo(String body) {
    assertThat(read(sentence(body)).faults()).containsExactly(PositionFault.UNREADABLE);
  }

  @Test
  void aSentenceDamagedOnItsWayIsNotBelieved() {
    String whole = sentence("GPRMC,235958,A,3138.0990,N,00800.4800,W,,,251126,,");

    assertThat(read(whole.replace("3138", "3139")).faults())
        .containsExactly(PositionFault.UNREADABLE);
    assertThat(read(whole.substring(0, whole.length() - 3)).faults())
        .containsExactly(PositionFault.UNREADABLE);
  }

  @Property
  void whateverComesIsReadOrRefused(
      @ForAll @StringLength(max = 100) @AlphaChars @NumericChars @Chars({'$', '*', ',', '.', '-'})
          String line) {
    assertThat(outcomes(read(line))).isLessThanOrEqualTo(1);
    assertThat(outcomes(read(sentence("GPRMC" + line)))).isLessThanOrEqualTo(1);
    assertThat(outcomes(read(sentence("GPGGA," + line)))).isLessThanOrEqualTo(1);
  }

  @Property
  void aPlaceComesBackAsItWasSaid(
      @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 89) int degrees,
      @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 599_999) int minutes) {
    String said = "%02d%07.4f".formatted(degrees, minutes / 10_000.0);
    PositionReport report = only("GPRMC,000001,A,%s,N,0%s,W,,,261126,,".formatted(said, said));

    assertThat(report.lat()).isCloseTo(degrees + minutes / 600_000.0, within(1e-9));
    assertThat(report.lon()).isEqualTo(-report.lat());
  }

  private static int outcomes(Reported read) {
    return read.reports().size() + read.faults().size();
  }

  private static PositionReport only(String body) {
    Reported read = read(sentence(body));
    assertThat(read.faults()).isEmpty();
    return read.reports().getFirst();
  }

  private static Reported read(String line) {
    return NmeaSentence.read(UNIT, line, NOW);
  }

  private static String sentence(String body) {
    return "$%s*%02X".formatted(body, body.chars().reduce(0, (sum, each) -> sum ^ each));
  }
}
