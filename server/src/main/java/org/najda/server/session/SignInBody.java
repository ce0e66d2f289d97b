package org.najda.server.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param code of the second factor; left out until {@code code-needed} asks for it
 */
record SignInBody(
    @NotNull @Size(max = 100) String login,
    @NotNull @Size(max = 200) String password,
    @Nullable @Size(max = 40) String code) {

  String codeOrNone() {
    return code == null ? "" : code;
  }
}
