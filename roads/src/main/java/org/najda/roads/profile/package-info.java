/** Who may go where, which way and how fast: rules as data, each with its reason. */
@NullMarked
package org.najda.roads.profile;

import org.jspecify.annotations.NullMarked;
