package org.najda.roads.city;

import org.najda.roads.feature.Feature.Names;

/** A named institution on a block of its own. */
record Landmark(LandmarkKind kind, Names names, Block block) {}
