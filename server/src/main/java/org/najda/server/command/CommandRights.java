package org.najda.server.command;

import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Which right each command needs, and on what. */
final class CommandRights {
  private CommandRights() {}

  /** Ends the request unless the visitor may send this command. */
  static void require(Visit visit, CommandBody body) {
    switch (body) {
      case CommandBody.TakeCall b -> visit.require(Act.TAKE_CALL);
      case CommandBody.PresentCall b -> visit.require(Act.PRESENT_CALL);
      case CommandBody.AnswerCall b -> visit.require(Act.ANSWER_CALL);
      case CommandBody.DescribeCall b -> visit.require(Act.DESCRIBE_CALL);
      case CommandBody.EndCall b -> visit.require(Act.END_CALL);
      case CommandBody.TransferCall b -> visit.require(Act.TRANSFER_CALL);
      case CommandBody.CloseCall b -> visit.require(Act.CLOSE_CALL);
      case CommandBody.AttachCall b -> visit.require(Act.ATTACH_CALL);
      case CommandBody.ReopenCall b -> visit.require(Act.REOPEN_CALL);
      case CommandBody.OfArea b -> b.require(visit);
      case CommandBody.OpenIncident b -> visit.require(Act.OPEN_INCIDENT);
      case CommandBody.MoveIncident b -> visit.require(Act.MOVE_INCIDENT, b.incident());
      case CommandBody.ChangePriority b -> visit.require(Act.CHANGE_PRIORITY, b.incident());
      case CommandBody.AddNote b -> visit.require(Act.ADD_NOTE, b.incident());
      case CommandBody.CloseIncident b -> visit.require(Act.CLOSE_INCIDENT, b.incident());
      case CommandBody.SendUnits b -> visit.require(Act.SEND_UNITS, b.incident());
      case CommandBody.ReportProgress b -> visit.require(Act.REPORT_PROGRESS, b.unit());
      case CommandBody.RecallUnit b -> visit.require(Act.RECALL_UNIT, b.unit());
      case CommandBody.ResendMission b -> visit.require(Act.RESEND_MISSION, b.unit());
      case CommandBody.ExchangeMission b -> visit.require(Act.EXCHANGE_MISSION, b.incident());
      case CommandBody.StackUnits b -> visit.require(Act.STACK_UNITS, b.incident());
      case CommandBody.ReorderStack b -> visit.require(Act.REORDER_STACK, b.unit());
      case CommandBody.UnstackUnit b -> visit.require(Act.UNSTACK_UNIT, b.unit());
      case CommandBody.StartMission b -> visit.require(Act.START_MISSION, b.unit());
      case CommandBody.InterruptMission b -> visit.require(Act.INTERRUPT_MISSION, b.unit());
      case CommandBody.OpenOnScene b -> visit.require(Act.OPEN_ON_SCENE, b.unit());
      case CommandBody.RequestBackup b -> visit.require(Act.REQUEST_BACKUP, b.incident());
      case CommandBody.WithdrawBackup b -> visit.require(Act.WITHDRAW_BACKUP, b.incident());
      case CommandBody.SetAvailability b -> visit.require(Act.SET_AVAILABILITY, b.unit());
      case CommandBody.LogOnUnit b -> visit.require(Act.LOG_ON_UNIT, b.unit());
      case CommandBody.LogOffUnit b -> visit.require(Act.LOG_OFF_UNIT, b.unit());
      case CommandBody.SetStatus b -> visit.require(Act.SET_STATUS, b.unit());
      case CommandBody.RaisePanic b -> visit.require(Act.RAISE_PANIC, b.unit());
      case CommandBody.EndPanic b -> visit.require(Act.END_PANIC, b.unit());
      case CommandBody.ProposeLandmark b -> visit.require(Act.PROPOSE_LANDMARK);
      case CommandBody.ApproveLandmark b -> visit.require(Act.APPROVE_LANDMARK);
      case CommandBody.WithdrawLandmark b -> visit.require(Act.WITHDRAW_LANDMARK);
      case CommandBody.AcknowledgeAlarm b -> visit.require(Act.ACKNOWLEDGE_ALARM);
      case NoticeBody b -> NoticeRights.require(visit, b);
      case CommandBody.GiveHandover b -> visit.require(Act.GIVE_HANDOVER);
      case CommandBody.TakeHandover b -> visit.require(Act.TAKE_HANDOVER);
      case CommandBody.WithdrawHandover b -> visit.require(Act.WITHDRAW_HANDOVER);
      case CommandBody.WatchPosition b -> visit.require(Act.WATCH_POSITION);
      case CommandBody.PassWork b ->
          visit.require(
              b.from().equals(visit.standing().person()) ? Act.PASS_OWN_WORK : Act.PASS_WORK);
    }
  }
}
