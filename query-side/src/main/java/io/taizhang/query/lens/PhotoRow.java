package io.taizhang.query.lens;

import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A photo or document, and all that cites it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param unitPath down to where all that cites it lies below: only who sees it all sees the row
 * @param things different ones that cite it, materials not among them, of the citations listed
 * @param citations commands that cite it
 * @param citing at most twenty of them, in the ledger's order: the first ones, and whatever brings in another thing
 * @param moreCitations those that there is no room for
 * @param lastCommandId of the latest citation: facts of one command are one citation
 */
public record PhotoRow(
        String sha256,
        String unitPath,
        PhotoUse use,
        long things,
        long citations,
        List<Citation> citing,
        long moreCitations,
        UUID lastCommandId) {
    static final int MOST = 20;

    static PhotoRow of(String sha256, String unitPath, Citation first, UUID commandId) {
        return row(sha256, unitPath, 1, List.of(first), commandId);
    }

    PhotoRow and(Citation next, String path, UUID commandId) {
        List<Citation> longer = new ArrayList<>(citing);
        if (longer.size() < MOST) {
            longer.add(next);
        } else if (longer.stream().noneMatch(known -> known.thing().equals(next.thing()))) {
            int spare = lastThatIsNotAlone(longer);
            if (spare >= 0) {
                longer.remove(spare);
                longer.add(next);
            }
        }
        return row(sha256, common(unitPath, path), citations + 1, List.copyOf(longer), commandId);
    }

    /** The facts that one command has about one thing, and about several, are one citation that says the most of them. */
    PhotoRow sameCommand(Citation more, String path) {
        List<Citation> known = new ArrayList<>(citing);
        Citation last = known.getLast();
        if (more.as().compareTo(last.as()) < 0 && more.thing().equals(last.thing())) {
            known.set(
                    known.size() - 1,
                    new Citation(
                            last.position(),
                            more.type(),
                            more.as(),
                            last.thing(),
                            more.stream(),
                            last.recordedAt(),
                            last.actorId()));
        }
        return row(sha256, common(unitPath, path), citations, List.copyOf(known), lastCommandId);
    }

    private static PhotoRow row(
            String sha256, String unitPath, long citations, List<Citation> citing, UUID lastCommandId) {
        long things = citing.stream()
                .filter(citation -> citation.as() != CitedAs.MATERIAL)
                .map(Citation::thing)
                .distinct()
                .count();
        return new PhotoRow(
                sha256,
                unitPath,
                use(things, citing),
                things,
                citations,
                citing,
                citations - citing.size(),
                lastCommandId);
    }

    private static PhotoUse use(long things, List<Citation> citing) {
        if (citing.stream().anyMatch(after -> isAfter(after) && citing.stream().anyMatch(it -> isBefore(it, after)))) {
            return PhotoUse.BEFORE_AND_AFTER;
        }
        if (things > 1) {
            boolean shown = citing.stream().anyMatch(citation -> citation.as() == CitedAs.PHOTO);
            return shown ? PhotoUse.SEVERAL_THINGS : PhotoUse.SHARED_GROUNDS;
        }
        long all = citing.stream().map(Citation::thing).distinct().count();
        return all > 1 ? PhotoUse.MATERIALS : PhotoUse.ONE_THING;
    }

    private static boolean isAfter(Citation citation) {
        return citation.as() == CitedAs.PHOTO && citation.type().endsWith(RectificationReported.class.getSimpleName());
    }

    private static boolean isBefore(Citation citation, Citation after) {
        return citation.as() == CitedAs.PHOTO
                && citation.type().endsWith(FindingRaised.class.getSimpleName())
                && citation.stream().equals(after.stream());
    }

    private static int lastThatIsNotAlone(List<Citation> citing) {
        for (int i = citing.size() - 1; i >= 0; i--) {
            String thing = citing.get(i).thing();
            if (citing.stream().filter(other -> other.thing().equals(thing)).count() > 1) {
                return i;
            }
        }
        return -1;
    }

    /** {@code demo} for {@code demo/xinhualu} and {@code demo/minghu}; empty where they have no unit in common. */
    private static String common(String one, String other) {
        String[] mine = one.split("/");
        String[] others = other.split("/");
        int same = 0;
        while (same < Math.min(mine.length, others.length) && mine[same].equals(others[same])) {
            same++;
        }
        return String.join("/", List.of(mine).subList(0, same));
    }
}
