package org.najda.core.settings;

import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;

/**
 * What kind of incident it is.
 *
 * @param commonCode code of the common list it maps to for exchange with others, when there is one
 */
public record Nature(String code, LocalName name, Priority priority, @Nullable String commonCode) {}
