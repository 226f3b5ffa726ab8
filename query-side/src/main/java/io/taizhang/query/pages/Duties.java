package io.taizhang.query.pages;

import java.util.List;

/** What can wait for a reader in one context; found by itself, and counted in the navigation and on the page of today. */
public interface Duties {
    Section section();

    /** Those of the reader's unit and of its place among others, whatever its roles. */
    List<Duty> of(Frame frame);
}
