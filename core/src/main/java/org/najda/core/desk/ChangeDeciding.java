package org.najda.core.desk;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.change.ChangeBook;
import org.najda.core.change.Obstacle;
import org.najda.core.change.PlannedChange;
import org.najda.core.change.Row;
import org.najda.core.change.SettingsChange;
import org.najda.core.command.ChangeCommand;
import org.najda.core.event.ChangeEvent;
import org.najda.core.settings.RoomSettings;

/** Decides what is asked about changes of the settings at a later time. */
record ChangeDeciding(Situation now) {
  private static final Duration FARTHEST = Duration.ofDays(400);

  Decision decide(ChangeCommand command) {
    return switch (command) {
      case ChangeCommand.PlanChange c -> plan(c);
      case ChangeCommand.WithdrawChange c ->
          known(
              c.change(),
              change -> Decision.accepted(new ChangeEvent.ChangeWithdrawn(change.id())));
      case ChangeCommand.ApplyChange c -> known(c.change(), this::apply);
    };
  }

  private Decision plan(ChangeCommand.PlanChange c) {
    Refusal outdated = RoomDeciding.outdated(now.state(), c.basedOn());
    if (outdated != null) {
      return Decision.refused(outdated);
    }
    SettingsChange change = SettingsChange.between(now.setup().settings(), c.settings());
    Refusal impossible = impossible(c, change);
    return impossible == null
        ? Decision.accepted(
            new ChangeEvent.ChangePlanned(now.setup().changes().nextId(), c.from(), change))
        : Decision.refused(impossible);
  }

  private @Nullable Refusal impossible(ChangeCommand.PlanChange c, SettingsChange change) {
    if (!c.from().isAfter(now.at()) || c.from().isAfter(now.at().plus(FARTHEST))) {
      return Refusal.of(RefusalCode.CHANGE_TIME_IMPOSSIBLE)
          .with("days", FARTHEST.toDays())
          .at("from");
    }
    if (change.isNothing()) {
      return Refusal.of(RefusalCode.CHANGE_OF_NOTHING).at("settings");
    }
    ChangeBook book = now.setup().changes();
    if (book.isFull()) {
      return Refusal.of(RefusalCode.TOO_MANY_CHANGES).with("most", ChangeBook.MOST);
    }
    return book.findSharing(change)
        .map(other -> shared(other, change))
        .orElseGet(() -> SettingsChecking.faultWithin(c.settings()));
  }

  /** Two that change one row would make the later one fail for certain. */
  private static Refusal shared(PlannedChange other, SettingsChange change) {
    return Refusal.of(RefusalCode.CHANGE_UNDER_WAY)
        .with("change", other.id())
        .with("code", other.change().findShared(change).map(Row::code).orElseThrow())
        .at("settings")
        .by(other.by());
  }

  private Decision apply(PlannedChange change) {
    Refusal obstacle = obstacle(change);
    return obstacle == null ? adopted(change) : Decision.refused(obstacle);
  }

  /** Its time has come: nobody is there to be refused, so that it can't is told by an alarm. */
  Decision due(PlannedChange change) {
    Refusal obstacle = obstacle(change);
    return obstacle == null
        ? adopted(change)
        : Decision.accepted(
            new ChangeEvent.ChangeFailed(
                change.id(), new Obstacle(obstacle.code().id(), obstacle.args())));
  }

  private Decision adopted(PlannedChange change) {
    return Decision.accepted(
        RoomDeciding.adopted(
            now.state(), now.at(), change.change().onto(now.setup().settings()), change.id()));
  }

  private @Nullable Refusal obstacle(PlannedChange change) {
    RoomSettings settings = now.setup().settings();
    return change
        .change()
        .findClash(settings)
        .map(row ->
            Refusal.of(RefusalCode.CHANGE_OVERTAKEN)
                .with("change", change.id())
                .with("code", row.code())
                .at("change"))
        .orElseGet(() -> SettingsChecking.fault(now.state(), change.change().onto(settings)));
  }

  private Decision known(ChangeId id, Function<PlannedChange, Decision> then) {
    return now.setup()
        .changes()
        .byId()
        .find(id)
        .map(then)
        .orElseGet(() ->
            Decision.refused(
                Refusal.of(RefusalCode.UNKNOWN_CHANGE).with("change", id).at("change")));
  }
}
