package org.najda.core;

/** The class of an incident's place; the review counts interventions on the public road apart. */
public enum PlaceClass {
  PUBLIC_ROAD,
  PUBLIC_BUILDING,
  PRIVATE,
  UNKNOWN
}
