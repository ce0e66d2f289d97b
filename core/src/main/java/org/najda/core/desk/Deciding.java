package org.najda.core.desk;

import java.time.Instant;
import java.util.Optional;
import org.najda.core.CommandKey;
import org.najda.core.command.AlarmCommand;
import org.najda.core.command.CallBackCommand;
import org.najda.core.command.CallCommand;
import org.najda.core.command.ChangeCommand;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.DutyCommand;
import org.najda.core.command.Envelope;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.command.FallbackCommand;
import org.najda.core.command.FollowCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.LandmarkCommand;
import org.najda.core.command.LegalTimeCommand;
import org.najda.core.command.NoticeCommand;
import org.najda.core.command.OfferCommand;
import org.najda.core.command.RestrictionCommand;
import org.najda.core.command.RoomCommand;
import org.najda.core.command.SilentCallCommand;
import org.najda.core.command.StackCommand;
import org.najda.core.command.TargetCommand;
import org.najda.core.command.TieCommand;
import org.najda.core.command.TransferCommand;
import org.najda.core.command.UnitCommand;
import org.najda.core.room.Remembered;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;

/** What holds for every command: it acts once, and only in a room that is set up. */
final class Deciding {
  private Deciding() {}

  static Decision decide(RoomState state, Envelope envelope) {
    Optional<Remembered> known = state.head().commands().find(envelope.key().id());
    if (known.isPresent()) {
      return again(envelope.key(), known.get());
    }
    Instant at = envelope.at().isBefore(state.at()) ? state.at() : envelope.at();
    Decision decision = FollowEnding.with(state, decide(state, at, envelope));
    return Alarming.with(state, at, StatusEnding.with(state, at, decision));
  }

  private static Decision decide(RoomState state, Instant at, Envelope envelope) {
    if (envelope.command() instanceof RoomCommand command) {
      return RoomDeciding.decide(state, at, command);
    }
    Setup setup = state.setup();
    return setup == null
        ? Decision.refused(Refusal.of(RefusalCode.ROOM_NOT_SET_UP))
        : decide(new Situation(state, setup, at), envelope);
  }

  private static Decision again(CommandKey key, Remembered known) {
    return known.digest().equals(key.digest())
        ? new Decision.Repeated(known.firstSequence(), known.lastSequence())
        : Decision.refused(Refusal.of(RefusalCode.ID_REUSED).with("id", key.id()).at("id"));
  }

  private static Decision decide(Situation now, Envelope envelope) {
    return switch (envelope.command()) {
      case CallCommand c -> new CallDeciding(now).decide(c);
      case CallBackCommand c -> new CallBackDeciding(now, envelope.author().person()).decide(c);
      case SilentCallCommand c -> new SilentCallDeciding(now).decide(c);
      case IncidentCommand c -> new IncidentDeciding(now).decide(c);
      case FollowCommand c -> new FollowDeciding(now).decide(c);
      case TieCommand c -> new TieDeciding(now).decide(c);
      case OfferCommand c -> new OfferDeciding(now).decide(c);
      case TransferCommand c -> new TransferDeciding(now).decide(c);
      case DispatchCommand c -> new DispatchDeciding(now).decide(c);
      case ExchangeCommand c -> new ExchangeDeciding(now).decide(c);
      case StackCommand c -> new StackDeciding(now).decide(c);
      case UnitCommand c -> new UnitDeciding(now).decide(c);
      case LandmarkCommand c -> new LandmarkDeciding(now.state().landmarks()).decide(c);
      case RestrictionCommand c -> new RestrictionDeciding(now).decide(c);
      case AlarmCommand c -> AlarmDeciding.decide(now.state().alarms(), c);
      case NoticeCommand c -> new NoticeDeciding(now, envelope.author().person()).decide(c);
      case DutyCommand c -> new DutyDeciding(now, envelope.author().person()).decide(c);
      case TargetCommand c -> new TargetDeciding(now).decide(c);
      case LegalTimeCommand c -> new LegalTimeDeciding(now.state().alarms()).decide(c);
      case FallbackCommand c -> new FallbackDeciding(now).decide(c);
      case RoomCommand c -> RoomDeciding.decide(now.state(), now.at(), c);
      case ChangeCommand c -> new ChangeDeciding(now).decide(c);
    };
  }
}
