package io.taizhang.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.command.catalogue.Field.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.ofAllContexts();

    @Test
    void everyCommandOfEveryContextIsFoundByItsAddress() {
        assertThat(catalogue.offered())
                .hasSizeGreaterThan(50)
                .allSatisfy(type ->
                        assertThat(catalogue.find(type.context(), type.name())).contains(type));
        assertThat(catalogue.find("renovation", "request-payment"))
                .map(CommandType::type)
                .hasValue(RequestPayment.class);
    }

    @Test
    void aCommandSaysWhoMayIssueIt() {
        assertThat(type("renovation", "request-payment").roles()).containsExactly(Role.OFFICIAL);
        assertThat(type("renovation", "refuse-payment").roles()).containsExactly(Role.APPROVER, Role.SYSTEM);
    }

    @Test
    void fieldsCarryTheirConstraintsAlsoThoseOfComposedOnes() {
        CommandType open = type("fund", "open-fund");
        assertThat(field(open.fields(), "fundId"))
                .satisfies(id -> assertThat(id.created()).isTrue())
                .satisfies(id -> assertThat(id.required()).isFalse())
                .satisfies(id -> assertThat(id.constraints()).containsKey("pattern"));
        assertThat(field(open.fields(), "year").constraints())
                .containsEntry("minimum", 1990L)
                .containsEntry("maximum", 2100L);
        assertThat(field(open.fields(), "purpose").values()).contains("RENOVATION", "CHARITY");
    }

    @Test
    void listsOfObjectsAreDescribedToTheirLeaves() {
        Field lines = field(type("renovation", "approve-project").fields(), "fundLines");
        assertThat(lines.kind()).isEqualTo(Kind.LIST);
        assertThat(lines.constraints()).containsEntry("minItems", 1);
        assertThat(field(lines.items().fields(), "amountFen").constraints())
                .containsEntry("minimum", 1L)
                .containsEntry("maximum", 100_000_000_000_000L);
        assertThat(field(type("renovation", "revise-estimate").fields(), "fundLines")
                        .required())
                .isFalse();
    }

    @Test
    void anIdIsMadeOnlyWhereTheClientChoseNone() {
        CommandType type = type("renovation", "request-payment");
        LedgerCommand chosen = new RequestPayment("p1", "pay1", "c1", "f1", 5, "某公司");
        LedgerCommand open = new RequestPayment("p1", null, "c1", "f1", 5, "某公司");
        assertThat(type.withCreated(chosen, () -> "made")).isEqualTo(chosen);
        assertThat(type.withCreated(open, () -> "made"))
                .isEqualTo(new RequestPayment("p1", "made", "c1", "f1", 5, "某公司"));
        assertThat(type.idOf(chosen)).isEqualTo("pay1");
    }

    private CommandType type(String context, String name) {
        return catalogue.find(context, name).orElseThrow();
    }

    private static Field field(List<Field> fields, String name) {
        return fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
