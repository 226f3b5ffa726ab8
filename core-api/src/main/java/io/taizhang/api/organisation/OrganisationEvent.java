package io.taizhang.api.organisation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to units, posts, teams, facilities, merchants and places. */
public sealed interface OrganisationEvent extends LedgerEvent {

    @Revision("1")
    record UnitRegistered(
            String unitId,
            @Subject("unit") @Nullable String parentId,
            UnitKind kind,
            String name,
            @Nullable String divisionCode,
            @Nullable Long areaM2,
            @Nullable Long households,
            List<Population> populations)
            implements OrganisationEvent {}

    @Revision("1")
    record UnitRenamed(String unitId, String name) implements OrganisationEvent {}

    @Revision("1")
    record UnitFiguresCorrected(
            String unitId,
            @Nullable String divisionCode,
            @Nullable Long areaM2,
            @Nullable Long households,
            List<Population> populations)
            implements OrganisationEvent {}

    @Revision("1")
    record UnitMoved(
            String unitId,
            @Subject("unit") String fromParentId,
            @Subject("unit") String toParentId) implements OrganisationEvent {}

    @Revision("1")
    record UnitClosed(String unitId, UnitKind kind) implements OrganisationEvent {}

    @Revision("1")
    record PublishedFigureDeclared(
            String unitId,
            String code,
            BigDecimal value,
            String unit,
            Qualifier qualifier,
            String source,
            String period)
            implements OrganisationEvent {}

    /** @param extraWorkdays Saturdays and Sundays that are worked */
    @Revision("1")
    record WorkCalendarPublished(int year, List<LocalDate> holidays, List<LocalDate> extraWorkdays)
            implements OrganisationEvent {}

    @Revision("1")
    record PostCreated(
            String postId,
            String unitId,
            String title,
            @Nullable String placeId) implements OrganisationEvent {}

    @Revision("1")
    record PostFilled(String postId, String unitId, Sealed holder) implements OrganisationEvent {}

    @Revision("1")
    record PostVacated(String postId, String unitId) implements OrganisationEvent {}

    @Revision("1")
    record TeamFormed(String teamId, String unitId, TeamKind kind, String name, int headcount)
            implements OrganisationEvent {}

    @Revision("1")
    record HeadcountChanged(String teamId, String unitId, TeamKind kind, int fromHeadcount, int toHeadcount)
            implements OrganisationEvent {}

    @Revision("1")
    record TeamDisbanded(String teamId, String unitId, TeamKind kind, int headcount) implements OrganisationEvent {}

    @Revision("1")
    record FacilityOpened(String facilityId, String unitId, FacilityKind kind, String name, int count)
            implements OrganisationEvent {}

    @Revision("1")
    record FacilityClosed(String facilityId, String unitId, FacilityKind kind, int count)
            implements OrganisationEvent {}

    @Revision("1")
    record MerchantRegistered(
            String merchantId,
            String unitId,
            String name,
            @Nullable String uscc,
            @Nullable String trade,
            @Nullable String address)
            implements OrganisationEvent {}

    @Revision("1")
    record MerchantCorrected(
            String merchantId,
            String unitId,
            String name,
            @Nullable String uscc,
            @Nullable String trade,
            @Nullable String address)
            implements OrganisationEvent {}

    @Revision("1")
    record MerchantDeregistered(String merchantId, String unitId) implements OrganisationEvent {}

    @Revision("1")
    record PlaceRegistered(
            String placeId,
            String unitId,
            PlaceKind kind,
            String name,
            @Subject("place") @Nullable String parentPlaceId,
            @Nullable String gridCode,
            @Nullable Long residents,
            @Nullable Integer builtYear,
            @Nullable Integer buildings,
            @Nullable Long households,
            @Nullable Long areaM2)
            implements OrganisationEvent {}

    /** @param firstSurvey false where the place had been surveyed before */
    @Revision("1")
    record PlaceSurveyed(
            String placeId,
            String unitId,
            PlaceKind kind,
            List<String> defects,
            List<String> needs,
            Condition condition,
            boolean firstSurvey)
            implements OrganisationEvent {}

    @Revision("1")
    record PlaceClosed(
            String placeId,
            String unitId,
            PlaceKind kind,
            @Nullable Long residents) implements OrganisationEvent {}
}
