package org.najda.server.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.EntryCodec;
import org.najda.registers.entry.Value;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.Request;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registers for programs: the same rights, the same guards, the same log as on the pages. */
@RestController
@RequestMapping("/api/registers")
@Tag(name = "registers")
public final class RegisterController {
  private final Registrar registrar;

  public RegisterController(Registrar registrar) {
    this.registrar = registrar;
  }

  /** A register as somebody may know of it: what it declares. */
  public record RegisterBody(
      String register,
      int version,
      List<FieldBody> fields,
      List<String> states,
      List<ActBody> acts) {}

  /** A field and its class of data. */
  public record FieldBody(String field, String ar, String fr, String en, String dataClass) {}

  /** An act and what it takes. */
  public record ActBody(String act, boolean opens, List<String> needs, List<String> takes) {}

  /** What falls due. */
  public record DueBody(String deadline, Instant ends) {}

  /**
   * A record that was opened.
   *
   * @param values by field, those that the reader may see
   */
  public record OpenedBody(
      String record,
      String unit,
      String state,
      Map<String, String> values,
      int hidden,
      List<DueBody> due,
      List<EntryBody> entries) {}

  /** An entry of its history, without values. */
  public record EntryBody(int number, String kind, Instant at, Instant recordedAt, String by) {}

  /** Why somebody opens a record. */
  public record WhyBody(@NotBlank @Size(max = Reasons.LONGEST) String reason) {}

  /**
   * What is to be entered.
   *
   * @param id by which it acts once
   * @param unit where a new record is kept; left out for an entry in one
   * @param values by field
   */
  public record DoBody(
      @NotNull @Pattern(regexp = "[a-z0-9-]{8,64}") String id,
      @NotBlank String act,
      @Nullable String unit,
      @NotNull Instant at,
      @NotNull Map<String, String> values) {}

  /** Where it was entered. */
  public record EnteredBody(String record) {}

  /** Why it was not. */
  public record RefusedBody(String code, @Nullable String field, Map<String, String> args) {}

  @GetMapping
  @Operation(summary = "The registers that one may know of, with what they declare")
  List<RegisterBody> registers(@AuthenticationPrincipal Account who) {
    return registrar.listRegisters(who.login().value()).stream()
        .map(RegisterController::body)
        .toList();
  }

  @PostMapping("/{register}/records/{record}/open")
  @Operation(summary = "Open a record: the look is logged with its reason before it is read")
  OpenedBody open(
      @PathVariable String register,
      @PathVariable String record,
      @Valid @RequestBody WhyBody why,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    return body(registrar.open(person, registrar.register(person, register), record, why.reason()));
  }

  @PostMapping("/{register}/records")
  @Operation(summary = "Open a new record by one of the register's opening acts")
  ResponseEntity<?> begin(
      @PathVariable String register,
      @Valid @RequestBody DoBody body,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    String unit = body.unit();
    if (unit == null) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    return answer(
        registrar.begin(
            person, registrar.register(person, register), unit, wanted(body), body.id()));
  }

  @PostMapping("/{register}/records/{record}/entries")
  @Operation(summary = "Enter an act in a record; the same id sent again acts once")
  ResponseEntity<?> enter(
      @PathVariable String register,
      @PathVariable String record,
      @Valid @RequestBody DoBody body,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    return answer(
        registrar.enter(
            person, registrar.register(person, register), record, wanted(body), body.id()));
  }

  private static Request.Do wanted(DoBody body) {
    return new Request.Do(body.act(), body.at(), body.values());
  }

  private static ResponseEntity<?> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Entered entered -> ResponseEntity.ok(new EnteredBody(entered.record()));
      case Outcome.Refused refused ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(body(refused.refusal()));
    };
  }

  private static RefusedBody body(Refusal refusal) {
    return new RefusedBody(refusal.code().id(), refusal.field(), refusal.args());
  }

  private static RegisterBody body(Register register) {
    return new RegisterBody(
        register.key(),
        register.version(),
        register.fields().stream().map(RegisterController::body).toList(),
        register.states().stream().map(State::key).toList(),
        register.acts().stream().map(RegisterController::body).toList());
  }

  private static FieldBody body(Field field) {
    return new FieldBody(
        field.key(),
        field.label().ar(),
        field.label().fr(),
        field.label().en(),
        field.dataClass().name().toLowerCase(Locale.ROOT));
  }

  private static ActBody body(Act act) {
    return new ActBody(act.key(), act.opens(), asks(act, true), asks(act, false));
  }

  private static List<String> asks(Act act, boolean required) {
    return act.typed().stream()
        .filter(ask -> ask.required() == required)
        .map(Act.Ask::field)
        .toList();
  }

  private OpenedBody body(Opened opened) {
    Map<String, String> values = new TreeMap<>();
    for (Field field : opened.register().fields()) {
      Value value = opened.life().values().get(field.key());
      if (value != null && opened.view().shows(field)) {
        values.put(field.key(), value.text());
      }
    }
    List<EntryBody> entries = new ArrayList<>();
    for (Entry entry : opened.entries()) {
      entries.add(
          new EntryBody(
              entry.number(),
              EntryCodec.kind(entry.step()),
              entry.at(),
              entry.recordedAt(),
              entry.by()));
    }
    return new OpenedBody(
        opened.record(),
        opened.unit(),
        opened.life().state(),
        values,
        opened.life().values().size() - values.size(),
        dues(opened.running(registrar.definitions())),
        entries);
  }

  static List<DueBody> dues(List<Due> running) {
    return running.stream().map(due -> new DueBody(due.deadline().key(), due.end())).toList();
  }
}
