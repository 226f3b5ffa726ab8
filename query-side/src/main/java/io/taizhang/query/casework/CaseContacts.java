package io.taizhang.query.casework;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom to call back about each case that somebody left a contact for; for the office, not for the department. */
final class CaseContacts extends PerThing<ContactRow> {

    CaseContacts() {
        super(
                "case",
                "case-contact",
                new Title("案件联系方式", "Contacts of cases"),
                ContactRow.class,
                Set.of(CaseReported.class));
    }

    @Override
    public @Nullable ContactRow apply(String key, @Nullable ContactRow row, Fact fact) {
        Sealed contact = ((CaseReported) fact.event()).contact();
        return contact == null ? null : new ContactRow(key, fact.unitPath(), contact, true);
    }
}
