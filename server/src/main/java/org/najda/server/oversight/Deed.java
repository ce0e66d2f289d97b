package org.najda.server.oversight;

import java.time.ZoneId;
import java.util.Map;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.page.Voice;

/** What was done about access, as a list shows it. */
public record Deed(String at, String actor, String act, String about, String reason) {
  static Deed of(AccessLog.Done done, Named named, ZoneId zone) {
    Voice say = named.say();
    return new Deed(
        say.time(done.at(), zone),
        done.actor().isEmpty() ? say.text("oversight.actor.unknown") : named.person(done.actor()),
        say.text("oversight.act." + done.act()),
        named.person(done.about()),
        reason(done, say));
  }

  /** What Najda wrote down by a word of its own is told in the reader's; people's words stand. */
  private static String reason(AccessLog.Done done, Voice say) {
    if (done.act().equals(AccessAct.LOCKED_OUT.id())) {
      return say.text("oversight.why.after", Map.of("n", Integer.valueOf(done.reason())));
    }
    boolean own =
        done.act().equals(AccessAct.SIGNED_IN.id())
            || done.act().equals(AccessAct.SIGN_IN_REFUSED.id());
    return own ? say.word("oversight.why.", done.reason()) : done.reason();
  }
}
