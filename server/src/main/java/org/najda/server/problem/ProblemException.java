package org.najda.server.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a refusal of the HTTP API itself. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemCode code;
  private final @Nullable String field;
  private final transient Map<String, ?> arguments;

  private ProblemException(ProblemCode code, @Nullable String field, Map<String, ?> arguments) {
    super(code.code(), null, false, false);
    this.code = code;
    this.field = field;
    this.arguments = arguments;
  }

  public static ProblemException of(ProblemCode code) {
    return new ProblemException(code, null, Map.of());
  }

  /**
   * @param arguments for the sentences of the code, by name
   */
  public static ProblemException of(ProblemCode code, Map<String, ?> arguments) {
    return new ProblemException(code, null, arguments);
  }

  /**
   * A field or parameter that cannot be used.
   *
   * @param field its path, such as {@code place.lat}
   * @param reason what is wrong with its value, in English: it is for whoever writes the client
   */
  public static ProblemException ofField(String field, String reason) {
    return new ProblemException(
        ProblemCode.BAD_FIELD, field, Map.of("field", field, "reason", reason));
  }

  public ProblemCode code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }

  public Map<String, ?> arguments() {
    return arguments;
  }
}
