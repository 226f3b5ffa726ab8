package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private final SubjectIndex index = SubjectIndex.ofAllContexts();

    @Test
    void aFactIsAboutItsStreamTheIdsItNamesAndTheUnitsAboveIt() {
        var included = new IncludedInPlan(
                "p1", "xinhualu", ProjectKind.COMPOUND, null, "一号院", List.of("place-1", "place-2"), 2021);

        assertThat(subjects(included, "demo/xinhualu", "project/p1"))
                .containsExactly("project/p1", "unit/xinhualu", "place/place-1", "place/place-2", "unit/demo");
    }

    @Test
    void anAnnotationNamesTheTypeWhereTheComponentDoesNot() {
        var registered =
                new UnitRegistered("xinhualu", "demo", UnitKind.SUBDISTRICT, "新华路街道", null, null, null, List.of());

        assertThat(subjects(registered, "demo/xinhualu", "unit-tree/office"))
                .containsExactly("unit-tree/office", "unit/xinhualu", "unit/demo");
    }

    @Test
    void anEmptyAnnotationSaysThatTheValueCarriesItsType() {
        var allocated = new FundsAllocated("f1", "a1", "project/p1", 100);

        assertThat(subjects(allocated, "", "fund/f1")).containsExactly("fund/f1", "allocation/a1", "project/p1");
    }

    @Test
    void whatAFactRestsOnIsASubjectToo() {
        var filled = new PostFilled("post-1", "xinhualu", new Sealed("holder-1", "…"));
        Provenance onALetter = provenance("demo", new Evidence("任命书", null, "a".repeat(64)));

        assertThat(index.of(filled, onALetter, "post/post-1"))
                .containsExactly(
                        "post/post-1", "unit/xinhualu", "subject/holder-1", "evidence/" + "a".repeat(64), "unit/demo");
        assertThat(index.beside(filled, onALetter, "post/post-1")).contains("evidence/" + "a".repeat(64));
    }

    @Test
    void photosAndDocumentsAreEvidenceByTheirNames() {
        record Cited(String photoSha256, List<String> documentSha256s, String codeSha256) {}

        List<String> found = new ArrayList<>();
        Subjects.of(Cited.class).collect(new Cited("1", List.of("2", "3"), "4"), found::add);
        assertThat(found).containsExactly("evidence/1", "evidence/2", "evidence/3");
        assertThat(new Citations().in(new Cited("1", List.of("2", "3"), "4"))).containsExactly("1", "2", "3");
    }

    @Test
    void nestedRecordsAndListsOfThemAreGoneThrough() {
        var approved = new ProjectApproved(
                "p1", ProjectKind.ROAD, 300, List.of(new FundLine("f1", 100), new FundLine("f2", 200)));
        var filled = new PostFilled("post-1", "xinhualu", new Sealed("holder-1", "…"));

        assertThat(subjects(approved, "", "project/p1")).containsExactly("project/p1", "fund/f1", "fund/f2");
        assertThat(subjects(filled, "", "post/post-1"))
                .containsExactly("post/post-1", "unit/xinhualu", "subject/holder-1");
    }

    @Test
    void anAbsentIdIsNoSubject() {
        var top = new UnitRegistered("demo", null, UnitKind.CITY, "示范市", null, null, null, List.of());

        assertThat(subjects(top, "demo", "unit-tree/office")).containsExactly("unit-tree/office", "unit/demo");
    }

    @Test
    void aRecordWithinItselfAndAMisplacedAnnotationAreFoundAtOnce() {
        record Tree(String placeId, List<Tree> below) {}
        record Counted(@Subject("unit") long unit) {}

        assertThatThrownBy(() -> Subjects.of(Tree.class)).hasMessageContaining("contains itself");
        assertThatThrownBy(() -> Subjects.of(Counted.class)).hasMessageContaining("is no text");
    }

    private List<String> subjects(LedgerEvent event, String unitPath, String stream) {
        return index.of(event, provenance(unitPath), stream);
    }

    private static Provenance provenance(String unitPath, Evidence... evidence) {
        UUID id = new UUID(0, 1);
        return new Provenance(
                "official", Role.OFFICIAL, "demo", unitPath, id, id, id, Instant.EPOCH, null, List.of(evidence), "d1");
    }
}
