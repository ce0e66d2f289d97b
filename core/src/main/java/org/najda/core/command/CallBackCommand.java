package org.najda.core.command;

import java.time.Instant;
import org.najda.core.CallId;
import org.najda.core.call.CallBack;

/** What can be asked about calling a caller back. A call is given up by closing it. */
public sealed interface CallBackCommand extends Command {
  CallId call();

  /** The caller was cut off, or nobody spoke: whoever asks has it in hand. */
  record RequestCallBack(CallId call, CallBack.Why why) implements CallBackCommand {}

  /** Whoever asks calls back. */
  record TakeCallBack(CallId call) implements CallBackCommand {}

  /** Somebody else is to call back: takes back that one took it. */
  record LeaveCallBack(CallId call) implements CallBackCommand {}

  /**
   * @param triedAt the true time
   */
  record NoteTry(CallId call, Instant triedAt, CallBack.Result result) implements CallBackCommand {}

  /** It was asked for by mistake. */
  record WithdrawCallBack(CallId call) implements CallBackCommand {}
}
