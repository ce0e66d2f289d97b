/**
 * Whether numbers of one month after the other change by more than they always do, and whether two
 * periods differ by more than chance. Says nothing about why.
 */
@NullMarked
package org.najda.registers.trend;

import org.jspecify.annotations.NullMarked;
