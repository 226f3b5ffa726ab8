package io.taizhang.query.bundle;

import io.taizhang.query.bundle.Archive.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself: who asked, when and what for, what it holds, and the digest of each member and of the archive
 * in front of this.
 *
 * @param madeAt on the ledger's clock
 * @param actorId who asked
 * @param scope the unit whose facts, with those of all units below it, the asker may see; null for everything
 * @param size how many facts the checkpoint covers
 * @param since how many facts the older checkpoint covered; null where none was brought along
 */
record Manifest(
        Instant madeAt,
        String actorId,
        @Nullable String scope,
        BundleAsked asked,
        Taken taken,
        long size,
        @Nullable Long since) {
    private static final String FORM = "taizhang-bundle-1";
    private static final String NONE = "-";

    /**
     * What was taken.
     *
     * @param first position of the first entry, 0 where there is none
     * @param last position of the last one
     * @param before position of the entry that shows where a period begins; 0 where there is none
     * @param after position of the one that shows where it ends; 0 where there is none
     * @param facts how many entries there are beside these two
     */
    record Taken(long first, long last, long before, long after, long facts) {}

    /** Lines of a name and a value, none of them empty; the members in the order of the archive. */
    String body(List<Member> members, String sha256OfAll) {
        StringBuilder body = new StringBuilder();
        line(body, "form", FORM);
        line(body, "made", madeAt);
        line(body, "for", actorId);
        line(body, "because", asked.reason());
        line(body, "scope", scope);
        line(body, "subject", asked.subject());
        line(body, "unit", asked.unit());
        line(body, "from", asked.from());
        line(body, "to", asked.to());
        line(body, "size", size);
        line(body, "since", since);
        line(body, "first", taken.first());
        line(body, "last", taken.last());
        line(body, "before", taken.before());
        line(body, "after", taken.after());
        line(body, "facts", taken.facts());
        line(body, "archive", sha256OfAll);
        members.forEach(member -> line(body, "file", member.sha256() + " " + member.bytes() + " " + member.name()));
        return body.toString();
    }

    private static void line(StringBuilder body, String name, @Nullable Object value) {
        body.append(name).append(' ').append(value == null ? NONE : value).append('\n');
    }
}
