package org.najda.registers.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an earlier year that was published, for where no records of that year are kept.
 *
 * @param version of the indicator's definition that it followed
 * @param source where it was published
 * @param broken why it can't be compared with the year after; null where it can
 */
public record EarlierFigure(
    String indicator,
    int year,
    BigDecimal value,
    int version,
    Label source,
    @Nullable Label broken) {}
