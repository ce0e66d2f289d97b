/**
 * {@code najda import}: records of a register from CSV, each taken up once, those that can't be
 * with line and reason.
 */
@NullMarked
package org.najda.server.importing;

import org.jspecify.annotations.NullMarked;
