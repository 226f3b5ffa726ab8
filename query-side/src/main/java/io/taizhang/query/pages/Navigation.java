package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** The entries of the navigation that there are pages for, with how much of each waits for the reader. */
public final class Navigation {
    private final ObjectProvider<InNavigation> pages;

    Navigation(ObjectProvider<InNavigation> pages) {
        this.pages = pages;
    }

    /**
     * An entry.
     *
     * @param needs how many things wait for the reader; 0 is not shown
     * @param current whether the page shown belongs to it
     */
    public record Entry(Section section, String href, long needs, boolean current) {}

    public List<Entry> of(Frame frame) {
        return pages.stream()
                .sorted(Comparator.comparing(InNavigation::section))
                .map(page -> entry(page, frame))
                .toList();
    }

    private static Entry entry(InNavigation page, Frame frame) {
        Section section = page.section();
        String path = frame.address().path();
        boolean current = section == Section.OVERVIEW
                ? path.equals("/")
                : path.equals(section.path()) || path.startsWith(section.path() + "/");
        return new Entry(section, frame.to(section.path()).toString(), needs(page, frame), current);
    }

    /** A page whose neighbours cannot be counted for the moment is shown all the same. */
    private static long needs(InNavigation page, Frame frame) {
        try {
            return page.needs(frame);
        } catch (QueryRefusal | DataAccessException unknown) {
            return 0;
        }
    }
}
