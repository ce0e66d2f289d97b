package org.najda.core.desk;

import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.ExchangeEvent.ExchangeDeclined;
import org.najda.core.event.ExchangeEvent.ExchangeOffered;
import org.najda.core.event.ExchangeEvent.ExchangeWithdrawn;
import org.najda.core.incident.Incident;

/**
 * Decides whether a unit is offered to take a mission over. That it does is another command,
 * somebody's own: {@link org.najda.core.command.DispatchCommand.ExchangeMission}.
 */
record ExchangeDeciding(Situation now) {

  Decision decide(ExchangeCommand command) {
    return now.whileOpen(command.incident(), incident -> decide(incident, command));
  }

  private Decision decide(Incident incident, ExchangeCommand command) {
    Mission mission = incident.findActiveMission(command.from()).orElse(null);
    return switch (command) {
      case ExchangeCommand.OfferExchange c -> offer(mission, c);
      case ExchangeCommand.WithdrawExchange c when isOffered(mission, c.to()) ->
          Decision.accepted(new ExchangeWithdrawn(c.incident(), c.from(), c.to()));
      case ExchangeCommand.DeclineExchange c when isOffered(mission, c.to()) ->
          Decision.accepted(new ExchangeDeclined(c.incident(), c.from(), c.to()));
      default -> notOffered(command, "to");
    };
  }

  private Decision offer(@Nullable Mission mission, ExchangeCommand.OfferExchange c) {
    if (mission == null || !mission.isUnderWay()) {
      return notOffered(c, "from");
    }
    if (isOffered(mission, c.to())) {
      return Decision.refused(
          Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", c.to()).at("to"));
    }
    Refusal refusal = now.unsendable(c.to(), "to");
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new ExchangeOffered(c.incident(), c.from(), c.to(), c.fromMillis(), c.toMillis()));
  }

  private static boolean isOffered(@Nullable Mission mission, UnitId to) {
    return mission != null && mission.findOffer().filter(made -> made.to().equals(to)).isPresent();
  }

  private static Decision notOffered(ExchangeCommand c, String field) {
    return Decision.refused(
        Refusal.of(RefusalCode.EXCHANGE_NOT_OFFERED)
            .with("incident", c.incident())
            .with("from", c.from())
            .with("to", c.to())
            .at(field));
  }
}
