/**
 * Timings with their answers checked: {@code najda bench}.
 *
 * <p>Invariants: figures go to stdout as JSON together with the machine and the commit; a run whose
 * answers are wrong prints no figures and ends with exit code 1; what a figure is compared with is
 * measured in the same run.
 */
@NullMarked
package org.najda.bench;

import org.jspecify.annotations.NullMarked;
