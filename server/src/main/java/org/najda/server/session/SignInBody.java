package org.najda.server.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody signs in with. */
record SignInBody(
    @NotNull @Size(max = 100) String login, @NotNull @Size(max = 200) String password) {}
