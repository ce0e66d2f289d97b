/** Classes that break each rule of the house, so that each rule is proved able to fail. */
@NullMarked
package org.najda.core.architecture.violation;

import org.jspecify.annotations.NullMarked;
