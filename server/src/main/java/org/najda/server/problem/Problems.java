package org.najda.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals in the caller's language. */
public final class Problems {
  private static final String RETRY_AFTER_SECONDS = "1";

  private final Texts texts;
  private final JsonMapper json;

  public Problems(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** A refusal of the HTTP API itself. */
  public Problem of(HttpServletRequest request, ProblemException e) {
    Wording wording = new Wording(e.code().code(), e.arguments());
    return problem(request, e.code().status(), wording, e.field(), null);
  }

  /**
   * A refusal of the desk.
   *
   * @param field of the command that is at fault; null when it is none of them
   * @param by who was faster; null where nobody was
   */
  public Problem ofDesk(
      HttpServletRequest request, Wording wording, @Nullable String field, @Nullable String by) {
    return problem(request, HttpStatus.CONFLICT, wording, field, by);
  }

  private Problem problem(
      HttpServletRequest request,
      HttpStatus status,
      Wording wording,
      @Nullable String field,
      @Nullable String by) {
    Language language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return new Problem(
        status.value(),
        wording.code(),
        texts.format(language, "refusal." + wording.code(), wording.arguments()),
        texts.format(language, "refusal." + wording.code() + ".detail", wording.arguments()),
        field,
        by);
  }

  /** As an answer of a controller. */
  public ResponseEntity<Problem> answer(Problem problem) {
    HttpHeaders headers = new HttpHeaders();
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** As an answer of a filter, which has no controller to give it. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemException e)
      throws IOException {
    response.setStatus(e.code().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(of(request, e)));
  }

  /**
   * Which sentences, and what stands in them.
   *
   * @param code the key {@code refusal.<code>} is the title, {@code refusal.<code>.detail} the rest
   */
  public record Wording(String code, Map<String, ?> arguments) {}
}
