package io.taizhang.api.organisation;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.OFFICIAL;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Personal;
import io.taizhang.api.SingleStream;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 组织: who and what the facts are about. */
public sealed interface OrganisationCommand extends LedgerCommand {

    /** Opens a unit below its parent; the first unit of a ledger has none. */
    @IssuedBy(ADMIN)
    @SingleStream(UnitTree.STREAM)
    record RegisterUnit(
            @Created @Id String unitId,
            @Id @Nullable String parentId,
            UnitKind kind,
            @Name String name,
            @Pattern(regexp = "[0-9]{2,12}") @Nullable String divisionCode,
            @Positive @Nullable Long areaM2,
            @PositiveOrZero @Nullable Long households,
            @Size(max = 20) List<@Valid Population> populations)
            implements OrganisationCommand {}

    @IssuedBy({ADMIN, OFFICIAL})
    @SingleStream(UnitTree.STREAM)
    record RenameUnit(@Id String unitId, @Name String name) implements OrganisationCommand {}

    @IssuedBy({ADMIN, OFFICIAL})
    @SingleStream(UnitTree.STREAM)
    record CorrectUnitFigures(
            @Id String unitId,
            @Pattern(regexp = "[0-9]{2,12}") @Nullable String divisionCode,
            @Positive @Nullable Long areaM2,
            @PositiveOrZero @Nullable Long households,
            @Size(max = 20) List<@Valid Population> populations)
            implements OrganisationCommand {}

    /** Hangs a unit under another parent; facts recorded before keep the path they were recorded under. */
    @IssuedBy({ADMIN, OFFICIAL})
    @SingleStream(UnitTree.STREAM)
    record MoveUnit(@Id String unitId, @Id String newParentId) implements OrganisationCommand {}

    @IssuedBy({ADMIN, OFFICIAL})
    @SingleStream(UnitTree.STREAM)
    record CloseUnit(@Id String unitId) implements OrganisationCommand {}

    /**
     * States what an office has published, to stand beside what the ledger computes.
     *
     * @param code the figure's address in {@code unit-overview}: {@code renovation.surveyed}
     * @param unit UCUM code or counted noun: {@code 1}, {@code m2}, {@code CNY}
     */
    @SingleStream(UnitTree.STREAM)
    record DeclarePublishedFigure(
            @Id String unitId,

            @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]{0,99}(\\.[a-zA-Z0-9_]{1,99}){0,9}") @Size(max = 100) String code,

            @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal value,

            @Name String unit,
            Qualifier qualifier,
            @Name String source,
            @Name String period)
            implements OrganisationCommand {}

    /**
     * 工作日历: says which days of a year are worked, after 全国年节及纪念日放假办法 and the State Council's notice of each
     * year. Published again, it holds for what is computed from then on.
     *
     * @param holidays days without work; a Saturday or Sunday need not be named
     * @param extraWorkdays 调休: Saturdays and Sundays that are worked
     */
    @IssuedBy(ADMIN)
    @SingleStream(WorkCalendar.STREAM)
    record PublishWorkCalendar(
            @Min(1990) @Max(2100) int year,
            @Size(max = 100) List<LocalDate> holidays,
            @Size(max = 100) List<LocalDate> extraWorkdays)
            implements OrganisationCommand {}

    /** Creates a post such as 网格长, 网格员 or 驻工地监督员 (一长三员): tasks and sites name posts, not persons. */
    record CreatePost(
            @Created @Id String postId,
            @Id String unitId,
            @Name String title,
            @Id @Nullable String placeId) implements OrganisationCommand, OpensIn {}

    /** @param holder a person's name; sealed before it is stored */
    record AppointToPost(@Id String postId, @Personal @Name String holder) implements OrganisationCommand {}

    record VacatePost(@Id String postId) implements OrganisationCommand {}

    record FormTeam(
            @Created @Id String teamId,
            @Id String unitId,
            TeamKind kind,
            @Name String name,
            @Min(1) @Max(1_000_000) int headcount)
            implements OrganisationCommand, OpensIn {}

    record ChangeHeadcount(
            @Id String teamId, @Min(1) @Max(1_000_000) int headcount) implements OrganisationCommand {}

    record DisbandTeam(@Id String teamId) implements OrganisationCommand {}

    /** @param count how many of the kind stand there; 1 where absent */
    record OpenFacility(
            @Created @Id String facilityId,
            @Id String unitId,
            FacilityKind kind,
            @Name String name,
            @Min(1) @Max(1_000_000) @Nullable Integer count)
            implements OrganisationCommand, OpensIn {}

    record CloseFacility(@Id String facilityId) implements OrganisationCommand {}

    /** @param uscc unified social credit code, GB 32100 */
    record RegisterMerchant(
            @Created @Id String merchantId,
            @Id String unitId,
            @Name String name,
            @Size(max = 32) @Nullable String uscc,
            @Name @Nullable String trade,
            @Name @Nullable String address)
            implements OrganisationCommand, OpensIn {}

    /** Replaces what is known of a merchant. */
    record CorrectMerchant(
            @Id String merchantId,
            @Name String name,
            @Size(max = 32) @Nullable String uscc,
            @Name @Nullable String trade,
            @Name @Nullable String address)
            implements OrganisationCommand {}

    record DeregisterMerchant(@Id String merchantId) implements OrganisationCommand {}

    record RegisterPlace(
            @Created @Id String placeId,
            @Id String unitId,
            PlaceKind kind,
            @Name String name,
            @Id @Nullable String parentPlaceId,
            @Id @Nullable String gridCode,
            @PositiveOrZero @Nullable Long residents,
            @Min(1800) @Max(2200) @Nullable Integer builtYear,
            @PositiveOrZero @Nullable Integer buildings,
            @PositiveOrZero @Nullable Long households,
            @Positive @Nullable Long areaM2)
            implements OrganisationCommand, OpensIn {}

    /** 摸底排查. */
    record SurveyPlace(
            @Id String placeId,
            @Size(max = 100) List<@Text String> defects,
            @Size(max = 100) List<@Text String> needs,
            Condition condition)
            implements OrganisationCommand {}

    record ClosePlace(@Id String placeId) implements OrganisationCommand {}
}
