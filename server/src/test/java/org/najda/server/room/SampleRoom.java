package org.najda.server.room;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.najda.core.Author;
import org.najda.core.CallerRef;
import org.najda.core.CommandKey;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.RoomCommand;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;

/** A small room and the commands of its day, for tests. */
public final class SampleRoom {
  public static final Author DISPATCHER = new Author(new PersonId("salma"), "desk-1");
  public static final UnitId UNIT = new UnitId("M1");

  private static final GeoPoint POINT = GeoPoint.ofDegrees(33.5731, -7.5898);

  private SampleRoom() {}

  /** The first command of every room. */
  public static Submission settings() {
    return settings(roomSettings(Rules.DEFAULT));
  }

  public static Submission settings(RoomSettings settings) {
    return command("settings", new RoomCommand.AdoptSettings(0, settings));
  }

  /** Settings with one nature, one post and units M1 to M9. */
  public static RoomSettings roomSettings(Rules rules) {
    LocalName name = new LocalName("قاعة", "Salle", "Room");
    List<UnitDefinition> units =
        IntStream.rangeClosed(1, 9)
            .mapToObj(n ->
                new UnitDefinition(
                    new UnitId("M" + n), name, UnitKind.CAR, "centre", new TreeSet<>()))
            .toList();
    Response response =
        new Response(
            List.of(new Nature("theft", name, new Priority(2), null)),
            List.of(),
            List.of(new ClosingCode("done", name, true)),
            List.of(),
            rules);
    return new RoomSettings(
        name,
        ZoneId.of("Africa/Casablanca"),
        "city",
        List.of(),
        List.of(new Post("centre", name, POINT)),
        units,
        response,
        List.of());
  }

  public static Submission command(String id, Command command) {
    return Submission.of(new CommandKey(id, "digest of " + id), DISPATCHER, command);
  }

  public static Submission openIncident(String id) {
    Place place = new Place(POINT, PlaceSource.MAP, PlaceClass.PUBLIC_ROAD, 0, null);
    return command(id, new IncidentCommand.OpenIncident(null, "theft", place, null, null));
  }

  public static Submission takeCall(String id, Instant at) {
    return command(id, new CallCommand.TakeCall(at, CallerRef.UNKNOWN));
  }

  public static Submission send(String id, Author author, IncidentId incident, UnitId... units) {
    return Submission.of(
        new CommandKey(id, "digest of " + id),
        author,
        new DispatchCommand.SendUnits(incident, List.of(units), evidence("0")));
  }

  /** What the room knew, resting on an answer of this hash. */
  public static DispatchEvidence evidence(String answerHash) {
    return new DispatchEvidence(1, null, "test", List.of(), new TreeMap<>(), answerHash);
  }
}
