package org.najda.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.najda.server.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever ends a request early into a refusal with a code. */
@RestControllerAdvice
public final class ProblemHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final Pattern OF_FIELD = Pattern.compile("([a-z][A-Za-z.]*): (.*)");

  private final Problems problems;

  public ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(HttpServletRequest request, ProblemException e) {
    return problems.answer(problems.of(request, e));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpServletRequest request, HttpMessageNotReadableException e) {
    return refused(request, ofUnreadable(e));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalidBody(
      HttpServletRequest request, MethodArgumentNotValidException e) {
    FieldError error = e.getFieldError();
    return refused(
        request, error == null ? ProblemException.of(ProblemCode.BAD_REQUEST) : ofField(error));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalidParameter(
      HttpServletRequest request, HandlerMethodValidationException e) {
    ParameterValidationResult result = e.getParameterValidationResults().getFirst();
    if (result instanceof ParameterErrors body
        && body.getFieldError() instanceof FieldError error) {
      return refused(request, ofField(error));
    }
    String name = result.getMethodParameter().getParameterName();
    String reason = result.getResolvableErrors().getFirst().getDefaultMessage();
    return refused(request, ProblemException.ofField(String.valueOf(name), reason + ""));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongForm(
      HttpServletRequest request, MethodArgumentTypeMismatchException e) {
    return refused(request, ProblemException.ofField(e.getName(), "not of the expected form"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(
      HttpServletRequest request, MissingServletRequestParameterException e) {
    return refused(request, ProblemException.ofField(e.getParameterName(), "missing"));
  }

  /** Parameters that are no text, or too many. */
  @ExceptionHandler
  ResponseEntity<Problem> brokenParameters(
      HttpServletRequest request, InvalidParameterException e) {
    return refused(request, ProblemException.of(ProblemCode.ofStatus(e.getErrorCode())));
  }

  /** Parameters whose names no program gives, such as control characters. */
  @ExceptionHandler
  ResponseEntity<Problem> rejected(HttpServletRequest request, RequestRejectedException e) {
    return refused(request, ProblemException.of(ProblemCode.BAD_REQUEST));
  }

  /** The database is away: nothing was done, and sending the same again is safe. */
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    JournalException.class
  })
  ResponseEntity<Problem> noDatabase(HttpServletRequest request, RuntimeException e) {
    LOG.warn("a request found no database: {}", e.getMessage());
    return refused(request, ProblemException.of(ProblemCode.ROOM_UNAVAILABLE));
  }

  /** The caller went away; there is nobody left to answer. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void gone(IOException e) {
    LOG.debug("a caller went away before the answer", e);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unexpected(HttpServletRequest request, Exception e) {
    if (e instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      return refused(request, ProblemException.of(ProblemCode.ofStatus(status)));
    }
    LOG.error("a request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
    return refused(request, ProblemException.of(ProblemCode.INTERNAL));
  }

  /**
   * A rule over several fields is a method, which nobody sent: its message begins with whose it is.
   */
  private static ProblemException ofField(FieldError error) {
    String reason = error.getDefaultMessage() + "";
    Matcher rule = OF_FIELD.matcher(reason);
    return rule.matches()
        ? ProblemException.ofField(
            error.getField().replaceFirst("[^.]*$", rule.group(1)), rule.group(2))
        : ProblemException.ofField(error.getField(), reason);
  }

  private static ProblemException ofUnreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLargeBody) {
        return BodyLimit.refusal();
      }
    }
    return switch (e.getCause()) {
      case InputCoercionException number when !number.getPath().isEmpty() ->
          ProblemException.ofField(path(number), "not of the expected form");
      case StreamReadException broken -> ProblemException.of(ProblemCode.BAD_JSON);
      case InvalidTypeIdException unknown ->
          ProblemException.ofField("type", "missing or not one of those that there are");
      case UnrecognizedPropertyException unknown ->
          ProblemException.ofField(path(unknown), "there is no such field");
      case DatabindException wrong when !wrong.getPath().isEmpty() ->
          ProblemException.ofField(path(wrong), reason(wrong));
      case null, default -> ProblemException.of(ProblemCode.BAD_JSON);
    };
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[%d]".formatted(step.getIndex())
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^[.]", "");
  }

  /** Only what our own words say; Jackson's would repeat the value, which may be personal. */
  private static String reason(JacksonException e) {
    @Nullable Throwable cause = e.getCause();
    return cause instanceof IllegalArgumentException own && own.getMessage() != null
        ? own.getMessage().replaceFirst("[.]$", "")
        : "missing or not of the expected form";
  }
}
