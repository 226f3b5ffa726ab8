package io.taizhang.api.organisation;

/** The one stream that guards the tree of units, so that no two changes can make it inconsistent together. */
public interface UnitTree {
    String STREAM = "unit-tree/office";
}
