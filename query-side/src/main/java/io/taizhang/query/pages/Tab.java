package io.taizhang.query.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several pages of a section, as they stand beside each other.
 *
 * @param text a key of the pages' texts
 */
public record Tab(String text, String href, boolean current) {

    /** @param pages each its key and its path, in turn: {@code casework.desk}, {@code /casework} … */
    public static List<Tab> of(Frame frame, String... pages) {
        return IntStream.range(0, pages.length / 2)
                .mapToObj(at -> Arrays.copyOfRange(pages, 2 * at, 2 * at + 2))
                .map(page -> new Tab(
                        page[0],
                        frame.to(page[1]).toString(),
                        frame.address().path().equals(page[1])))
                .toList();
    }
}
