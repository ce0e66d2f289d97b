package org.najda.server.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.SortedMap;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The preferences of whoever is signed in. */
@RestController
@RequestMapping("/api/preferences")
@Tag(name = "preferences")
public final class PreferenceController {
  private static final int LONGEST_VALUE = 4_000;

  private final Preferences preferences;

  public PreferenceController(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * @param value what the program that asked for it understands by the key
   */
  record Preferred(@NotNull @Size(max = LONGEST_VALUE) String value) {}

  @GetMapping
  @Operation(summary = "Your own preferences by key")
  SortedMap<String, String> list(@AuthenticationPrincipal Account who) {
    return preferences.of(who.login());
  }

  @PutMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keep one preference; a value that is there is replaced")
  void keep(
      @PathVariable @Pattern(regexp = "[a-z0-9.-]{1,60}") String key,
      @Valid @RequestBody Preferred preferred,
      @AuthenticationPrincipal Account who) {
    if (!preferences.keep(who.login(), key, preferred.value())) {
      throw ProblemException.ofField(
          "key", "must be one of yours: you have " + Preferences.MOST_PER_PERSON + " already");
    }
  }
}
