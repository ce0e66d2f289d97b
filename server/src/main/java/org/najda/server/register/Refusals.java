package org.najda.server.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Refusals on pages. */
final class Refusals {
  private Refusals() {}

  /** What was typed as the time is none. */
  static Refusal badTime() {
    return new Refusal(RefusalCode.BAD_VALUE, "at", new TreeMap<>(Map.of("field", "at")));
  }

  /** The page, with the status of a refusal where there is one. */
  static ModelAndView told(ModelAndView page, @Nullable Refusal refusal) {
    if (refusal != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
