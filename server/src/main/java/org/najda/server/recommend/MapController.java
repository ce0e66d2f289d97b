package org.najda.server.recommend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.roads.travel.TravelTimes;
import org.najda.roads.travel.Way;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the road map says about a room's incidents. */
@RestController
@Tag(name = "advice")
public final class MapController {
  private final Doorkeeper doorkeeper;
  private final Maps maps;
  private final Whereabouts whereabouts;

  public MapController(Doorkeeper doorkeeper, Maps maps, Whereabouts whereabouts) {
    this.doorkeeper = doorkeeper;
    this.maps = maps;
    this.whereabouts = whereabouts;
  }

  @GetMapping("/api/rooms/{room}/incidents/{incident}/ways")
  @Operation(summary = "The road way of each unit that is still on its way to the incident")
  List<WayView> ways(
      @PathVariable String room,
      @PathVariable long incident,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    Incident to = visit.incident(incident);
    Optional<OpenMap> map = map(visit.state());
    SortedMap<UnitId, Where> places = whereabouts.of(visit.room().id(), visit.state());
    List<WayView> ways = new ArrayList<>();
    for (Mission mission : to.missions()) {
      if (mission.isActive() && mission.progress().compareTo(Progress.ON_SCENE) < 0) {
        map.flatMap(found -> way(found, visit.state(), places, mission.unit(), to))
            .ifPresent(way -> ways.add(WayView.of(mission.unit(), way)));
      }
    }
    return ways;
  }

  private static Optional<Way> way(
      OpenMap map, RoomState state, SortedMap<UnitId, Where> places, UnitId unit, Incident to) {
    Where from = places.get(unit);
    if (from == null || state.setup() == null) {
      return Optional.empty();
    }
    return state
        .setup()
        .findUnit(unit)
        .map(definition -> map.travelTimes(Approaches.profile(definition.kind())))
        .flatMap((TravelTimes times) ->
            times.findWay(
                Points.of(from.point()),
                Points.of(to.scene().place().point()),
                Approaches.MOST_SNAP_METERS));
  }

  private Optional<OpenMap> map(RoomState state) {
    return Optional.ofNullable(state.settings()).flatMap(s -> maps.find(s.map()));
  }
}
