package org.najda.core.settings;

import org.najda.core.GeoPoint;

/** Where units stand when nothing else is known of them. */
public record Post(String code, LocalName name, GeoPoint point) {}
