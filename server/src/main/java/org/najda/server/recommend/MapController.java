package org.najda.server.recommend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.roads.travel.TravelTimes;
import org.najda.roads.travel.Way;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.text.Language;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the road map says about a room's incidents and places. */
@RestController
@Tag(name = "advice")
public final class MapController {
  private static final int MOST_METERS_TO_STREET = 200;

  private final Doorkeeper doorkeeper;
  private final Maps maps;
  private final Whereabouts whereabouts;

  public MapController(Doorkeeper doorkeeper, Maps maps, Whereabouts whereabouts) {
    this.doorkeeper = doorkeeper;
    this.maps = maps;
    this.whereabouts = whereabouts;
  }

  /**
   * @param label name of the nearest street in the caller's language
   * @param district code of the district
   * @param service another one on whose ground the point lies
   */
  record PlaceName(
      @Nullable String label, @Nullable String district, @Nullable ServiceName service) {
    /**
     * @param number to dial
     */
    record ServiceName(String code, LocalName name, String number) {}
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

  @GetMapping("/api/rooms/{room}/places/nearest")
  @Operation(summary = "The nearest street and the district of a point")
  PlaceName nearest(
      @PathVariable String room,
      @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
      @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    GeoPoint point = GeoPoint.ofDegrees(lat, lon);
    Language language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String label =
        map(visit.state())
            .flatMap(map -> map.streets().findNearest(Points.of(point), MOST_METERS_TO_STREET))
            .map(names -> names.in(language.code()))
            .orElse(null);
    String district =
        Optional.ofNullable(visit.state().setup())
            .flatMap(setup -> setup.findDistrict(point))
            .map(District::code)
            .orElse(null);
    PlaceName.ServiceName service =
        Optional.ofNullable(visit.state().setup())
            .flatMap(setup -> setup.findService(point))
            .map(one -> new PlaceName.ServiceName(one.code(), one.name(), one.number()))
            .orElse(null);
    return new PlaceName(label, district, service);
  }

  private Optional<OpenMap> map(RoomState state) {
    return Optional.ofNullable(state.settings()).flatMap(s -> maps.find(s.map()));
  }
}
