package org.najda.registers.keeping;

import java.time.ZoneId;
import org.najda.registers.definition.Register;
import org.najda.registers.law.LawBook;

/**
 * What a decision stands on.
 *
 * @param zone the calendar of the place where the record is kept
 * @param known what may be referred to
 */
public record Ground(Register register, LawBook law, ZoneId zone, Known known) {}
