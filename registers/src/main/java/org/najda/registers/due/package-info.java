/**
 * What has to be done until when: deadlines of a record's life, by the law of the day on which they
 * began or by the house's own rule.
 *
 * <p>Invariants: nothing here asks a clock; legal time is added to instants.
 */
@NullMarked
package org.najda.registers.due;

import org.jspecify.annotations.NullMarked;
