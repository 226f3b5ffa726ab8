package io.taizhang.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafSelectionTest {
    private static final int LARGEST = 70;

    private final List<Hash> leaves = Leaves.some(LARGEST);
    private final TilesInMemory tiles = new TilesInMemory().grow(leaves);

    private Hash root(int size, List<Integer> selected, List<Hash> proof) {
        LeafSelection selection = new LeafSelection(tiles, size, proof::add);
        selected.forEach(index -> selection.add(index, leaves.get(index)));
        return selection.root();
    }

    @Test
    void anyLeavesLeadToTheRootOfAnySize() {
        Random random = new Random(1);
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = NaiveTree.root(leaves.subList(0, size));
            for (int density : new int[] {0, 1, 5, 20, 50, 90, 100}) {
                List<Integer> selected = IntStream.range(0, size)
                        .filter(index -> random.nextInt(100) < density)
                        .boxed()
                        .toList();
                assertThat(root(size, selected, new ArrayList<>())).isEqualTo(root);
            }
        }
    }

    @Test
    void neighboursHaveFewHashesHoweverManyTheyAre() {
        for (int from = 0; from < LARGEST; from++) {
            for (int to = from; to <= LARGEST; to++) {
                List<Hash> proof = new ArrayList<>();
                root(LARGEST, IntStream.range(from, to).boxed().toList(), proof);
                assertThat(proof).hasSizeLessThanOrEqualTo(2 * 7);
            }
        }
        List<Hash> none = new ArrayList<>();
        root(LARGEST, IntStream.range(0, LARGEST).boxed().toList(), none);
        assertThat(none).isEmpty();
    }

    @Test
    void aLeafThatIsAnotherLeadsElsewhere() {
        for (int wrong = 0; wrong < LARGEST; wrong++) {
            LeafSelection selection = new LeafSelection(tiles, LARGEST, any -> {});
            selection.add(wrong, Hash.leaf(new byte[] {42}));
            assertThat(selection.root()).isNotEqualTo(NaiveTree.root(leaves));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2, -1, LARGEST})
    void leavesComeInTheirOrderAndWithinTheTree(long index) {
        LeafSelection selection = new LeafSelection(tiles, LARGEST, any -> {});
        selection.add(3, leaves.get(3));
        assertThatIllegalArgumentException().isThrownBy(() -> selection.add(index, leaves.getFirst()));
    }

    @Test
    void tilesThatDoNotReachAreNotGuessedAt() {
        assertThatExceptionOfType(IncompleteTilesException.class)
                .isThrownBy(() -> new LeafSelection(tiles, LARGEST + 1, any -> {}).root());
    }

    @Test
    void noSubtreeBeginsWhereNoneCan() {
        Frontier frontier = new Frontier();
        frontier.add(leaves.getFirst());
        assertThatIllegalArgumentException().isThrownBy(() -> frontier.add(leaves.getFirst(), 1));
    }
}
