/** The table of acts from which the review's figures are counted. */
@NullMarked
package org.najda.server.tally;

import org.jspecify.annotations.NullMarked;
