/**
 * Keeps a register: decides whether what somebody wants to enter may be entered.
 *
 * <p>Pure: a record's history, a request, who asks and the law book give an entry or a refusal.
 * Whoever calls it stores the entry. No role passes a guard by, and none confirms its own entry.
 */
@NullMarked
package org.najda.registers.keeping;

import org.jspecify.annotations.NullMarked;
