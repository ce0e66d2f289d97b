package org.najda.server.register;

import java.util.regex.Pattern;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Ids by which a request acts once. */
final class RequestIds {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{8,64}");

  private RequestIds() {}

  static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    return id;
  }
}
