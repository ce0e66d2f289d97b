/**
 * Sentences for people, in Arabic, French and English, from {@code definitions/texts}.
 *
 * <p>Invariant: a key exists in all three languages or in none; a test holds that.
 */
@NullMarked
package org.najda.server.text;

import org.jspecify.annotations.NullMarked;
