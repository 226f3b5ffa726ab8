package io.taizhang.query.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignBarTest {

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-01-10, 2020-12-31, 0.0",
        "2021-01-01, 2021-01-10, 2021-01-01, 10.0",
        "2021-01-01, 2021-01-10, 2021-01-05, 50.0",
        "2021-01-01, 2021-01-10, 2021-01-10, 100.0",
        "2021-01-01, 2021-01-10, 2022-06-01, 100.0",
        "2021-01-01, 2021-01-01, 2021-01-01, 100.0"
    })
    void aDayThatIsOverCountsAsGone(LocalDate starts, LocalDate ends, LocalDate day, String share) {
        assertThat(CampaignBar.share(starts, ends, day)).isEqualByComparingTo(share);
    }
}
