/**
 * The checks of figures before they are published: whether the numbers of a table follow from one
 * another as the table itself says they do. A figure's verdict comes from its own relation alone,
 * so that in a broken sum the total is refused and its parts are not.
 */
@NullMarked
package org.najda.registers.review;

import org.jspecify.annotations.NullMarked;
