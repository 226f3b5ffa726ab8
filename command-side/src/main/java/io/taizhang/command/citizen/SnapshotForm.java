package io.taizhang.command.citizen;

import io.taizhang.api.casework.CaseworkCommand.ReportSnapshot;
import io.taizhang.api.casework.TrackingCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into the form.
 *
 * @param token the form's own
 * @param website a field that people do not see: who fills it in is a machine
 */
record SnapshotForm(
        @Nullable String token,
        @Nullable String unit,
        @Nullable String whereabouts,
        @Nullable String words,
        @Nullable String contact,
        @Nullable String website) {

    static SnapshotForm empty(String token, @Nullable String unit) {
        return new SnapshotForm(token, unit, null, null, null, null);
    }

    SnapshotForm withToken(String another) {
        return new SnapshotForm(another, unit, whereabouts, words, contact, website);
    }

    /** The names of fields that must be filled in and are not. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (isBlank(unit)) {
            missing.add("unit");
        }
        if (isBlank(whereabouts)) {
            missing.add("whereabouts");
        }
        if (isBlank(words)) {
            missing.add("words");
        }
        return missing;
    }

    boolean isByAMachine() {
        return !isBlank(website);
    }

    /** Once nothing is {@link #missing()}. */
    ReportSnapshot command(TrackingCode code, @Nullable String photoSha256) {
        return new ReportSnapshot(
                code.caseId(),
                unit,
                whereabouts.strip(),
                words.strip().replace("\r\n", "\n"),
                isBlank(contact) ? null : contact.strip(),
                photoSha256,
                code.trackingId());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
