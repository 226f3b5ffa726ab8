package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void aParameterIsReplacedInItsPlaceAndAnEmptyOneGoes() {
        Address address = Address.of("/fund").with("unit", "xinhualu").with("year", 2021);
        assertThat(address.with("unit", "minghu")).hasToString("/fund?unit=minghu&year=2021");
        assertThat(address.with("year", "")).hasToString("/fund?unit=xinhualu");
        assertThat(address.without("unit", "year")).hasToString("/fund");
    }

    @Test
    void whatCouldBeTakenForTheAddressItselfIsEncoded() {
        assertThat(Address.of("/fund").with("q", "a&b=c/新 华?"))
                .hasToString("/fund?q=a%26b%3Dc%2F%E6%96%B0%20%E5%8D%8E%3F");
        assertThat(Address.step("p1/pay1")).isEqualTo("p1%2Fpay1");
    }
}
