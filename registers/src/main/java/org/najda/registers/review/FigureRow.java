package org.najda.registers.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a table that somebody declares.
 *
 * @param line where it stands in its file, from 1
 * @param value null: missing, which is not zero
 * @param relation null: it follows from no other
 */
public record FigureRow(
    int line, String id, @Nullable BigDecimal value, @Nullable Relation relation) {}
