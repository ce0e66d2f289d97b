/**
 * The command line: one class per door, {@link org.najda.server.Najda} is its root.
 *
 * <p>Invariants: stdout carries data only, everything else goes to stderr; exit codes are those of
 * {@link org.najda.server.cli.ExitCode}; a command that needs no Spring starts none.
 */
@NullMarked
package org.najda.server.cli;

import org.jspecify.annotations.NullMarked;
