package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDiffTest {
    private final Docs docs = new Docs();

    private List<String> between(@Nullable String live, @Nullable String rebuilt) {
        return RowDiff.between(live == null ? null : docs.tree(live), rebuilt == null ? null : docs.tree(rebuilt))
                .stream()
                .map(component -> component.path() + ": " + component.live() + " → " + component.rebuilt())
                .toList();
    }

    @Test
    void aComponentIsNamedAsDeepAsItLies() {
        assertThat(between(
                        "{\"a\":1,\"b\":{\"c\":[1,{\"d\":2}],\"2021-03\":5}}",
                        "{\"a\":1,\"b\":{\"c\":[1,{\"d\":3}],\"2021-03\":6}}"))
                .containsExactly("$.b.c[1].d: 2 → 3", "$.b['2021-03']: 5 → 6");
    }

    @Test
    void whatOnlyOneRowHasHasNoOtherValue() {
        assertThat(between("{\"a\":[1,2],\"old\":null}", "{\"a\":[1],\"new\":0}"))
                .containsExactly("$.a[1]: 2 → null", "$.old: null → null", "$.new: null → 0");
        assertThat(between(null, "{\"a\":1}")).containsExactly("$.a: null → 1");
    }

    @Test
    void numbersAreWhatTheyAreWorth() {
        assertThat(between("{\"a\":60.00,\"b\":\"60\"}", "{\"a\":60,\"b\":60}")).containsExactly("$.b: \"60\" → 60");
    }

    @Test
    void sealedValueIsOneComponent() {
        assertThat(between(
                        "{\"name\":{\"subjectId\":\"s\",\"ciphertext\":\"x\"}}",
                        "{\"name\":{\"subjectId\":\"s\",\"ciphertext\":\"y\"}}"))
                .singleElement()
                .asString()
                .startsWith("$.name: {");
    }
}
