package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.organisation.OrganisationCommand.CorrectMerchant;
import io.taizhang.api.organisation.OrganisationCommand.DeregisterMerchant;
import io.taizhang.api.organisation.OrganisationCommand.RegisterMerchant;
import io.taizhang.api.organisation.OrganisationEvent.MerchantCorrected;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MerchantTest {
    private static final String USCC = "91000000MADEUP001M";
    private static final String MISTYPED = "91000000MADEUP001N";

    @Test
    void aMerchantIsRegisteredWithItsCode() {
        Given.of(Merchant.class)
                .when(issued(), register(USCC))
                .facts(new MerchantRegistered("m1", "xinhualu", "晨光小吃店", USCC, "餐饮", null));
    }

    @Test
    void aMerchantWithoutACodeIsRegisteredToo() {
        Given.of(Merchant.class)
                .when(issued(), register(null))
                .facts(new MerchantRegistered("m1", "xinhualu", "晨光小吃店", null, "餐饮", null));
    }

    @Test
    void aMistypedCodeIsRefusedWhenRegistering() {
        Given.of(Merchant.class).when(issued(), register(MISTYPED)).refused(OrganisationRule.USCC_MALFORMED, MISTYPED);
    }

    @Test
    void whatIsKnownOfAMerchantIsReplacedAsAWhole() {
        registered()
                .when(issued(), correct(USCC))
                .facts(new MerchantCorrected("m1", "xinhualu", "晨光早餐店", USCC, null, "新华路 1 号"));
    }

    @Test
    void aMistypedCodeIsRefusedWhenCorrecting() {
        registered().when(issued(), correct(MISTYPED)).refused(OrganisationRule.USCC_MALFORMED);
    }

    @Test
    void aMerchantIsDeregistered() {
        registered().when(issued(), new DeregisterMerchant("m1")).facts(new MerchantDeregistered("m1", "xinhualu"));
    }

    @Test
    void aDeregisteredMerchantIsNotCorrected() {
        deregistered().when(issued(), correct(USCC)).refused(CommonRule.CLOSED);
    }

    @Test
    void aDeregisteredMerchantIsNotDeregisteredAgain() {
        deregistered().when(issued(), new DeregisterMerchant("m1")).refused(CommonRule.CLOSED);
    }

    @Test
    void nothingHappensToAMerchantBeforeItIsRegistered() {
        registered()
                .when(issued().at("2021-02-28T09:00:00+08:00"), new DeregisterMerchant("m1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aMerchantOfAnotherUnitIsOutOfScope() {
        registered()
                .when(issued().from("jichenglu"), new DeregisterMerchant("m1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    private static Given<Merchant> registered() {
        return Given.of(Merchant.class).facts(new MerchantRegistered("m1", "xinhualu", "晨光小吃店", null, "餐饮", null));
    }

    private static Given<Merchant> deregistered() {
        return registered().facts(new MerchantDeregistered("m1", "xinhualu"));
    }

    private static RegisterMerchant register(@Nullable String uscc) {
        return new RegisterMerchant("m1", "xinhualu", "晨光小吃店", uscc, "餐饮", null);
    }

    private static CorrectMerchant correct(String uscc) {
        return new CorrectMerchant("m1", "晨光早餐店", uscc, null, "新华路 1 号");
    }
}
