package org.najda.server.serve;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.server.account.Phone;

/** The data-protection officer {@code dpd-1}, and others who sign in with a telephone. */
final class ProtectionOfficer {
  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

  private ProtectionOfficer() {}

  /** The one of all tests: his telephone is taken into use once. */
  static Person signedIn() {
    return Holder.OFFICER;
  }

  /** Signs somebody in, with a telephone of his own if he may not be without one. */
  static Person withPhoneIfAsked(String login, String password) {
    Person person = Person.stranger();
    Person.Answer in = person.signIn(login, password);
    if (in.status() != 200) {
      throw new IllegalStateException(login + " could not sign in: " + in.body());
    }
    if (in.body().path("lacksFactor").asBoolean()) {
      takePhone(person, password);
    }
    return person;
  }

  private static void takePhone(Person person, String password) {
    String page =
        SecondFactorTest.send(person, "/account/second-factor", Map.of("password", password))
            .raw()
            .body();
    Matcher secret = SECRET.matcher(page);
    if (!secret.find()) {
      throw new IllegalStateException(page);
    }
    String code = new Phone(secret.group(1)).code(Instant.now());
    SecondFactorTest.send(person, "/account/second-factor/confirm", Map.of("code", code));
  }

  private static final class Holder {
    private static final Person OFFICER = withPhoneIfAsked("dpd-1", Served.password("dpd-1"));
  }
}
