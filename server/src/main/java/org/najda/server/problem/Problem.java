package org.najda.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param status the HTTP status
 * @param code what programs go by; never changes its meaning
 * @param title what is wrong, in the caller's language
 * @param detail what to do about it, in the caller's language
 * @param field path of the field it is about, such as {@code place.lat}
 * @param by who was faster, where somebody was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    @Nullable String field,
    @Nullable String by) {
  /** The code says what kind it is, so there is no page of its own. */
  @JsonProperty
  public String type() {
    return "about:blank";
  }
}
