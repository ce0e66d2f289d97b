package org.najda.core.legaltime;

import java.time.Instant;
import org.najda.core.settings.LocalName;

/**
 * A legal time that nobody has answered for, without identity.
 *
 * @param number by which the registers know it; says nothing about the record
 * @param station where the record is kept
 * @param register that it stands in
 * @param deadline what is to be done in time
 * @param endsAt when the time is over
 */
public record LegalTime(
    long number, LocalName station, LocalName register, LocalName deadline, Instant endsAt) {}
