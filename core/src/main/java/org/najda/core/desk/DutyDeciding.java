package org.najda.core.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.command.DutyCommand;
import org.najda.core.command.DutyCommand.AppointSupervisor;
import org.najda.core.command.DutyCommand.GiveHandover;
import org.najda.core.command.DutyCommand.PassWork;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.command.DutyCommand.TakeHandover;
import org.najda.core.command.DutyCommand.WatchPosition;
import org.najda.core.command.DutyCommand.WithdrawHandover;
import org.najda.core.command.DutyCommand.WorkGroups;
import org.najda.core.duty.Handover;
import org.najda.core.duty.Watch;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;

/**
 * Decides who answers for the room and its work.
 *
 * @param by who asks
 */
record DutyDeciding(Situation now, PersonId by) {
  Decision decide(DutyCommand command) {
    return switch (command) {
      case GiveHandover c -> give(c);
      case TakeHandover c -> take(c);
      case WithdrawHandover c -> withdraw(c);
      case PassWork c -> pass(c);
      case WorkGroups c -> workGroups(c.groups());
      case WatchPosition c ->
          worksAtAPosition(c.person())
              ? Decision.accepted(new DutyEvent.PositionWatched(c.person()))
              : nobody(c.person(), "person");
      case StopWatching c -> stopWatching(c);
      case AppointSupervisor c -> appoint(c);
    };
  }

  private Decision appoint(AppointSupervisor c) {
    if (c.person().equals(by)) {
      return Decision.refused(
          Refusal.of(RefusalCode.APPOINTMENT_OF_ONESELF).with("person", by).at("person"));
    }
    RoomSettings settings = now.setup().settings();
    LocalDate today = LocalDate.ofInstant(now.at(), settings.zone());
    List<Member> members = new ArrayList<>(settings.members());
    Member known =
        members.stream().filter(one -> one.person().equals(c.person())).findFirst().orElse(null);
    if (known != null && known.supervisesOn(today)) {
      return Decision.refused(
          Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", c.person()).at("person"));
    }
    members.remove(known);
    members.add(
        known == null
            ? new Member(c.person(), new TreeSet<>(List.of(Role.SUPERVISOR)), null, null)
            : known.appointed(today));
    RoomEvent.SettingsAdopted adopted =
        RoomDeciding.adopted(now.state(), now.at(), settings.withMembers(members), null);
    return Decision.accepted(
        adopted, new DutyEvent.SupervisorAppointed(adopted.version(), c.person(), c.reason()));
  }

  private Decision workGroups(SortedSet<String> groups) {
    for (String group : groups) {
      if (now.setup().findGroup(group).isEmpty()) {
        return Decision.refused(Situation.unknownGroup(group, "groups"));
      }
    }
    return groups.equals(now.state().duty().listGroupsOf(by))
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", String.join(", ", groups))
                .at("groups"))
        : Decision.accepted(new DutyEvent.GroupsChosen(by, groups));
  }

  private Decision stopWatching(StopWatching c) {
    return now.state().duty().watches().containsKey(new Watch(c.by(), c.person()))
        ? Decision.accepted(new DutyEvent.WatchingEnded(c.by(), c.person()))
        : Decision.refused(
            Refusal.of(RefusalCode.NOT_WATCHED).with("person", c.person()).at("person"));
  }

  private Decision give(GiveHandover c) {
    Handover waiting = now.state().duty().findOpen().orElse(null);
    return waiting == null
        ? Decision.accepted(
            new DutyEvent.HandoverGiven(
                now.state().duty().nextId(),
                c.sequence(),
                c.sheetHash(),
                c.remarks(),
                now.at().plus(now.rules().supervision().signWithin())))
        : Decision.refused(
            Refusal.of(RefusalCode.HANDOVER_UNDER_WAY)
                .with("handover", waiting.id())
                .by(waiting.given().by()));
  }

  private Decision take(TakeHandover c) {
    Refusal refusal = settled(c.handover());
    if (refusal == null && giver().equals(by)) {
      refusal =
          Refusal.of(RefusalCode.HANDOVER_TO_ONESELF)
              .with("handover", c.handover())
              .at("handover")
              .by(by);
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new DutyEvent.HandoverTaken(c.handover(), c.remarks()));
  }

  private Decision withdraw(WithdrawHandover c) {
    Refusal refusal = settled(c.handover());
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new DutyEvent.HandoverWithdrawn(c.handover()));
  }

  private PersonId giver() {
    return now.state().duty().findOpen().orElseThrow().given().by();
  }

  /** Why the hand-over can't be signed or withdrawn any more; null when it can. */
  private @Nullable Refusal settled(HandoverId id) {
    Handover latest = now.state().duty().latest();
    if (latest == null || id.compareTo(latest.id()) > 0) {
      return Refusal.of(RefusalCode.UNKNOWN_HANDOVER).with("handover", id).at("handover");
    }
    Handover.Signature end = latest.settled();
    if (id.equals(latest.id()) && end == null) {
      return null;
    }
    Refusal settled = Refusal.of(RefusalCode.HANDOVER_SETTLED).with("handover", id).at("handover");
    return id.equals(latest.id()) && end != null ? settled.by(end.by()) : settled;
  }

  private static Decision nobody(PersonId person, String field) {
    return Decision.refused(
        Refusal.of(RefusalCode.UNKNOWN_MEMBER).with("person", person).at(field));
  }

  private boolean worksAtAPosition(PersonId person) {
    return now.setup().settings().members().stream()
        .anyMatch(member ->
            member.person().equals(person)
                && member.roles().stream().anyMatch(DutyDeciding::takesCalls));
  }

  private static boolean takesCalls(Role role) {
    return switch (role) {
      case CALL_TAKER, DISPATCHER, SUPERVISOR -> true;
      case PATROL, WALLBOARD -> false;
    };
  }

  private Decision pass(PassWork c) {
    if (!worksAtAPosition(c.to())) {
      return nobody(c.to(), "to");
    }
    List<CallId> calls = new ArrayList<>();
    for (Call call : now.state().calls().values()) {
      if (now.state().isInHandOf(call, c.from())) {
        calls.add(call.id());
      }
    }
    return calls.isEmpty() || c.from().equals(c.to())
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_TO_PASS).with("person", c.from()).at("from"))
        : Decision.accepted(new DutyEvent.WorkPassed(c.from(), c.to(), calls));
  }
}
