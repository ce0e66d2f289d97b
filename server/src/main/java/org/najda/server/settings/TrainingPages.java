package org.najda.server.settings;

import java.util.Optional;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.training.TrainingSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the training room of a real one, for an administrator. */
@Page
public final class TrainingPages {
  private final Rooms rooms;
  private final Adopting adopting;

  public TrainingPages(Rooms rooms, Adopting adopting) {
    this.rooms = rooms;
    this.adopting = adopting;
  }

  /** Makes it once; asked again, it leads to the one that is there. */
  @PostMapping("/settings/training")
  String make(
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      @RequestParam RoomId room) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    RoomSettings real =
        rooms
            .find(room)
            .filter(found -> !room.isTraining())
            .flatMap(found -> Optional.ofNullable(found.published().settings()))
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    Room training = rooms.create(room.training());
    if (training.published().settings() == null) {
      adopt(training, who, TrainingSettings.of(real, who.login(), say.texts()));
    }
    return "redirect:/settings/" + training.id();
  }

  private void adopt(Room training, Account who, RoomSettings settings) {
    Adopted adopted =
        adopting.adopt(training, who.login(), Change.atOnce("make-" + training.id(), 0, settings));
    if (!(adopted instanceof Adopted.Done)) {
      throw new IllegalStateException("A training room did not adopt its settings: " + adopted);
    }
  }
}
