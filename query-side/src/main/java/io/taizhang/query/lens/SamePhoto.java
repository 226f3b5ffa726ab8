package io.taizhang.query.lens;

import io.taizhang.api.Evidence;
import io.taizhang.api.Role;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.ledger.Citations;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一图多用: one row for each photo or document that any fact cites, under its SHA-256, with what cites it and whether that
 * looks odd ({@code use}). It is the same file, byte for byte, as the office stores it; the same scene taken twice, or a
 * picture that was saved anew, has another digest and is not found here.
 *
 * <p>A picture taken at an inspection and cited again by the finding that was raised from it shows one thing, the inspection.
 * What automations and deadlines cite is what others cited before them, and does not count.
 */
final class SamePhoto extends Described<PhotoRow> {
    private final Citations citations = new Citations();

    SamePhoto() {
        super("same-photo", new Title("一图多用", "Same photo"), PhotoRow.class, Everything.EVENTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("use");
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.AUDITOR, Role.INSPECTOR, Role.APPROVER);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        if (Hand.of(fact) == Hand.SYSTEM) {
            return List.of();
        }
        List<String> named = citations.in((Record) fact.event());
        List<Evidence> grounds = fact.provenance().evidence();
        if (named.isEmpty() && grounds.isEmpty()) {
            return List.of();
        }
        Set<String> digests = new LinkedHashSet<>(named);
        grounds.forEach(evidence -> digests.add(evidence.sha256()));
        return digests;
    }

    @Override
    public String subjectOf(String key) {
        return Citations.subjectOf(key);
    }

    @Override
    public PhotoRow apply(String key, @Nullable PhotoRow row, Fact fact) {
        boolean named = citations.in((Record) fact.event()).contains(key);
        Citation citation = new Citation(
                fact.position(),
                fact.type(),
                CitedAs.of(fact.event(), named),
                thingOf(fact),
                fact.stream(),
                fact.recordedAt(),
                fact.provenance().actorId());
        UUID command = fact.provenance().commandId();
        if (row == null) {
            return PhotoRow.of(key, fact.unitPath(), citation, command);
        }
        return row.lastCommandId().equals(command)
                ? row.sameCommand(citation, fact.unitPath())
                : row.and(citation, fact.unitPath(), command);
    }

    private static String thingOf(Fact fact) {
        return fact.event() instanceof FindingRaised raised && raised.inspectionId() != null
                ? "inspection/" + raised.inspectionId()
                : fact.stream();
    }
}
