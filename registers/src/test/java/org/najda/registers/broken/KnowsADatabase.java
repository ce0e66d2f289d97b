package org.najda.registers.broken;

import java.nio.file.Path;
import java.sql.Connection;
import org.najda.registers.circle.KnowsBack;

/** Breaks the rules, so that a test sees them fail. */
public record KnowsADatabase(Connection connection, Path file, KnowsBack back) {}
