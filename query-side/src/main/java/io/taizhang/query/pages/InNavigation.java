package io.taizhang.query.pages;

/** A context's pages, as they stand in the navigation: implemented by its controller. */
public interface InNavigation {
    Section section();

    /**
     * How many things of the context wait for this reader today, where no {@link Duties} of the context say so.
     *
     * @return 0 where nothing does, or where that is not counted
     */
    default long needs(Frame frame) {
        return 0;
    }
}
