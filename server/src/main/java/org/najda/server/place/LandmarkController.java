package org.najda.server.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.landmark.Landmark;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the places of a room's own. */
@RestController
@Tag(name = "advice")
public final class LandmarkController {
  private final Doorkeeper doorkeeper;

  public LandmarkController(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  /**
   * A place of the room's own.
   *
   * @param approvedBy left out while it waits for a supervisor
   */
  record LandmarkView(
      LandmarkId id,
      String name,
      List<String> aliases,
      double lat,
      double lon,
      PersonId proposedBy,
      @Nullable PersonId approvedBy) {
    static LandmarkView of(Landmark landmark) {
      return new LandmarkView(
          landmark.id(),
          landmark.name(),
          landmark.aliases(),
          landmark.point().lat(),
          landmark.point().lon(),
          landmark.proposedBy(),
          landmark.approvedBy());
    }
  }

  @GetMapping("/api/rooms/{room}/landmarks")
  @Operation(summary = "Places of the room's own, those that wait for a supervisor too")
  List<LandmarkView> landmarks(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    List<LandmarkView> views = new ArrayList<>();
    visit.state().landmarks().byId().values().forEach(one -> views.add(LandmarkView.of(one)));
    return views;
  }
}
