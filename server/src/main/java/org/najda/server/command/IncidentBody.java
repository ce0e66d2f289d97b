package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.IncidentCommand;
import org.najda.core.dispatch.Backup;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.problem.ProblemException;

/** Commands about an incident, as clients write them. */
interface IncidentBody {
  /**
   * @param place left out only where {@code where} tells of it
   * @param where words of a place whose point nobody knows yet
   */
  record OpenIncident(
      @CommandName String id,
      @Nullable CallId call,
      @NotBlank String nature,
      @Nullable @Valid PlaceBody place,
      @Nullable @Valid WordsBody where,
      @Nullable Priority priority,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String text)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.OPEN_INCIDENT);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.OpenIncident(
          call,
          nature,
          told(place, where),
          where == null ? null : where.district(),
          priority,
          asking.sealing().optionalWords("incident", text));
    }
  }

  private static Place told(@Nullable PlaceBody place, @Nullable WordsBody where) {
    if (place != null && where == null) {
      return place.place();
    }
    if (place == null && where != null) {
      return Place.ofWords(where.words().strip());
    }
    throw ProblemException.ofField(
        "place", "either place, or where with the words of a place without a point");
  }

  /**
   * A place whose point nobody knows yet.
   *
   * @param district its code, if it is known
   */
  record WordsBody(
      @NotBlank @Size(max = 200) String words, @Nullable @Size(max = 40) String district) {}

  /**
   * @param place left out: where the unit is
   */
  record OpenOnScene(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotBlank String nature,
      @Nullable @Valid PlaceBody place,
      @Nullable Priority priority,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String text)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.OPEN_ON_SCENE, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.OpenOnScene(
          unit,
          nature,
          place == null ? asking.placeOf(unit) : place.place(),
          priority,
          asking.sealing().optionalWords("incident", text));
    }
  }

  /**
   * @param place left out only where {@code where} tells of it
   * @param where words, when the point it was given proves wrong
   */
  record MoveIncident(
      @CommandName String id,
      @NotNull IncidentId incident,
      @Nullable @Valid PlaceBody place,
      @Nullable @Valid WordsBody where)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.MOVE_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.MoveIncident(
          incident, told(place, where), where == null ? null : where.district());
    }
  }

  record ChangePriority(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull Priority priority,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.CHANGE_PRIORITY, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.ChangePriority(
          incident, priority, asking.sealing().words("reason", reason));
    }
  }

  record AddNote(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String text)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ADD_NOTE, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.AddNote(incident, asking.sealing().words("note", text));
    }
  }

  record RequestBackup(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull @Positive @Max(Backup.MOST_UNITS) Integer units,
      Backup.@NotNull Urgency urgency)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.REQUEST_BACKUP, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.RequestBackup(
          incident,
          units,
          urgency,
          asking.isForOwnUnitOnly(Act.REQUEST_BACKUP) ? asking.visit().standing().unit() : null);
    }
  }

  record WithdrawBackup(@CommandName String id, @NotNull IncidentId incident)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WITHDRAW_BACKUP, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.WithdrawBackup(incident);
    }
  }

  record CloseIncident(
      @CommandName String id, @NotNull IncidentId incident, @NotBlank String closingCode)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.CLOSE_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.CloseIncident(incident, closingCode);
    }
  }
}
