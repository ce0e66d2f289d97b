/** The desk of a command room: pure functions over a journal. */
@NullMarked
package org.najda.core;

import org.jspecify.annotations.NullMarked;
