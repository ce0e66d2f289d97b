package org.najda.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.RESPONSE;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Member;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Target;
import org.najda.core.settings.UnitKind;
import org.najda.core.story.Ask;
import org.najda.core.story.TestRoom;
import org.najda.core.story.TestSettings;

/** Settings that a room could not work with are told apart by what is wrong. */
class SettingsCheckingTest {
  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            TestSettings.withUnits(List.of(TestSettings.unit(CAR, UnitKind.CAR, "moon"))),
            "{code=moon, kind=post, owner=P1}"),
        arguments(withPlan("flood", null), "{code=flood, kind=nature, owner=odd}"),
        arguments(withPlan(null, "sea"), "{code=sea, kind=district, owner=odd}"),
        arguments(
            TestSettings.with(
                List.of(TestSettings.unit(CAR, UnitKind.CAR, "port")),
                RESPONSE,
                List.of(member(new UnitId("X1")))),
            "{code=X1, kind=unit, owner=amina}"),
        arguments(
            TestSettings.withResponse(
                with(
                    RESPONSE.plans(),
                    RESPONSE.closingCodes(),
                    List.of(new Target("dusk-to-dawn", null, 10, 90)))),
            "{code=dusk-to-dawn, kind=interval, owner=target}"),
        arguments(
            TestSettings.with(List.of(), RESPONSE, List.of(member(null), member(null))),
            "{code=amina, kind=member}"),
        arguments(
            TestSettings.withResponse(with(RESPONSE.plans(), List.of(), List.of())),
            "{kind=closing-code}"));
  }

  private static Member member(UnitId unit) {
    return new Member(new PersonId("amina"), new TreeSet<>(), unit, null);
  }

  private static RoomSettings withPlan(String nature, String district) {
    var odd =
        new ResponsePlan("odd", nature, null, district, null, List.of(TestSettings.need(1, null)));
    return TestSettings.withResponse(with(List.of(odd), RESPONSE.closingCodes(), List.of()));
  }

  private static Response with(
      List<ResponsePlan> plans, List<ClosingCode> closingCodes, List<Target> targets) {
    return new Response(RESPONSE.natures(), plans, closingCodes, targets, RESPONSE.rules());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_is_wrong_is_named(RoomSettings settings, String args) {
    Refusal refusal = TestRoom.setUp().mayNot("chief", new AdoptSettings(1, settings));

    assertThat(refusal.args()).hasToString(args);
    assertThat(refusal.field()).isEqualTo("settings");
  }

  @Test
  void a_nature_goes_only_when_no_open_incident_has_it() {
    TestRoom room = TestRoom.setUp();
    room.does("amina", Ask.open(null, "robbery"));
    Response fewer =
        new Response(
            List.of(TestSettings.nature("brawl", 2)),
            List.of(),
            RESPONSE.closingCodes(),
            List.of(),
            RESPONSE.rules());
    AdoptSettings adopt = new AdoptSettings(1, TestSettings.withResponse(fewer));

    assertThat(room.mayNot("chief", adopt).args())
        .hasToString("{code=robbery, incident=1, kind=nature}");
    room.does("amina", Ask.closeIncident(1));
    room.does("chief", adopt);
  }
}
