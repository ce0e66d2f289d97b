package org.najda.server.serve;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.server.account.Phone;

/** The data-protection officer {@code dpd-1}, signed in with his telephone. */
final class ProtectionOfficer {
  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

  private ProtectionOfficer() {}

  static Person signedIn() {
    return Holder.OFFICER;
  }

  private static final class Holder {
    private static final Person OFFICER = enrolled();

    private static Person enrolled() {
      Person officer = Person.stranger();
      String password = Served.password("dpd-1");
      officer.signIn("dpd-1", password);
      String page =
          SecondFactorTest.send(officer, "/account/second-factor", Map.of("password", password))
              .raw()
              .body();
      Matcher secret = SECRET.matcher(page);
      if (!secret.find()) {
        throw new IllegalStateException(page);
      }
      String code = new Phone(secret.group(1)).code(Instant.now());
      SecondFactorTest.send(officer, "/account/second-factor/confirm", Map.of("code", code));
      return officer;
    }
  }
}
