package io.taizhang.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTextsTest {
    private final Catalogue catalogue = Catalogue.ofAllContexts();
    private final FieldTexts texts = new FieldTexts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldThatIsOfferedAndEveryChoiceHasItsWord(Language language) {
        for (CommandType type : catalogue.offered()) {
            type.fields().forEach(field -> named(type, field, language));
        }
    }

    private void named(CommandType type, Field field, Language language) {
        if (!field.name().isEmpty()) {
            assertThat(texts.label(type, field, language))
                    .as(type.path() + "." + field.name())
                    .isNotBlank();
        }
        field.values()
                .forEach(value -> assertThat(texts.word(field, value, language)).isNotBlank());
        field.fields().forEach(inner -> named(type, inner, language));
        if (field.items() != null) {
            named(type, field.items(), language);
        }
    }

    @Test
    void aRuleIsSaidWhereItGoverns() {
        CommandType request = catalogue.find("renovation", "request-payment").orElseThrow();
        CommandType certify = catalogue.find("renovation", "certify-works").orElseThrow();
        assertThat(texts.rule(request, field(request, "amountFen"), Language.CHINESE)
                        .orElseThrow())
                .contains("核定工程量");
        assertThat(texts.rule(certify, field(certify, "amountFen"), Language.ENGLISH)
                        .orElseThrow())
                .contains("never exceeds its sum");
        assertThat(texts.rule(request, field(request, "payee"), Language.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "renovation/request-payment, projectId, project",
        "renovation/request-payment, contractId, project-contract",
        "organisation/move-unit, newParentId, unit",
        "campaign/assign-task, supportingUnitIds, unit",
        "flag/pass-flag, toMerchantId, merchant",
        "campaign/verify-progress, reportNo, progress-report",
        "campaign/reach-milestone, code, milestone",
        "flag/file-objection, merchantId, merchant",
        "flag/resolve-objection, objectionId, flag-objection",
        "honour/confer, candidateNo, honour-candidate",
        "inspection/plan-inspection, inspectorUnitId, unit",
        "inspection/raise-finding, itemCode, checklist-item",
        "fund/allocate, projectOrCampaignId, beneficiary"
    })
    void aFieldSaysWhichKindOfThingItNames(String command, String field, String thing) {
        CommandType type = catalogue.all().stream()
                .filter(one -> one.path().equals(command))
                .findFirst()
                .orElseThrow();
        assertThat(type.thingNamedBy(field(type, field))).hasValue(thing);
    }

    @Test
    void whatIsToBeCreatedAndWhatIsNoIdNamesNothing() {
        CommandType request = catalogue.find("renovation", "request-payment").orElseThrow();
        assertThat(request.thingNamedBy(field(request, "paymentId"))).isEmpty();
        assertThat(request.thingNamedBy(field(request, "payee"))).isEmpty();
    }

    private static Field field(CommandType type, String name) {
        return type.fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
