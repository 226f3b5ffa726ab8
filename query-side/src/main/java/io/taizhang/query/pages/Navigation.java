package io.taizhang.query.pages;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.query.engine.QueryRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The entries of the navigation that there are pages for, with how much of each waits for the reader. */
public final class Navigation {
    private final ObjectProvider<InNavigation> pages;
    private final Waiting waiting;

    Navigation(ObjectProvider<InNavigation> pages, Waiting waiting) {
        this.pages = pages;
        this.waiting = waiting;
    }

    /**
     * An entry.
     *
     * @param needs how many things wait for the reader; 0 is not shown
     * @param current whether the page shown belongs to it
     */
    public record Entry(Section section, String href, long needs, boolean current) {}

    /**
     * The navigation of a page.
     *
     * @param waiting how many things wait for the reader in all
     */
    public record Bar(
            String today, String doing, long waiting, boolean isToday, boolean isDoing, List<Entry> entries) {}

    public Bar bar(Frame frame) {
        Map<Section, Long> counts = counts(frame);
        String path = frame.address().path();
        return new Bar(
                frame.to("/today").toString(),
                frame.to("/do").toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                path.equals("/today"),
                path.equals("/do") || path.startsWith("/do/"),
                pages.stream()
                        .sorted(Comparator.comparing(InNavigation::section))
                        .map(page -> entry(page, frame, counts))
                        .toList());
    }

    /** A page is shown though it cannot be told for the moment what waits. */
    private Map<Section, Long> counts(Frame frame) {
        try {
            return waiting.counts(frame);
        } catch (DataAccessException | CannotCreateTransactionException | LedgerUnavailableException unknown) {
            return Map.of();
        }
    }

    private static Entry entry(InNavigation page, Frame frame, Map<Section, Long> counts) {
        Section section = page.section();
        String path = frame.address().path();
        boolean current = section == Section.OVERVIEW
                ? path.equals("/")
                : path.equals(section.path()) || path.startsWith(section.path() + "/");
        long needs = counts.containsKey(section) ? counts.get(section) : needs(page, frame);
        return new Entry(section, frame.to(section.path()).toString(), needs, current);
    }

    /** A page whose neighbours cannot be counted for the moment is shown all the same. */
    private static long needs(InNavigation page, Frame frame) {
        try {
            return page.needs(frame);
        } catch (QueryRefusal
                | DataAccessException
                | CannotCreateTransactionException
                | LedgerUnavailableException unknown) {
            return 0;
        }
    }
}
