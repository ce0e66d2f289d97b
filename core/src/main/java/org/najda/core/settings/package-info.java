/**
 * What a room is set up with: districts, posts, units, natures, response plans, closing codes,
 * targets, members and their roles. One immutable value with a version; adopting it is a journaled
 * command, so each decision can be traced to the plan then in force. Owns the event {@code
 * settings-adopted}.
 */
@NullMarked
package org.najda.core.settings;

import org.jspecify.annotations.NullMarked;
