package org.najda.server.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.access.Doorkeeper.Visit;

/** A command as a client writes it; {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CallBody.TakeCall.class, name = "take-call"),
  @JsonSubTypes.Type(value = CallBody.PresentCall.class, name = "present-call"),
  @JsonSubTypes.Type(value = CallBody.AnswerCall.class, name = "answer-call"),
  @JsonSubTypes.Type(value = CallBody.DescribeCall.class, name = "describe-call"),
  @JsonSubTypes.Type(value = CallBody.EndCall.class, name = "end-call"),
  @JsonSubTypes.Type(value = CallBody.TransferCall.class, name = "transfer-call"),
  @JsonSubTypes.Type(value = CallBody.CloseCall.class, name = "close-call"),
  @JsonSubTypes.Type(value = CallBody.AttachCall.class, name = "attach-call"),
  @JsonSubTypes.Type(value = CallBody.ReopenCall.class, name = "reopen-call"),
  @JsonSubTypes.Type(value = CallBackBody.RequestCallBack.class, name = "request-call-back"),
  @JsonSubTypes.Type(value = CallBackBody.TakeCallBack.class, name = "take-call-back"),
  @JsonSubTypes.Type(value = CallBackBody.LeaveCallBack.class, name = "leave-call-back"),
  @JsonSubTypes.Type(value = CallBackBody.NoteTry.class, name = "note-try"),
  @JsonSubTypes.Type(value = CallBackBody.WithdrawCallBack.class, name = "withdraw-call-back"),
  @JsonSubTypes.Type(value = SilentCallBody.StartSilentCall.class, name = "start-silent-call"),
  @JsonSubTypes.Type(value = SilentCallBody.TickSilentStep.class, name = "tick-silent-step"),
  @JsonSubTypes.Type(value = SilentCallBody.UntickSilentStep.class, name = "untick-silent-step"),
  @JsonSubTypes.Type(value = SilentCallBody.AnswerSilentCall.class, name = "answer-silent-call"),
  @JsonSubTypes.Type(
      value = SilentCallBody.WithdrawSilentCall.class,
      name = "withdraw-silent-call"),
  @JsonSubTypes.Type(value = TieBody.SplitCall.class, name = "split-call"),
  @JsonSubTypes.Type(value = TieBody.MergeIncident.class, name = "merge-incident"),
  @JsonSubTypes.Type(value = TieBody.UndoMerger.class, name = "undo-merger"),
  @JsonSubTypes.Type(value = TieBody.LinkIncidents.class, name = "link-incidents"),
  @JsonSubTypes.Type(value = TieBody.UnlinkIncidents.class, name = "unlink-incidents"),
  @JsonSubTypes.Type(value = IncidentBody.OpenIncident.class, name = "open-incident"),
  @JsonSubTypes.Type(value = IncidentBody.MoveIncident.class, name = "move-incident"),
  @JsonSubTypes.Type(value = FollowBody.FollowUnit.class, name = "follow-unit"),
  @JsonSubTypes.Type(value = FollowBody.StopFollowing.class, name = "stop-following"),
  @JsonSubTypes.Type(value = TransferBody.OfferTransfer.class, name = "offer-transfer"),
  @JsonSubTypes.Type(value = TransferBody.ConfirmTransfer.class, name = "confirm-transfer"),
  @JsonSubTypes.Type(value = TransferBody.RefuseTransfer.class, name = "refuse-transfer"),
  @JsonSubTypes.Type(value = TransferBody.WithdrawTransfer.class, name = "withdraw-transfer"),
  @JsonSubTypes.Type(value = TransferBody.TakeOffer.class, name = "take-offer"),
  @JsonSubTypes.Type(value = TransferBody.DeclineOffer.class, name = "decline-offer"),
  @JsonSubTypes.Type(value = GroupBody.AssignGroup.class, name = "assign-group"),
  @JsonSubTypes.Type(value = GroupBody.WorkGroups.class, name = "work-groups"),
  @JsonSubTypes.Type(value = IncidentBody.ChangePriority.class, name = "change-priority"),
  @JsonSubTypes.Type(value = IncidentBody.AddNote.class, name = "add-note"),
  @JsonSubTypes.Type(value = IncidentBody.CloseIncident.class, name = "close-incident"),
  @JsonSubTypes.Type(value = DispatchBody.SendUnits.class, name = "send-units"),
  @JsonSubTypes.Type(value = DispatchBody.ReportProgress.class, name = "report-progress"),
  @JsonSubTypes.Type(value = DispatchBody.RecallUnit.class, name = "recall-unit"),
  @JsonSubTypes.Type(value = DispatchBody.ResendMission.class, name = "resend-mission"),
  @JsonSubTypes.Type(value = DispatchBody.ExchangeMission.class, name = "exchange-mission"),
  @JsonSubTypes.Type(value = DispatchBody.DeclineExchange.class, name = "decline-exchange"),
  @JsonSubTypes.Type(value = StackBody.StackUnits.class, name = "stack-units"),
  @JsonSubTypes.Type(value = StackBody.ReorderStack.class, name = "reorder-stack"),
  @JsonSubTypes.Type(value = StackBody.UnstackUnit.class, name = "unstack-unit"),
  @JsonSubTypes.Type(value = StackBody.StartMission.class, name = "start-mission"),
  @JsonSubTypes.Type(value = StackBody.InterruptMission.class, name = "interrupt-mission"),
  @JsonSubTypes.Type(value = IncidentBody.OpenOnScene.class, name = "open-on-scene"),
  @JsonSubTypes.Type(value = IncidentBody.RequestBackup.class, name = "request-backup"),
  @JsonSubTypes.Type(value = IncidentBody.WithdrawBackup.class, name = "withdraw-backup"),
  @JsonSubTypes.Type(value = UnitBody.SetAvailability.class, name = "set-availability"),
  @JsonSubTypes.Type(value = UnitBody.LogOnUnit.class, name = "log-on-unit"),
  @JsonSubTypes.Type(value = UnitBody.LogOffUnit.class, name = "log-off-unit"),
  @JsonSubTypes.Type(value = UnitBody.SetStatus.class, name = "set-status"),
  @JsonSubTypes.Type(value = UnitBody.RaisePanic.class, name = "raise-panic"),
  @JsonSubTypes.Type(value = UnitBody.EndPanic.class, name = "end-panic"),
  @JsonSubTypes.Type(value = LandmarkBody.ProposeLandmark.class, name = "propose-landmark"),
  @JsonSubTypes.Type(value = LandmarkBody.ApproveLandmark.class, name = "approve-landmark"),
  @JsonSubTypes.Type(value = LandmarkBody.WithdrawLandmark.class, name = "withdraw-landmark"),
  @JsonSubTypes.Type(value = RestrictionBody.DrawRestriction.class, name = "draw-restriction"),
  @JsonSubTypes.Type(value = RestrictionBody.LiftRestriction.class, name = "lift-restriction"),
  @JsonSubTypes.Type(value = DutyBody.AcknowledgeAlarm.class, name = "acknowledge-alarm"),
  @JsonSubTypes.Type(value = NoticeBody.EnterHazard.class, name = "enter-hazard"),
  @JsonSubTypes.Type(value = NoticeBody.IssueBulletin.class, name = "issue-bulletin"),
  @JsonSubTypes.Type(value = NoticeBody.SendMessage.class, name = "send-message"),
  @JsonSubTypes.Type(value = NoticeBody.ExtendNotice.class, name = "extend-notice"),
  @JsonSubTypes.Type(value = NoticeBody.WithdrawNotice.class, name = "withdraw-notice"),
  @JsonSubTypes.Type(value = NoticeBody.ConfirmNotice.class, name = "confirm-notice"),
  @JsonSubTypes.Type(value = DutyBody.GiveHandover.class, name = "give-handover"),
  @JsonSubTypes.Type(value = DutyBody.TakeHandover.class, name = "take-handover"),
  @JsonSubTypes.Type(value = DutyBody.WithdrawHandover.class, name = "withdraw-handover"),
  @JsonSubTypes.Type(value = DutyBody.WatchPosition.class, name = "watch-position"),
  @JsonSubTypes.Type(value = DutyBody.StopWatching.class, name = "stop-watching"),
  @JsonSubTypes.Type(value = DutyBody.PassWork.class, name = "pass-work"),
})
sealed interface CommandBody
    permits CommandBody.Plain, CommandBody.OnGrounds, DutyBody.GiveHandover {
  int LONGEST_TEXT = 4_000;

  /** Made by the caller; the same command sent twice acts once. */
  String id();

  /** Ends the request unless the visitor may send this command. */
  void require(Visit visit);

  /** Becomes a command from what the client wrote and who asks. */
  non-sealed interface Plain extends CommandBody {
    /** What the desk decides on. */
    Command command(Asking asking);
  }

  /** Sends units: goes with what was known and recommended at that moment. */
  non-sealed interface OnGrounds extends CommandBody {
    IncidentId incident();

    /** Who is to go. */
    List<UnitId> units();

    /** What the desk decides on. */
    Command command(Visit visit, DispatchEvidence evidence);
  }
}
