/**
 * What people, devices, exchanges and timers ask of a room. A command never holds a personal value,
 * only a commitment to it: the server puts the value beside the journal before the desk sees the
 * command.
 */
@NullMarked
package org.najda.core.command;

import org.jspecify.annotations.NullMarked;
