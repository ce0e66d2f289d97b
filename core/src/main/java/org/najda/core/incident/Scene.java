package org.najda.core.incident;

import org.jspecify.annotations.Nullable;
import org.najda.core.Place;

/**
 * Where an incident is.
 *
 * @param district code of the district the place lies in; null when in none
 */
public record Scene(Place place, @Nullable String district) {}
