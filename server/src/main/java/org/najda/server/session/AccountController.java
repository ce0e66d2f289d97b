package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.Account;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators; {@link SecurityRules} keeps others out. */
@RestController
@RequestMapping(AccountController.PATH)
@Tag(name = "accounts")
public final class AccountController {
  static final String PATH = "/api/accounts";

  private final Accounts accounts;

  public AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** An account to be made. */
  record NewAccount(
      @NotNull PersonId login,
      @NotBlank @Size(max = 100) String name,
      @Nullable Boolean administrator) {}

  /**
   * @param password shown only now
   */
  record MadeAccount(PersonId login, String name, boolean administrator, String password) {}

  @GetMapping
  @Operation(summary = "All accounts by login")
  List<Account> list() {
    return accounts.list();
  }

  /**
   * @param password shown only now
   */
  record NewPassword(String password) {}

  @PostMapping("/{login}/password")
  @Operation(summary = "Give an account a new password, shown once; the old one stops working")
  NewPassword resetPassword(@PathVariable String login) {
    return accounts.list().stream()
        .filter(account -> account.login().value().equals(login))
        .findFirst()
        .map(account -> new NewPassword(accounts.resetPassword(account.login())))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make an account; its password is shown once")
  MadeAccount create(@Valid @RequestBody NewAccount account) {
    boolean administrator = Boolean.TRUE.equals(account.administrator());
    try {
      String password = accounts.create(account.login(), account.name(), administrator);
      return new MadeAccount(account.login(), account.name(), administrator, password);
    } catch (AccountExists e) {
      throw ProblemException.of(
          ProblemCode.ACCOUNT_EXISTS, Map.of("login", account.login().value()));
    }
  }
}
