package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.ChangeId;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.command.ChangeCommand.PlanChange;
import org.najda.core.event.RoomEvent.SettingsAdopted;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.server.journal.JournalRow;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was under way when the real server was killed, and goes on once it is back. */
@Timeout(300)
class RestartTest {
  private static final String LOGIN = "salma";
  private static final LocalName NAME = new LocalName("اسم", "Nom", "Name");
  private static final String EXERCISE = "/exercise";

  @TempDir Path folder;
  private KeptRooms rooms;

  @BeforeEach
  void chooseAFolder() {
    rooms = new KeptRooms(folder.resolve("data"));
  }

  @Test
  void aPlannedChangeTakesEffectAtItsTimeAndAfterAnOutageThatItsTimeLayIn() throws Exception {
    RoomId room = new RoomId("west");
    Instant started = Instant.now();
    String password = rooms.make(room, settings(), LOGIN, started.minus(Duration.ofHours(3)));
    Instant inTheOutage = started.minus(Duration.ofHours(1));
    Instant soon = started.plusSeconds(20);
    rooms.decide(
        room,
        started.minus(Duration.ofHours(2)),
        List.of(planned("DAWN", inTheOutage), planned("SOON", soon)));

    ServeProcess server = rooms.serve();
    signIn(server, room, password).await("/board", answer -> answer.contains("\"DAWN\""));
    server.killJvm();
    server = rooms.serve();
    signIn(server, room, password).await("/board", answer -> answer.contains("\"SOON\""));
    server.stop();

    List<JournalRow> effects =
        rooms.journal(room).stream().filter(row -> change(row) != null).toList();
    assertThat(effects)
        .extracting(RestartTest::change)
        .as("each took effect once")
        .containsExactly(new ChangeId(1), new ChangeId(2));
    assertThat(effects.getFirst().stamp().at()).as("when the room was back").isAfter(started);
    assertThat(effects.getLast().stamp().at()).isAfterOrEqualTo(soon);
    rooms.verify();
  }

  private static RoomSettings settings() {
    return KeptRooms.withMember(SampleRoom.roomSettings(Rules.DEFAULT), Role.SUPERVISOR, LOGIN);
  }

  private static Submission planned(String unit, Instant from) {
    RoomSettings before = settings();
    List<UnitDefinition> units = new ArrayList<>(before.units());
    units.add(new UnitDefinition(new UnitId(unit), NAME, UnitKind.CAR, "centre", new TreeSet<>()));
    return SampleRoom.command(unit, new PlanChange(1, before.withUnits(units), from));
  }

  private static ChangeId change(JournalRow row) {
    return row.recorded().event() instanceof SettingsAdopted adopted ? adopted.change() : null;
  }

  @Test
  @Tag("long")
  void anExerciseStandsStillWhereItWasUntilItsTrainerGoesOnAndNobodyRingsTwice() throws Exception {
    RoomId room = new RoomId("training-west");
    RoomSettings settings = settings().withDistricts(List.of(centre()));
    String password = rooms.make(room, settings, LOGIN, Instant.now());
    ServeProcess server = rooms.serve();
    CommandClient trainer = signIn(server, room, password);
    Instant begun = Instant.now();
    trainer.ask(
        EXERCISE, "{'id':'%s','scenario':'one-accident','seed':1}".formatted(UUID.randomUUID()));
    trainer.await(EXERCISE, answer -> exercise(answer).path("rung").asInt() == 1);
    server.killJvm();
    Duration beforeTheOutage = Duration.between(begun, Instant.now());

    server = rooms.serve();
    trainer = signIn(server, room, password);
    JsonNode halted = exercise(trainer.read(EXERCISE));
    assertThat(halted.path("state").asString()).isEqualTo("halted");
    assertThat(halted.path("rung").asInt()).isEqualTo(1);
    assertThat(halted.path("elapsedSeconds").asLong())
        .as("the time of the outage is none of the exercise's")
        .isLessThanOrEqualTo(beforeTheOutage.toSeconds());

    trainer.ask(EXERCISE + "/moves", "{'move':'go-on'}");
    trainer.await(EXERCISE, answer -> exercise(answer).path("rung").asInt() > 1);
    JsonNode paused = exercise(trainer.ask(EXERCISE + "/moves", "{'move':'pause'}").body());
    server.stop();

    assertThat(rooms.journal(room))
        .extracting(KeptRooms::type)
        .filteredOn("call-presented"::equals)
        .hasSize(paused.path("rung").asInt());
  }

  private static District centre() {
    return new District(
        "centre",
        NAME,
        List.of(
            GeoPoint.ofDegrees(33.56, -7.60),
            GeoPoint.ofDegrees(33.56, -7.57),
            GeoPoint.ofDegrees(33.59, -7.57),
            GeoPoint.ofDegrees(33.59, -7.60)));
  }

  private static JsonNode exercise(String answer) {
    return JsonMapper.shared().readTree(answer).path("exercise");
  }

  private static CommandClient signIn(ServeProcess server, RoomId room, String password)
      throws IOException, InterruptedException {
    return CommandClient.signIn(server.url(), room.value(), LOGIN, password);
  }
}
