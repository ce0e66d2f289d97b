package org.najda.server.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id that a caller gives a command: 1 to 80 characters, best a UUID. */
@NotBlank
@Size(max = 80)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface CommandName {
  String message() default "must be 1 to 80 characters of your own choice, best a UUID";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
