package org.najda.server.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Refusals of the HTTP API itself; those of the desk have codes of their own. */
public enum ProblemCode {
  BAD_JSON(HttpStatus.BAD_REQUEST),
  BAD_FIELD(HttpStatus.BAD_REQUEST),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
  WRONG_LOGIN(HttpStatus.UNAUTHORIZED),
  WRONG_SIGNATURE(HttpStatus.FORBIDDEN),
  WRONG_KEY(HttpStatus.UNAUTHORIZED),
  NOT_ALLOWED(HttpStatus.FORBIDDEN),
  KEY_OF_ALL_UNITS(HttpStatus.FORBIDDEN),
  CSRF_MISSING(HttpStatus.FORBIDDEN),
  CODE_NEEDED(HttpStatus.FORBIDDEN),
  WRONG_CODE(HttpStatus.FORBIDDEN),
  ACCOUNT_ENDED(HttpStatus.FORBIDDEN),
  FACTOR_MISSING(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  UNKNOWN_ROOM(HttpStatus.NOT_FOUND),
  UNKNOWN_CALL(HttpStatus.NOT_FOUND),
  UNKNOWN_INCIDENT(HttpStatus.NOT_FOUND),
  UNKNOWN_HANDOVER(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  ACCOUNT_EXISTS(HttpStatus.CONFLICT),
  PASSWORD_OF_SUPERVISOR(HttpStatus.CONFLICT),
  PASSWORD_OF_REGISTERS(HttpStatus.CONFLICT),
  SECOND_PERSON(HttpStatus.CONFLICT),
  NOT_FOR_TRAINING(HttpStatus.CONFLICT),
  EXERCISE_OPEN(HttpStatus.CONFLICT),
  NO_EXERCISE(HttpStatus.CONFLICT),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  LOCKED_OUT(HttpStatus.LOCKED),
  TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
  ROOM_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  ProblemCode(HttpStatus status) {
    this.status = status;
  }

  /** As written in answers, such as {@code not-signed-in}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public HttpStatus status() {
    return status;
  }

  /** The code that says most about a status that the web server chose by itself. */
  public static ProblemCode ofStatus(int status) {
    for (ProblemCode code : values()) {
      if (code.status.value() == status && code != BAD_JSON && code != BAD_FIELD) {
        return code;
      }
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? BAD_REQUEST : INTERNAL;
  }
}
