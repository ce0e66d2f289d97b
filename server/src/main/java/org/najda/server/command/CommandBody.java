package org.najda.server.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.Availability;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.dispatch.Backup;
import org.najda.core.landmark.Landmark;
import org.najda.core.unit.Panic;
import org.najda.server.access.Doorkeeper.Visit;

/** A command as a client writes it; {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CommandBody.TakeCall.class, name = "take-call"),
  @JsonSubTypes.Type(value = CommandBody.PresentCall.class, name = "present-call"),
  @JsonSubTypes.Type(value = CommandBody.AnswerCall.class, name = "answer-call"),
  @JsonSubTypes.Type(value = CommandBody.DescribeCall.class, name = "describe-call"),
  @JsonSubTypes.Type(value = CommandBody.EndCall.class, name = "end-call"),
  @JsonSubTypes.Type(value = CommandBody.TransferCall.class, name = "transfer-call"),
  @JsonSubTypes.Type(value = CommandBody.CloseCall.class, name = "close-call"),
  @JsonSubTypes.Type(value = CommandBody.AttachCall.class, name = "attach-call"),
  @JsonSubTypes.Type(value = CommandBody.ReopenCall.class, name = "reopen-call"),
  @JsonSubTypes.Type(value = TieBody.SplitCall.class, name = "split-call"),
  @JsonSubTypes.Type(value = TieBody.MergeIncident.class, name = "merge-incident"),
  @JsonSubTypes.Type(value = TieBody.UndoMerger.class, name = "undo-merger"),
  @JsonSubTypes.Type(value = TieBody.LinkIncidents.class, name = "link-incidents"),
  @JsonSubTypes.Type(value = TieBody.UnlinkIncidents.class, name = "unlink-incidents"),
  @JsonSubTypes.Type(value = CommandBody.OpenIncident.class, name = "open-incident"),
  @JsonSubTypes.Type(value = CommandBody.MoveIncident.class, name = "move-incident"),
  @JsonSubTypes.Type(value = CommandBody.ChangePriority.class, name = "change-priority"),
  @JsonSubTypes.Type(value = CommandBody.AddNote.class, name = "add-note"),
  @JsonSubTypes.Type(value = CommandBody.CloseIncident.class, name = "close-incident"),
  @JsonSubTypes.Type(value = CommandBody.SendUnits.class, name = "send-units"),
  @JsonSubTypes.Type(value = CommandBody.ReportProgress.class, name = "report-progress"),
  @JsonSubTypes.Type(value = CommandBody.RecallUnit.class, name = "recall-unit"),
  @JsonSubTypes.Type(value = CommandBody.ResendMission.class, name = "resend-mission"),
  @JsonSubTypes.Type(value = CommandBody.ExchangeMission.class, name = "exchange-mission"),
  @JsonSubTypes.Type(value = CommandBody.StackUnits.class, name = "stack-units"),
  @JsonSubTypes.Type(value = CommandBody.ReorderStack.class, name = "reorder-stack"),
  @JsonSubTypes.Type(value = CommandBody.UnstackUnit.class, name = "unstack-unit"),
  @JsonSubTypes.Type(value = CommandBody.StartMission.class, name = "start-mission"),
  @JsonSubTypes.Type(value = CommandBody.InterruptMission.class, name = "interrupt-mission"),
  @JsonSubTypes.Type(value = CommandBody.OpenOnScene.class, name = "open-on-scene"),
  @JsonSubTypes.Type(value = CommandBody.RequestBackup.class, name = "request-backup"),
  @JsonSubTypes.Type(value = CommandBody.WithdrawBackup.class, name = "withdraw-backup"),
  @JsonSubTypes.Type(value = CommandBody.SetAvailability.class, name = "set-availability"),
  @JsonSubTypes.Type(value = CommandBody.LogOnUnit.class, name = "log-on-unit"),
  @JsonSubTypes.Type(value = CommandBody.LogOffUnit.class, name = "log-off-unit"),
  @JsonSubTypes.Type(value = CommandBody.SetStatus.class, name = "set-status"),
  @JsonSubTypes.Type(value = CommandBody.RaisePanic.class, name = "raise-panic"),
  @JsonSubTypes.Type(value = CommandBody.EndPanic.class, name = "end-panic"),
  @JsonSubTypes.Type(value = CommandBody.ProposeLandmark.class, name = "propose-landmark"),
  @JsonSubTypes.Type(value = CommandBody.ApproveLandmark.class, name = "approve-landmark"),
  @JsonSubTypes.Type(value = CommandBody.WithdrawLandmark.class, name = "withdraw-landmark"),
  @JsonSubTypes.Type(value = CommandBody.AcknowledgeAlarm.class, name = "acknowledge-alarm"),
  @JsonSubTypes.Type(value = NoticeBody.EnterHazard.class, name = "enter-hazard"),
  @JsonSubTypes.Type(value = NoticeBody.IssueBulletin.class, name = "issue-bulletin"),
  @JsonSubTypes.Type(value = NoticeBody.SendMessage.class, name = "send-message"),
  @JsonSubTypes.Type(value = NoticeBody.ExtendNotice.class, name = "extend-notice"),
  @JsonSubTypes.Type(value = NoticeBody.WithdrawNotice.class, name = "withdraw-notice"),
  @JsonSubTypes.Type(value = NoticeBody.ConfirmNotice.class, name = "confirm-notice"),
  @JsonSubTypes.Type(value = CommandBody.GiveHandover.class, name = "give-handover"),
  @JsonSubTypes.Type(value = CommandBody.TakeHandover.class, name = "take-handover"),
  @JsonSubTypes.Type(value = CommandBody.WithdrawHandover.class, name = "withdraw-handover"),
  @JsonSubTypes.Type(value = CommandBody.WatchPosition.class, name = "watch-position"),
  @JsonSubTypes.Type(value = CommandBody.PassWork.class, name = "pass-work"),
})
sealed interface CommandBody {
  int LONGEST_TEXT = 4_000;
  int MOST_UNITS = 50;
  int MOST_CREW = 12;

  /** Made by the caller; the same command sent twice acts once. */
  String id();

  /** Those of {@link NoticeBody}, which has a file of its own. */
  sealed interface AboutNotices extends CommandBody permits NoticeBody {}

  /** One of an area that keeps its bodies in a file of its own. */
  non-sealed interface OfArea extends CommandBody {
    /** Ends the request unless the visitor may send this command. */
    void require(Visit visit);

    /**
     * What the desk decides on.
     *
     * @param sealing takes the personal values in it
     * @param now when it was sent
     */
    Command command(Sealing sealing, Instant now);
  }

  record TakeCall(@CommandName String id, @Valid @Nullable CallerBody caller)
      implements CommandBody {}

  record PresentCall(
      @CommandName String id, @Nullable Instant presentedAt, @Valid @Nullable CallerBody caller)
      implements CommandBody {}

  record AnswerCall(@CommandName String id, @NotNull CallId call) implements CommandBody {}

  record DescribeCall(
      @CommandName String id, @NotNull CallId call, @NotNull @Valid CallerBody caller)
      implements CommandBody {}

  record EndCall(@CommandName String id, @NotNull CallId call) implements CommandBody {}

  record TransferCall(
      @CommandName String id, @NotNull CallId call, @NotBlank @Size(max = 100) String to)
      implements CommandBody {}

  record CloseCall(
      @CommandName String id,
      @NotNull CallId call,
      @NotNull CallOutcome outcome,
      @Nullable @Size(max = LONGEST_TEXT) String text)
      implements CommandBody {}

  record AttachCall(@CommandName String id, @NotNull CallId call, @NotNull IncidentId incident)
      implements CommandBody {}

  record ReopenCall(@CommandName String id, @NotNull CallId call) implements CommandBody {}

  record OpenIncident(
      @CommandName String id,
      @Nullable CallId call,
      @NotBlank String nature,
      @NotNull @Valid PlaceBody place,
      @Nullable Priority priority,
      @Nullable @Size(max = LONGEST_TEXT) String text)
      implements CommandBody {}

  record MoveIncident(
      @CommandName String id, @NotNull IncidentId incident, @NotNull @Valid PlaceBody place)
      implements CommandBody {}

  record ChangePriority(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull Priority priority,
      @NotBlank @Size(max = LONGEST_TEXT) String reason)
      implements CommandBody {}

  record AddNote(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotBlank @Size(max = LONGEST_TEXT) String text)
      implements CommandBody {}

  record CloseIncident(
      @CommandName String id, @NotNull IncidentId incident, @NotBlank String closingCode)
      implements CommandBody {}

  record SendUnits(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotEmpty @UniqueElements @Size(max = MOST_UNITS) List<@NotNull UnitId> units)
      implements CommandBody {}

  /**
   * @param happenedAt when it was so, where it is told later; left out: now
   */
  record ReportProgress(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @NotNull Progress progress,
      @Nullable Instant happenedAt)
      implements CommandBody {}

  /**
   * @param reason why the mission ends before it is done
   */
  record RecallUnit(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @Nullable @Size(max = LONGEST_TEXT) String reason)
      implements CommandBody {}

  record ResendMission(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody {}

  /**
   * @param to the unit that takes the mission over
   */
  record ExchangeMission(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId from,
      @NotNull UnitId to)
      implements CommandBody {}

  record StackUnits(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotEmpty @UniqueElements @Size(max = MOST_UNITS) List<@NotNull UnitId> units)
      implements CommandBody {}

  /**
   * @param position 1 for the next one; past the end: the last
   */
  record ReorderStack(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @NotNull @Positive Integer position)
      implements CommandBody {}

  record UnstackUnit(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody {}

  record StartMission(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody {}

  /**
   * @param incident the more urgent one, for which the unit leaves what it is doing
   */
  record InterruptMission(
      @CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody {}

  /**
   * @param place left out: where the unit is
   */
  record OpenOnScene(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotBlank String nature,
      @Nullable @Valid PlaceBody place,
      @Nullable Priority priority,
      @Nullable @Size(max = LONGEST_TEXT) String text)
      implements CommandBody {}

  record RequestBackup(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull @Positive @Max(Backup.MOST_UNITS) Integer units,
      Backup.@NotNull Urgency urgency)
      implements CommandBody {}

  record WithdrawBackup(@CommandName String id, @NotNull IncidentId incident)
      implements CommandBody {}

  record SetAvailability(
      @CommandName String id, @NotNull UnitId unit, @NotNull Availability availability)
      implements CommandBody {}

  /**
   * @param crew service numbers or sign-in names; never civil names
   */
  record LogOnUnit(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotEmpty @UniqueElements @Size(max = MOST_CREW) List<@NotNull PersonId> crew,
      @Nullable String vehicle,
      @Nullable String shift)
      implements CommandBody {}

  record LogOffUnit(@CommandName String id, @NotNull UnitId unit) implements CommandBody {}

  /**
   * @param status code of one of the room's own statuses
   * @param since when it was so, where it is told later; left out: now
   */
  record SetStatus(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotBlank String status,
      @Nullable Instant since)
      implements CommandBody {}

  /**
   * @param happenedAt when it was so, where it is told later; left out: now
   * @param at where the crew's own device says it is; left out: where the unit is known to be
   */
  record RaisePanic(
      @CommandName String id,
      @NotNull UnitId unit,
      @Nullable Instant happenedAt,
      @Nullable @Valid PointBody at)
      implements CommandBody {}

  record EndPanic(
      @CommandName String id,
      @NotNull UnitId unit,
      Panic.@NotNull End end,
      @Nullable @Size(max = LONGEST_TEXT) String remark)
      implements CommandBody {}

  /**
   * @param name of a place as people call it; never of a person
   * @param aliases what else they call it
   */
  record ProposeLandmark(
      @CommandName String id,
      @NotBlank @Size(max = Landmark.LONGEST_NAME) String name,
      @Nullable @Size(max = Landmark.MOST_ALIASES)
          List<@NotBlank @Size(max = Landmark.LONGEST_NAME) String> aliases,
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon)
      implements CommandBody {}

  record ApproveLandmark(@CommandName String id, @NotNull LandmarkId landmark)
      implements CommandBody {}

  record WithdrawLandmark(@CommandName String id, @NotNull LandmarkId landmark)
      implements CommandBody {}

  record AcknowledgeAlarm(@CommandName String id, @NotNull AlarmId alarm) implements CommandBody {}

  /** Signs a sheet of what is open now. */
  record GiveHandover(@CommandName String id, @Nullable @Size(max = LONGEST_TEXT) String remarks)
      implements CommandBody {}

  record TakeHandover(
      @CommandName String id,
      @NotNull HandoverId handover,
      @Nullable @Size(max = LONGEST_TEXT) String remarks)
      implements CommandBody {}

  record WithdrawHandover(@CommandName String id, @NotNull HandoverId handover)
      implements CommandBody {}

  record PassWork(@CommandName String id, @NotNull PersonId from, @NotNull PersonId to)
      implements CommandBody {}

  record WatchPosition(@CommandName String id, @NotNull PersonId person) implements CommandBody {}
}
