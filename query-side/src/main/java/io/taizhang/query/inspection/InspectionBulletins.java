package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every bulletin as it was issued. */
final class InspectionBulletins extends PerThing<BulletinRow> {

    InspectionBulletins() {
        super(
                "bulletin",
                "inspection-bulletins",
                new Title("督查通报", "Inspection bulletins"),
                BulletinRow.class,
                Set.of(BulletinIssued.class));
    }

    @Override
    public BulletinRow apply(String key, @Nullable BulletinRow row, Fact fact) {
        if (fact.event() instanceof BulletinIssued it) {
            return new BulletinRow(
                    key,
                    it.title(),
                    fact.unitPath(),
                    it.summary(),
                    fact.occurredOn(),
                    it.lines().size(),
                    it.lines());
        }
        throw unexpected(fact);
    }
}
