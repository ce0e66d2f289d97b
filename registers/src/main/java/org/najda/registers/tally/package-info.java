/**
 * The acts of records as they were known from one moment to the next: what figures are counted
 * from.
 */
@NullMarked
package org.najda.registers.tally;

import org.jspecify.annotations.NullMarked;
