package org.najda.server.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.PlaceQuery;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches places, and tells what is at one. */
@RestController
@Tag(name = "advice")
public final class PlaceController {
  private static final int LONGEST_QUERY = 300;
  private static final int MOST = 20;
  private static final int USUAL = 8;

  private final Doorkeeper doorkeeper;
  private final PlaceFinder finder;

  public PlaceController(Doorkeeper doorkeeper, PlaceFinder finder) {
    this.doorkeeper = doorkeeper;
    this.finder = finder;
  }

  /**
   * What is looked for.
   *
   * @param q words of any language and spelling, coordinates, or a map link
   * @param near where the network heard the caller; left out: the middle of its posts
   * @param limit how many at most; left out: {@value #USUAL}
   */
  record PlaceSearchBody(
      @NotNull @Size(max = LONGEST_QUERY) String q,
      @Nullable @Valid Near near,
      @Nullable @Min(1) @Max(MOST) Integer limit) {
    record Near(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {}
  }

  /** How a query was read. */
  enum Read {
    /** As names. */
    WORDS,
    /** As coordinates, or a link that says them. */
    COORDINATES,
    /** As a link that does not say where it leads; nobody opens it. */
    CLOSED_LINK
  }

  /** What was found, the likeliest first. */
  record PlacesFound(Read read, List<PlaceView> places) {}

  @PostMapping("/api/rooms/{room}/places/search")
  @Operation(
      summary = "Places by half-typed, misspelt names, by coordinates or a map link",
      description =
          "A POST although it changes nothing: what a caller says of his place may be his address,"
              + " and an address must not stand in a URL, which is logged on the way. Labels come"
              + " in the language of Accept-Language.")
  PlacesFound search(
      @PathVariable String room,
      @Valid @RequestBody PlaceSearchBody body,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    PlaceQuery query = PlaceQuery.of(body.q());
    PlaceSearchBody.Near near = body.near();
    Point caller = near == null ? null : Point.ofDegrees(near.lat(), near.lon());
    int limit = body.limit() == null ? USUAL : body.limit();
    return new PlacesFound(
        read(query),
        finder.find(
            visit.room().id(),
            visit.state(),
            new PlaceFinder.Asked(query, caller, language(request), limit)));
  }

  /**
   * What is at a point.
   *
   * @param label name of the nearest street in the reader's language
   * @param district code of the district
   * @param service another one on whose ground the point lies
   */
  record NearestPlace(
      @Nullable String label, @Nullable String district, @Nullable ServiceView service) {}

  @GetMapping("/api/rooms/{room}/places/nearest")
  @Operation(summary = "The nearest street, the district and the service of a point")
  NearestPlace nearest(
      @PathVariable String room,
      @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
      @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    PlaceQuery query = new PlaceQuery.At(Point.ofDegrees(lat, lon));
    PlaceFinder.Asked asked = new PlaceFinder.Asked(query, null, language(request), 1);
    PlaceView place = finder.find(visit.room().id(), visit.state(), asked).getFirst();
    return new NearestPlace(
        place.label().isEmpty() ? null : place.label(),
        place.ground().district(),
        place.ground().service());
  }

  private static Language language(HttpServletRequest request) {
    return Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Read read(PlaceQuery query) {
    return switch (query) {
      case PlaceQuery.At at -> Read.COORDINATES;
      case PlaceQuery.ClosedLink link -> Read.CLOSED_LINK;
      case PlaceQuery.Named named -> Read.WORDS;
      case PlaceQuery.Crossing crossing -> Read.WORDS;
      case PlaceQuery.Beside beside -> Read.WORDS;
    };
  }
}
