/**
 * Small numbers are withheld, and others with them so that nobody works them out again from totals
 * that are published: complementary cell suppression. The rule and what it can't do are told in ADR
 * 17.
 */
@NullMarked
package org.najda.registers.disclosure;

import org.jspecify.annotations.NullMarked;
