package org.najda.core.story;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.District;
import org.najda.core.settings.Duty;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.PrimaryStatus;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Shift;
import org.najda.core.settings.Target;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;

/** A small city: two districts side by side, two posts, four units, two natures, three plans. */
public final class TestSettings {
  public static final UnitId CAR = new UnitId("P1");
  public static final UnitId ARMED_CAR = new UnitId("P2");
  public static final UnitId MOTORCYCLE = new UnitId("M1");
  public static final UnitId FOOT = new UnitId("F1");
  public static final GeoPoint MEDINA = GeoPoint.ofDegrees(33.59, -7.61);
  public static final GeoPoint HARBOUR = GeoPoint.ofDegrees(33.60, -7.58);
  public static final Response RESPONSE =
      new Response(
          List.of(nature("brawl", 2), nature("robbery", 1)),
          List.of(
              plan("night", "brawl", new ResponsePlan.Hours(22, 6), need(2, null)),
              plan("robbery", "robbery", null, need(1, "armed"), need(1, null)),
              plan("any", null, null, need(1, null))),
          List.of(
              new ClosingCode("settled", name("Settled"), true),
              new ClosingCode("nothing-found", name("Nothing found"), false)),
          List.of(new Target("presented-to-answered", null, 10, 90)),
          Rules.DEFAULT);
  public static final Duty DUTY =
      new Duty(
          List.of(vehicle("V1"), vehicle("V2")),
          List.of(new Shift("night", name("Night"), LocalTime.of(22, 0), LocalTime.of(6, 0))),
          List.of(
              status("patrolling", PrimaryStatus.AVAILABLE, null),
              status("meal", PrimaryStatus.CONDITIONALLY_AVAILABLE, Duration.ofMinutes(40)),
              status("garage", PrimaryStatus.NOT_AVAILABLE, Duration.ofHours(1))),
          List.of(group("west", "medina"), group("east", "harbour")),
          List.of(),
          false);
  public static final RoomSettings SAMPLE =
      new RoomSettings(
          name("Casablanca"),
          ZoneId.of("Africa/Casablanca"),
          "casablanca",
          List.of(
              district("medina", 33.55, -7.65, 33.65, -7.60),
              district("harbour", 33.55, -7.60, 33.65, -7.50)),
          List.of(
              new Post("central", name("Central"), MEDINA),
              new Post("port", name("Port"), HARBOUR)),
          List.of(
              unit(CAR, UnitKind.CAR, "central"),
              unit(ARMED_CAR, UnitKind.CAR, "port", "armed"),
              unit(MOTORCYCLE, UnitKind.MOTORCYCLE, "central"),
              unit(FOOT, UnitKind.FOOT, "port")),
          RESPONSE,
          List.of(
              new Member(
                  new PersonId("amina"),
                  new TreeSet<>(List.of(Role.CALL_TAKER, Role.DISPATCHER)),
                  null,
                  null),
              new Member(new PersonId("patrol-1"), roles(Role.PATROL), CAR, null)),
          List.of(),
          DUTY);

  private TestSettings() {}

  public static RoomSettings withUnits(List<UnitDefinition> units) {
    return with(units, RESPONSE, Collections.emptyList());
  }

  public static RoomSettings withResponse(Response response) {
    return with(SAMPLE.units(), response, SAMPLE.members());
  }

  public static RoomSettings with(
      List<UnitDefinition> units, Response response, List<Member> members) {
    return new RoomSettings(
        SAMPLE.name(),
        SAMPLE.zone(),
        SAMPLE.map(),
        SAMPLE.districts(),
        SAMPLE.posts(),
        units,
        response,
        members,
        SAMPLE.services(),
        SAMPLE.duty());
  }

  /** The same room, where only a crew that has logged on is sent. */
  public static RoomSettings withLogOnRequired() {
    return SAMPLE.withDuty(DUTY.withLogOnRequired(true));
  }

  private static Vehicle vehicle(String code) {
    return new Vehicle(code, name(code), UnitKind.CAR, "Atlas " + code);
  }

  private static DispatchGroup group(String code, String district) {
    return new DispatchGroup(code, name(code), new TreeSet<>(List.of(district)));
  }

  private static UnitStatus status(String code, PrimaryStatus primary, @Nullable Duration longest) {
    return new UnitStatus(code, name(code), null, primary, longest);
  }

  public static UnitDefinition unit(UnitId id, UnitKind kind, String post, String... capabilities) {
    return new UnitDefinition(
        id, name(id.value()), kind, post, new TreeSet<>(List.of(capabilities)));
  }

  public static Nature nature(String code, int priority) {
    return new Nature(code, name(code), new Priority(priority), null);
  }

  public static ResponsePlan.Need need(int units, @Nullable String capability) {
    return new ResponsePlan.Need(units, capability);
  }

  public static ResponsePlan plan(
      String code,
      @Nullable String nature,
      ResponsePlan.@Nullable Hours hours,
      ResponsePlan.Need... needs) {
    return new ResponsePlan(code, nature, null, null, hours, List.of(needs));
  }

  public static LocalName name(String word) {
    return new LocalName("«" + word + "»", word, word);
  }

  private static SortedSet<Role> roles(Role... roles) {
    return new TreeSet<>(List.of(roles));
  }

  private static District district(
      String code, double south, double west, double north, double east) {
    return new District(
        code,
        name(code),
        List.of(
            GeoPoint.ofDegrees(south, west),
            GeoPoint.ofDegrees(south, east),
            GeoPoint.ofDegrees(north, east),
            GeoPoint.ofDegrees(north, west)));
  }
}
