package org.najda.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.command.CallCommand.TransferCall;
import org.najda.core.command.DispatchCommand.SendUnits;
import org.najda.core.story.Ask;
import org.najda.core.story.TestRoom;
import org.najda.core.story.TestSettings;

/** A word that makes no sense can't be said. */
class WordsTest {
  static List<ThrowingCallable> nonsense() {
    return List.of(
        () -> new CallId(0),
        () -> new IncidentId(-1),
        () -> new Priority(5),
        () -> new CommandKey(" ", "digest"),
        () -> new CommandKey("x".repeat(81), "digest"),
        () -> new Commitment("AB".repeat(32)),
        () -> new Commitment("ab"),
        () -> GeoPoint.ofDegrees(123, 0),
        () -> GeoPoint.ofDegrees(0, Double.NaN),
        () -> new GeoPoint(900_000_001, 0),
        () -> new Place(TestSettings.MEDINA, PlaceSource.MAP, PlaceClass.PRIVATE, -1, null),
        () ->
            new Place(TestSettings.MEDINA, PlaceSource.MAP, PlaceClass.PRIVATE, 0, "x".repeat(201)),
        () -> Ask.ring(TestRoom.START, "x".repeat(201)),
        () -> new TransferCall(Ask.call(1), "x".repeat(201), TestRoom.START),
        () -> new CallerRef("x".repeat(201), null),
        () -> new SendUnits(Ask.incident(1), List.of(), Ask.EVIDENCE),
        () ->
            new SendUnits(
                Ask.incident(1), List.of(TestSettings.CAR, TestSettings.CAR), Ask.EVIDENCE));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_is_refused_with_a_reason(ThrowingCallable word) {
    assertThatIllegalArgumentException().isThrownBy(word).withMessageMatching("(?s).{20,}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a/b", "a\n", "x'; drop", "12345678901234567890123456789012345678901"})
  void a_code_fits_a_file_name_an_address_and_a_command_line(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(code));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(code));
  }

  @Test
  void a_code_may_be_in_any_script() {
    assertThat(new UnitId("دورية-12")).hasToString("دورية-12");
  }

  @Test
  void enums_are_written_as_words_and_read_back() {
    for (Progress progress : Progress.values()) {
      assertThat(EnumWords.find(Progress.class, EnumWords.of(progress))).contains(progress);
    }
    assertThat(EnumWords.of(Progress.ON_SCENE)).isEqualTo("on-scene");
    assertThat(EnumWords.find(Progress.class, "ON_SCENE")).isEmpty();
  }

  /** The length of a degree of a great circle of 6 371 008.8 m: π · r / 180. */
  @Test
  void a_degree_of_latitude_is_111_195_metres_and_one_of_longitude_half_that_at_60_north() {
    GeoPoint at60 = GeoPoint.ofDegrees(60, 10);

    assertThat(at60.distanceMeters(GeoPoint.ofDegrees(60.1, 10))).isCloseTo(11_119.5, within(0.1));
    assertThat(at60.distanceMeters(GeoPoint.ofDegrees(60, 10.1))).isCloseTo(5_559.75, within(0.1));
  }
}
