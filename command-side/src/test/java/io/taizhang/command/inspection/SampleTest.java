package io.taizhang.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final List<String> EIGHTY =
            IntStream.rangeClosed(1, 80).mapToObj("site-%02d"::formatted).toList();

    /** Drawn again the way the fact's description says, by other means, and from the places in another order. */
    @RepeatedTest(50)
    void anybodyCanDrawTheSampleAgain(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        String seed = Long.toHexString(random.nextLong());
        int size = 1 + random.nextInt(EIGHTY.size());
        List<String> shuffled = new ArrayList<>(EIGHTY);
        Collections.shuffle(shuffled, random);

        Map<String, String> lots = new TreeMap<>();
        for (String place : EIGHTY) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "|" + place).getBytes(StandardCharsets.UTF_8));
            StringBuilder digits = new StringBuilder();
            for (byte one : digest) {
                digits.append("%02x".formatted(one));
            }
            lots.put(digits.toString(), place);
        }

        assertThat(new Sample(seed, size).of(shuffled))
                .isEqualTo(List.copyOf(lots.values()).subList(0, size));
    }

    /** Chi-squared over 80 places, 20,000 seeds, 8 drawn each: 79 degrees of freedom, beyond 136 once in 16,000 times. */
    @Test
    void noPlaceIsDrawnMoreThanOthers() {
        int seeds = 20_000;
        int size = 8;
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            new Sample("seed-" + seed, size).of(EIGHTY).forEach(place -> drawn.merge(place, 1, Integer::sum));
        }
        double expected = (double) seeds * size / EIGHTY.size();
        double chiSquared = EIGHTY.stream()
                .mapToDouble(place -> Math.pow(drawn.getOrDefault(place, 0) - expected, 2) / expected)
                .sum();
        assertThat(chiSquared).isLessThan(136);
    }

    @Test
    void aLargerSampleWithTheSameSeedHoldsTheSmaller() {
        assertThat(new Sample("s", 20).of(EIGHTY))
                .startsWith(new Sample("s", 8).of(EIGHTY).toArray(String[]::new));
    }
}
